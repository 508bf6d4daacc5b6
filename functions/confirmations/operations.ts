import { isMember, mayManageMembers } from '../../shared/rules/access/actor.ts';
import { carriesRights, isConfirmed, kindsWithRights, pending } from '../../shared/rules/access/confirmation.ts';
import type { ConfirmationDecision, ConfirmationEntry } from '../../shared/schemas/confirmation.ts';
import type { Confirmation, Organisation } from '../../shared/schemas/organisation.ts';
import { type Refusal, refuse } from '../../shared/schemas/problem.ts';
import { entryBy, isStaff } from '../access/staff.ts';
import { counting, overLimit } from '../limits/limits.ts';
import { alike } from '../organisations/alike.ts';
import type { Call } from '../services.ts';
import { timestamp } from '../services.ts';
import { entryItem, listByConfirmation, listEntries } from '../table/confirmations.ts';
import { keys } from '../table/keys.ts';
import { listMembers, listOrganisations, organisationItem, readOrganisation } from '../table/organisations.ts';
import { readPeople } from '../table/people.ts';
import { commit, put, remove, replace } from '../table/table.ts';
import type { Applications, OwnConfirmation } from './views.ts';

const never: Confirmation = { ...pending('', '', null), status: 'unconfirmed', askedAt: null, askedBy: null };
const about = ({ id, kind, name, corporateNumber }: Organisation) => ({ id, kind, name, corporateNumber });

/** How the confirmation of one's own organisation stands, and why, for its members. */
export async function viewConfirmation(call: Call, organisationId: string): Promise<OwnConfirmation | Refusal> {
  if (!isMember(call.actor, organisationId)) return refuse('not-found');
  const organisation = await readOrganisation(call.table, organisationId);
  if (!organisation) return refuse('not-found');
  return ownView(organisation);
}

const ownView = (organisation: Organisation): OwnConfirmation => ({
  ...(organisation.confirmation ?? never),
  ...(isConfirmed(organisation) ? { status: 'confirmed' as const } : {}),
  needed: carriesRights(organisation.kind),
});

/** An owner asks the staff to confirm the organisation, or adds to what was said while it waits. Repeating it changes nothing. */
export async function askConfirmation(
  call: Call,
  organisationId: string,
  id: string,
  words: string | null,
): Promise<OwnConfirmation | Refusal> {
  if (!isMember(call.actor, organisationId)) return refuse('not-found');
  if (!mayManageMembers(call.actor, organisationId)) return refuse('forbidden');
  const organisation = await readOrganisation(call.table, organisationId);
  if (!organisation) return refuse('not-found');
  const { confirmation, version } = organisation;
  if (isConfirmed(organisation)) return ownView(organisation);
  if (confirmation?.status === 'pending' && confirmation.words === words) return ownView(organisation);
  const next = { ...organisation, confirmation: pending(call.actor.personId, timestamp(call), words), version: version + 1 };
  const uses = [{ name: 'confirmations-by-organisation' as const, whom: organisationId }];
  const outcome = await commit(call.table, [
    replace(call.table, organisationItem(next), version),
    put(call.table, entryItem(entryBy(call, id, { what: 'asked', organisation: about(next), words }))),
    ...counting(call, uses),
  ]);
  return outcome.done ? ownView(next) : (overLimit(call, uses, outcome, 2) ?? refuse('version-stale'));
}

/** Who waits to be confirmed, longest first, who is confirmed and who was refused; for the staff. */
export async function viewApplications(call: Call): Promise<Applications | Refusal> {
  if (!(await isStaff(call, call.actor.email))) return refuse('not-staff');
  const [waiting, decided, turnedDown, ofKinds, entries] = await Promise.all([
    listByConfirmation(call.table, 'pending'),
    listByConfirmation(call.table, 'confirmed'),
    listByConfirmation(call.table, 'refused'),
    Promise.all(kindsWithRights.map((kind) => listOrganisations(call.table, kind))),
    listEntries(call.table, 200),
  ]);
  // What was entered from documents or as a sample is confirmed without anybody's decision.
  const confirmed = new Map([...decided, ...ofKinds.flat().filter(isConfirmed)].map((organisation) => [organisation.id, organisation]));
  const askers = waiting.flatMap(({ confirmation }) => confirmation?.askedBy ?? []);
  const people = new Map((await readPeople(call.table, askers)).map((person) => [person.id, person]));
  const applications = await Promise.all(
    waiting.map(async (organisation) => {
      const asker = people.get(organisation.confirmation?.askedBy ?? '');
      const [members, likenesses] = await Promise.all([listMembers(call.table, organisation.id), alike(call.table, organisation)]);
      return {
        organisation,
        askedBy: asker ? { name: asker.name, email: asker.email } : null,
        members: members.length,
        alike: [...likenesses.same, ...likenesses.similar],
      };
    }),
  );
  return { waiting: applications, confirmed: [...confirmed.values()], turnedDown, log: entries };
}

/** How many wait; 0 for whoever is not of the staff. */
export const countApplications = async (call: Call): Promise<number> =>
  (await isStaff(call, call.actor.email)) ? (await listByConfirmation(call.table, 'pending')).length : 0;

/**
 * Confirms who an organisation is, refuses to, or takes a confirmation back, with a reason and a line in the log. Refused as not the
 * organisation it says, it also gives back the 法人番号, which somebody else may have a right to.
 */
export async function decideConfirmation(
  call: Call,
  organisationId: string,
  id: string,
  { confirm, reason, words, version }: ConfirmationDecision,
): Promise<Organisation | Refusal> {
  if (!(await isStaff(call, call.actor.email))) return refuse('not-staff');
  const organisation = await readOrganisation(call.table, organisationId);
  if (!organisation) return refuse('not-found');
  const was = isConfirmed(organisation);
  if (was === confirm && (confirm || organisation.confirmation?.status === 'refused')) return organisation;
  const at = timestamp(call);
  const { kind, name, corporateNumber } = organisation;
  const frees = !confirm && reason === 'not-that-organisation' ? corporateNumber : null;
  const next: Organisation = {
    ...organisation,
    ...(frees ? { corporateNumber: null } : {}),
    confirmation: {
      ...(organisation.confirmation ?? never),
      status: confirm ? 'confirmed' : 'refused',
      decidedAt: at,
      reason: confirm ? null : reason,
      answer: words || null,
      confirmed: confirm ? { at, kind, name, corporateNumber } : null,
    },
    version: version + 1,
  };
  const what: ConfirmationEntry['what'] = confirm ? 'confirmed' : was ? 'revoked' : 'refused';
  const entry = entryBy(call, id, { what, organisation: about(organisation), reason: confirm ? null : reason, words: words || null });
  const outcome = await commit(call.table, [
    replace(call.table, organisationItem(next), version),
    put(call.table, entryItem(entry)),
    ...(frees ? [remove(call.table, keys.corporateNumber(frees))] : []),
  ]);
  return outcome.done ? next : refuse('version-stale', { current: organisation });
}
