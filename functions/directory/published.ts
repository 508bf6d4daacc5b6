import { viewOf } from '../../shared/rules/profile/audience.ts';
import type { Profile, ProfileView, Relation } from '../../shared/schemas/profile.ts';
import type { OrganisationKind } from '../../shared/schemas/vocabularies.ts';
import type { Services } from '../services.ts';
import { type Listed, publishedByKind } from './memory.ts';

/** Kinds that stand in the directory. Organisers run events; they are not looked for. */
export const listedKinds: readonly OrganisationKind[] = [
  'startup',
  'academia',
  'investor',
  'pharma',
  'device-company',
  'cdmo',
  'hub',
  'site',
  'municipality',
  'supporter',
];

/** Of how many keys what was made is kept; the oldest goes first. */
const mostKept = 100;

/** What is made from several lists, kept as long as these are the very same. */
export function derivedFrom<S extends object, T>(make: (sources: readonly S[]) => T): (key: string, sources: readonly S[]) => T {
  const known = new Map<string, { sources: readonly S[]; made: T }>();
  return (key, sources) => {
    const before = known.get(key);
    if (before && before.sources.length === sources.length && sources.every((source, at) => source === before.sources[at]))
      return before.made;
    const made = make(sources);
    known.delete(key);
    known.set(key, { sources, made });
    for (const oldest of [...known.keys()].slice(0, -mostKept)) known.delete(oldest);
    return made;
  };
}

const joined = derivedFrom((lists: readonly (readonly Listed[])[]): readonly Listed[] => lists.flat());

/** Organisations of some kinds whose profiles are published. The list is the very same as long as nothing changes. */
export async function listPublished(
  services: Pick<Services, 'table' | 'now'>,
  kinds: readonly OrganisationKind[],
): Promise<readonly Listed[]> {
  return joined(`${services.table.name} ${kinds}`, await publishedByKind(services, kinds));
}

type Seen = Exclude<Relation, 'self'>;
const views = new WeakMap<Profile, Partial<Record<Seen, ProfileView>>>();

/** What a reader of that relation sees of a profile: the very same view for all of them, so that what is found out about it serves all. */
export function seenAs(profile: Profile, relation: Seen): ProfileView {
  const known = views.get(profile) ?? {};
  views.set(profile, known);
  known[relation] ??= viewOf(profile, { relation });
  return known[relation];
}
