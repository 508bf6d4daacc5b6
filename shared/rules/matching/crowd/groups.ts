import type { OrganisationKind } from '../../../schemas/vocabularies.ts';

/** Organisations that stand on one list together, and so compete for the same attention. */
export const GroupNames = ['venture', 'investor', 'maker', 'hub', 'site'] as const;
export type GroupName = (typeof GroupNames)[number];

/** The kinds that stand together, the most usual first. */
export const kindsIn: Readonly<Record<GroupName, readonly OrganisationKind[]>> = {
  venture: ['startup', 'academia'],
  investor: ['investor'],
  maker: ['cdmo', 'device-company', 'pharma'],
  hub: ['hub', 'supporter'],
  site: ['site', 'municipality'],
};

const groupByKind = new Map(GroupNames.flatMap((name) => kindsIn[name].map((kind) => [kind, name] as const)));

/** The list an organisation of that kind stands on; organisers stand on none. */
export const groupOf = (kind: OrganisationKind): GroupName | null => groupByKind.get(kind) ?? null;
