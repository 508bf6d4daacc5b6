import type { Actor } from '../../shared/rules/access/actor.ts';
import { isMember, mayEdit } from '../../shared/rules/access/actor.ts';
import { carriesRights, confirmedAs, pending } from '../../shared/rules/access/confirmation.ts';
import { affectedBy } from '../../shared/rules/matching/affected.ts';
import { isSameIdentity, isStillWhatWasConfirmed } from '../../shared/rules/organisation/identity.ts';
import { isKnown } from '../../shared/rules/profile/attributes.ts';
import { isSeenBy, viewOf } from '../../shared/rules/profile/audience.ts';
import { type Meter, meterOf } from '../../shared/rules/profile/meter.ts';
import type { Localised } from '../../shared/schemas/basics.ts';
import type { Membership, Organisation, OrganisationDraft } from '../../shared/schemas/organisation.ts';
import { type Refusal, refuse } from '../../shared/schemas/problem.ts';
import { emptyContent, type Profile, type ProfilePatch, type ProfileView } from '../../shared/schemas/profile.ts';
import { relationTo } from '../access/relation.ts';
import { listPublished, seenAs } from '../directory/published.ts';
import { counting, overLimit } from '../limits/limits.ts';
import type { Call } from '../services.ts';
import { type Services, timestamp } from '../services.ts';
import { corporateNumberItem } from '../table/confirmations.ts';
import { keys } from '../table/keys.ts';
import { membershipItem, organisationItem, profileItem, readOrganisation, readProfile } from '../table/organisations.ts';
import { commit, create, present, remove, replace } from '../table/table.ts';
import { refuseAlike } from './alike.ts';
import type { OrganisationView } from './views.ts';

type Visit = Services & { readonly actor: Actor | null };

/**
 * Creates an organisation with an empty, hidden profile; who creates it owns it. Repeating the request finds the first one. Refused while
 * there are others of the same or a similar name and nobody says that they are `sure`; a 法人番号 belongs to one organisation. Of a kind
 * with rights it has none before the staff have confirmed it, which is asked for with it.
 */
export async function createOrganisation(
  call: Call,
  id: string,
  { sure, ...draft }: OrganisationDraft & { sure: boolean },
): Promise<OrganisationView | Refusal> {
  const repeated = isMember(call.actor, id) ? await readOrganisation(call.table, id) : null;
  if (repeated) return { ...shown(repeated), relation: 'self', mayEdit: true };
  const named = { id, name: draft.name, corporateNumber: draft.corporateNumber ?? null };
  const taken = await refuseAlike(call.table, named, sure);
  if (taken) return taken;
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
    confirmation: carriesRights(draft.kind) ? pending(call.actor.personId, at, null) : null,
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
  const uses = [{ name: 'organisations-by-person' as const, whom: call.actor.personId }];
  const outcome = await commit(call.table, [
    create(call.table, organisationItem(organisation)),
    create(call.table, membershipItem(membership)),
    create(call.table, profileItem(profile)),
    ...counting(call, uses),
    // Who deletes themselves at this moment founds nothing that nobody belongs to.
    present(call.table, keys.person(call.actor.personId)),
    ...guards(call, null, organisation),
  ]);
  if (!outcome.done && outcome.failed.includes(4)) return refuse('person-unknown');
  const over = !outcome.done && outcome.failed.includes(0) ? null : overLimit(call, uses, outcome, 3);
  if (over) return over;
  if (!outcome.done && outcome.failed.includes(5))
    return refuse('corporate-number-taken', { number: organisation.corporateNumber, alike: [] });
  return { ...shown((await readOrganisation(call.table, id)) ?? organisation), relation: 'self', mayEdit: true };
}

/** Without what its confirmation says of those who asked for it and decided: only what was confirmed is everybody's. */
const shown = ({ confirmation, ...rest }: Organisation) => ({ ...rest, confirmed: confirmedAs({ ...rest, confirmation }) });

