import type { Actor } from '../../shared/rules/access/actor.ts';
import { isMember, mayEdit } from '../../shared/rules/access/actor.ts';
import { affectedBy } from '../../shared/rules/matching/affected.ts';
import { viewOf } from '../../shared/rules/profile/audience.ts';
import { type Meter, meterOf } from '../../shared/rules/profile/meter.ts';
import type { Localised } from '../../shared/schemas/basics.ts';
import type { Membership, Organisation, OrganisationDraft } from '../../shared/schemas/organisation.ts';
import { type Refusal, refuse } from '../../shared/schemas/problem.ts';
import { emptyContent, type Profile, type ProfilePatch, type ProfileView } from '../../shared/schemas/profile.ts';
import type { Call } from '../api/context.ts';
import { type Services, timestamp } from '../api/services.ts';
import { listPublished, seenAs } from '../directory/published.ts';
import { membershipItem, organisationItem, profileItem, readOrganisation, readProfile } from '../table/organisations.ts';
import { commit, create, replace } from '../table/table.ts';
import { relationTo } from './relation.ts';
import type { OrganisationView } from './views.ts';

type Visit = Services & { readonly actor: Actor | null };

/** Creates an organisation with an empty, hidden profile; who creates it owns it. Repeating the request finds the first one. */
export async function createOrganisation(call: Call, id: string, draft: OrganisationDraft): Promise<OrganisationView | Refusal> {
  const at = timestamp(call);
  const organisation: Organisation = {
    id,
    kana: null,
    corporateNumber: null,
    country: null,
    region: null,
    website: null,
    ...draft,
    sample: false,
    sources: [],
    confirmation: null,
    createdAt: at,
    version: 1,
  };
  const membership: Membership = {
    organisationId: id,
    personId: call.actor.personId,
    role: 'owner',
    kind: draft.kind,
    since: at,
    version: 1,
  };
  const profile: Profile = {
    ...emptyContent,
    organisationId: id,
    kind: draft.kind,
    visibility: {},
    published: false,
    writtenAt: { ja: null, en: null },
    updatedAt: at,
    version: 1,
  };
  await commit(call.table, [
    create(call.table, organisationItem(organisation)),
    create(call.table, membershipItem(membership)),
    create(call.table, profileItem(profile)),
  ]);
  return { ...((await readOrganisation(call.table, id)) ?? organisation), relation: 'self', mayEdit: true };
}

/** An organisation as its reader may see it. Hidden ones are found by their members and by whom they are disclosed to. */
export async function viewOrganisation(visit: Visit, id: string): Promise<OrganisationView | Refusal> {
  const [organisation, profile] = await Promise.all([readOrganisation(visit.table, id), readProfile(visit.table, id)]);
  if (!organisation) return refuse('not-found');
  const relation = await relationTo(visit.table, visit.actor, id);
  if (!profile?.published && relation === 'public') return refuse('not-found');
  return { ...organisation, relation, mayEdit: visit.actor !== null && mayEdit(visit.actor, id) };
}

/** Changes the organisation's own data. Refuses lost updates with the newer state. */
export async function changeOrganisation(
  call: Call,
  id: string,
  { version, ...changes }: Partial<OrganisationDraft> & { version: number },
): Promise<OrganisationView | Refusal> {
  const organisation = await readOrganisation(call.table, id);
  if (!organisation || !isMember(call.actor, id)) return refuse('not-found');
  if (!mayEdit(call.actor, id)) return refuse('forbidden');
  const { kind: _, ...allowed } = changes;
  const next = { ...organisation, ...allowed, version: version + 1 };
  const outcome = await commit(call.table, [replace(call.table, organisationItem(next), version)]);
  if (!outcome.done) return refuse('version-stale', { current: organisation });
  return { ...next, relation: 'self', mayEdit: true };
}

/** A profile with what is not open to its reader taken out. */
export async function viewProfile(visit: Visit, organisationId: string): Promise<ProfileView | Refusal> {
  const profile = await readProfile(visit.table, organisationId);
  if (!profile) return refuse('not-found');
  const relation = await relationTo(visit.table, visit.actor, organisationId);
  if (!profile.published && relation === 'public') return refuse('not-found');
  return viewOf(profile, { relation });
}

/** An autosave. Refuses lost updates with the newer state, but takes the repetition of a write that already went through. */
export async function changeProfile(call: Call, organisationId: string, patch: ProfilePatch): Promise<ProfileView | Refusal> {
  const profile = await readProfile(call.table, organisationId);
  if (!profile || !isMember(call.actor, organisationId)) return refuse('not-found');
  if (!mayEdit(call.actor, organisationId)) return refuse('forbidden');
  const { version, ...changes } = patch;
  const at = timestamp(call);
  const next: Profile = {
    ...profile,
    ...changes,
    writtenAt: {
      ja: writes(changes, profile, 'ja') ? at : profile.writtenAt.ja,
      en: writes(changes, profile, 'en') ? at : profile.writtenAt.en,
    },
    updatedAt: at,
    version: version + 1,
  };
  const outcome = await commit(call.table, [replace(call.table, profileItem(next), version)]);
  if (outcome.done) return viewOf(next, { relation: 'self' });
  const current = await readProfile(call.table, organisationId);
  const repeated =
    current?.version === version + 1 && Object.entries(changes).every(([name, value]) => same(current[name as keyof Profile], value));
  return current && repeated ? viewOf(current, { relation: 'self' }) : refuse('version-stale', { current });
}

/** How complete a profile is and what each addition would change, counted over the organisations it would be compared with. */
export async function viewMeter(call: Call, organisationId: string): Promise<Meter | Refusal> {
  if (!isMember(call.actor, organisationId)) return refuse('not-found');
  const profile = await readProfile(call.table, organisationId);
  if (!profile) return refuse('not-found');
  const others = await listPublished(call, counterparts[profile.kind] ?? ['startup']);
  return meterOf(
    profile,
    affectedBy(
      profile,
      others.filter(({ organisation }) => organisation.id !== organisationId).map((other) => seenAs(other.profile, 'public')),
    ),
  );
}

/** Whom an organisation of a kind looks for; everybody else looks for startups. */
const counterparts: Partial<Record<Profile['kind'], Profile['kind'][]>> = {
  startup: ['investor', 'cdmo', 'device-company', 'pharma', 'hub', 'site'],
  academia: ['investor', 'cdmo', 'device-company', 'pharma', 'hub', 'site'],
};

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Whether a patch changes text in a language: what marks the other language as fallen behind. */
function writes(changes: Omit<ProfilePatch, 'version'>, profile: Profile, language: 'ja' | 'en'): boolean {
  return (['tagline', 'description', 'confidential'] as const).some((name) => {
    const text: Localised | undefined = changes[name];
    return text !== undefined && text[language] !== profile[name][language];
  });
}
