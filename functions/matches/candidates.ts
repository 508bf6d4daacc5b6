import type { Organisation } from '../../shared/schemas/organisation.ts';
import type { Participation } from '../../shared/schemas/participation.ts';
import type { ProfileView } from '../../shared/schemas/profile.ts';
import type { OrganisationKind } from '../../shared/schemas/vocabularies.ts';
import { type Listed, organisationsNamed, participationsAt } from '../directory/memory.ts';
import { derivedFrom, listedKinds, listPublished, seenAs } from '../directory/published.ts';
import type { Call } from '../services.ts';
import { admittedAmong, type RelationOf } from './standing.ts';

type Usual = 'public' | 'participant';
const admitted = derivedFrom(([listed = [], participations]: readonly (readonly (Listed | Participation)[])[]): readonly Listed[] => {
  if (!participations) return listed as readonly Listed[];
  const ids = new Set(admittedAmong(participations as readonly Participation[]).map(({ organisationId }) => organisationId));
  return (listed as readonly Listed[]).filter(({ organisation }) => ids.has(organisation.id));
});
const seenByStrangers = derivedFrom(([listed = []]: readonly (readonly Listed[])[]) =>
  listed.map(({ profile }) => seenAs(profile, 'public')),
);
const seenByParticipants = derivedFrom(([listed = []]: readonly (readonly Listed[])[]) =>
  listed.map(({ profile }) => seenAs(profile, 'participant')),
);
const byId = derivedFrom(([listed = []]: readonly (readonly Listed[])[]) => new Map(listed.map((one) => [one.organisation.id, one])));

/** The admitted participants of an event whose profile does not stand in the directory. */
export async function unlistedAt(call: Call, eventId: string): Promise<(Participation & { organisation: Organisation })[]> {
  const [published, participations] = await Promise.all([listPublished(call, listedKinds), participationsAt(call, eventId)]);
  const listed = new Set(published.map(({ organisation }) => organisation.id));
  const missing = admittedAmong(participations).filter(({ organisationId }) => !listed.has(organisationId));
  const organisations = await organisationsNamed(
    call,
    missing.map(({ organisationId }) => organisationId),
  );
  const known = new Map(organisations.map((organisation) => [organisation.id, organisation]));
  return missing.flatMap((participation) => {
    const organisation = known.get(participation.organisationId);
    return organisation && listedKinds.includes(organisation.kind) ? [{ ...participation, organisation }] : [];
  });
}

export interface Candidates {
  readonly byId: ReadonlyMap<string, Listed>;
  /** As most of such readers see them: the very same list for all as long as nothing changes, so that it is prepared once. */
  readonly usual: readonly ProfileView[];
  /** As this reader sees those of whom it sees more or less. */
  readonly instead: readonly ProfileView[];
}

/** The published organisations of some kinds, or the admitted participants of an event among them. */
export async function candidatesFor(
  call: Call,
  { kinds, eventId }: { kinds: readonly OrganisationKind[]; eventId?: string | undefined },
  relation: RelationOf,
): Promise<Candidates> {
  const [published, participations] = await Promise.all([listPublished(call, kinds), eventId ? participationsAt(call, eventId) : null]);
  const key = `${call.table.name} ${kinds} ${eventId ?? ''}`;
  const listed = admitted(key, participations ? [published, participations] : [published]);
  const most: Usual = eventId && listed.some(({ organisation }) => relation(organisation.id) !== 'public') ? 'participant' : 'public';
  const instead = listed.flatMap(({ organisation, profile }) => {
    const own = relation(organisation.id);
    return own === most ? [] : [seenAs(profile, own)];
  });
  const usual = most === 'public' ? seenByStrangers : seenByParticipants;
  return { byId: byId(key, [listed]), usual: usual(key, [listed]), instead };
}