/** An organisation as its reader may see it. Hidden ones are found by their members and by whom they are disclosed to. */
export async function viewOrganisation(visit: Visit, id: string): Promise<OrganisationView | Refusal> {
  const [organisation, profile] = await Promise.all([readOrganisation(visit.table, id), readProfile(visit.table, id)]);
  if (!organisation) return refuse('not-found');
  const relation = await relationTo(visit.table, visit.actor, id);
  if (!isSeenBy(organisation, profile, { relation })) return refuse('not-found');
  return { ...shown(organisation), relation, mayEdit: visit.actor !== null && mayEdit(visit.actor, id) };
}

const isSameName = (one: Organisation, other: Organisation) => one.name.ja === other.name.ja && one.name.en === other.name.en;

/** The writes that hold a 法人番号 for one organisation, and let go of the one it had before. */
const guards = ({ table }: Call, before: string | null, { id, corporateNumber }: Organisation) =>
  before === corporateNumber
    ? []
    : [
        ...(corporateNumber ? [create(table, corporateNumberItem(corporateNumber, id))] : []),
        ...(before ? [remove(table, keys.corporateNumber(before))] : []),
      ];

/**
 * Changes the organisation's own data. Refuses lost updates with the newer state, and names and numbers of others as registering does.
 * Who was confirmed under another name or number is to be confirmed anew, and has no rights until then.
 */
export async function changeOrganisation(
  call: Call,
  id: string,
  { version, sure, ...changes }: Partial<OrganisationDraft> & { version: number; sure: boolean },
): Promise<OrganisationView | Refusal> {
  const organisation = await readOrganisation(call.table, id);
  if (!organisation || !isMember(call.actor, id)) return refuse('not-found');
  if (!mayEdit(call.actor, id)) return refuse('forbidden');
  const { kind: _, ...allowed } = changes;
  const changed = { ...organisation, ...allowed, version: version + 1 };
  const renamed = !isSameIdentity(organisation, changed);
  const taken = renamed && version === organisation.version ? await refuseAlike(call.table, changed, sure) : null;
  if (taken) return taken;
  const next: Organisation = isStillWhatWasConfirmed(organisation, changed)
    ? changed
    : { ...changed, confirmation: pending(call.actor.personId, timestamp(call), null) };
  // A new name stands in whatever was published under the old one, and is told to everybody who meets it.
  const uses = isSameName(organisation, next) ? [] : [{ name: 'renames-by-organisation' as const, whom: id }];
  const outcome = await commit(call.table, [
    replace(call.table, organisationItem(next), version),
    ...counting(call, uses),
    ...guards(call, organisation.corporateNumber, next),
  ]);
  const over = !outcome.done && outcome.failed.includes(0) ? null : overLimit(call, uses, outcome, 1);
  if (over) return over;
  if (!outcome.done && outcome.failed.some((at) => at > 0))
    return refuse('corporate-number-taken', { number: next.corporateNumber, alike: [] });
  if (!outcome.done) return refuse('version-stale', { current: organisation });
  return { ...shown(next), relation: 'self', mayEdit: true };
}

/** A profile with what is not open to its reader taken out. */
export async function viewProfile(visit: Visit, organisationId: string): Promise<ProfileView | Refusal> {
  const [organisation, profile] = await Promise.all([
    readOrganisation(visit.table, organisationId),
    readProfile(visit.table, organisationId),
  ]);
  if (!organisation || !profile) return refuse('not-found');
  const relation = await relationTo(visit.table, visit.actor, organisationId);
  if (!isSeenBy(organisation, profile, { relation })) return refuse('not-found');
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
  // The form asks for more before it publishes; without its one line a profile would stand in lists and say nothing.
  if (changes.published && !isKnown(next, 'tagline')) return refuse('invalid-input', { errors: [{ path: 'tagline', code: 'required' }] });
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
