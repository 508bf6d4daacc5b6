import { hasSignedIn } from '../../shared/rules/people/signedIn.ts';
import type { PersonDraft } from '../../shared/schemas/organisation.ts';
import { isRefusal, type Refusal, refuse } from '../../shared/schemas/problem.ts';
import { isStaff } from '../access/staff.ts';
import { settleMembership } from '../organisations/members.ts';
import type { Call } from '../services.ts';
import { type Identity, type Services, timestamp } from '../services.ts';
import { listEvents } from '../table/events.ts';
import { keys } from '../table/keys.ts';
import { listMembers, listMemberships, readOrganisations } from '../table/organisations.ts';
import {
  emailItem,
  farewellItem,
  findAccount,
  findPersonId,
  listNotices,
  personItem,
  readCalendarOf,
  readPerson,
  tieAddress,
} from '../table/people.ts';
import { pooled } from '../table/pooled.ts';
import { commit, create, put, remove, replace } from '../table/table.ts';
import type { Me } from './views.ts';

/** The signed-in person with their organisations; works before they are registered. */
export async function readMe(services: Services, identity: Identity): Promise<Me> {
  const { table } = services;
  const personId = await findPersonId(table, identity.email);
  const staff = await isStaff(services, identity.email);
  if (!personId) return { email: identity.email, person: null, memberships: [], unreadNotices: 0, staff };
  const [person, memberships, notices] = await Promise.all([
    readPerson(table, personId),
    listMemberships(table, personId),
    listNotices(table, personId),
  ]);
  const organisations = new Map(
    (
      await readOrganisations(
        table,
        memberships.map((membership) => membership.organisationId),
      )
    ).map((organisation) => [organisation.id, organisation]),
  );
  return {
    email: identity.email,
    person,
    memberships: memberships.flatMap((membership) => {
      const organisation = organisations.get(membership.organisationId);
      return organisation ? [{ ...membership, organisation }] : [];
    }),
    unreadNotices: notices.filter((notice) => notice.readAt === null).length,
    staff,
  };
}

/** Registers the person behind an address, or changes what they wrote of themselves. The address itself comes from the token. */
export async function writeMe(services: Services, identity: Identity, id: string, draft: PersonDraft): Promise<Me | Refusal> {
  const { table } = services;
  const personId = await findPersonId(table, identity.email);
  const existing = personId ? await readPerson(table, personId) : null;
  if (existing) {
    const outcome = await commit(table, [
      replace(table, personItem({ ...existing, ...draft, version: existing.version + 1 }), existing.version),
    ]);
    if (!outcome.done) return refuse('version-stale', { current: await readPerson(table, existing.id) });
  } else {
    const person = {
      id,
      email: identity.email,
      ...draft,
      signedInAt: timestamp(services),
      sample: false,
      createdAt: timestamp(services),
      version: 1,
    };
    // Two tabs registering at once: the address' guard lets one through, and both end with the same person.
    const { issuer, subject } = identity;
    await commit(table, [create(table, personItem(person)), create(table, emailItem(person, { issuer, subject }))]);
  }
  return readMe(services, identity);
}

/**
 * Who has signed in: the person of the address, as long as it is signed in with the account it was before. An address that has passed on to
 * somebody else opens nothing of who had it; a provider that was set up anew gives everybody another account, which is tied as the first was.
 * Null: nobody is registered under it. Refuses address-of-another.
 */
export async function signedInAs(services: Pick<Services, 'table' | 'now'>, identity: Identity): Promise<string | null | Refusal> {
  const { email, issuer, subject } = identity;
  const known = await findAccount(services.table, email);
  if (!known) return null;
  const { account, awaited, personId } = known;
  const isSame = account?.issuer === issuer && account.subject === subject;
  if (account?.issuer === issuer && !isSame) return refuse('address-of-another', { email });
  if (awaited) await noteSignIn(services, personId);
  if (isSame) return personId;
  // Of two accounts at once one has it; the other is looked at again.
  const tied = await commit(services.table, [tieAddress(services.table, email, { issuer, subject }, account)]);
  return tied.done ? personId : signedInAs(services, identity);
}

/** Notes that somebody whom others had written down has come. Of several first requests at once one writes. */
async function noteSignIn(services: Pick<Services, 'table' | 'now'>, personId: string): Promise<void> {
  const person = await readPerson(services.table, personId);
  if (!person || hasSignedIn(person)) return;
  const present = { ...person, signedInAt: timestamp(services), version: person.version + 1 };
  await commit(services.table, [replace(services.table, personItem(present), person.version), put(services.table, emailItem(present))]);
}

/** Everything kept about the asking person, as they may ask for (個人情報保護法 33条: disclosure). */
export async function exportMe({ table, actor }: Call) {
  const [person, notices, calendar] = await Promise.all([
    readPerson(table, actor.personId),
    listNotices(table, actor.personId, 1000),
    readCalendarOf(table, actor.personId),
  ]);
  return { person, memberships: [...actor.memberships], notices, calendarSubscribedAt: calendar?.createdAt ?? null };
}

/**
 * Deletes the person. Refused while they are the only owner of an organisation that has other members, or the last one of the organiser of
 * an open event. First they give up what they own, each with its own check; then they are gone, and what is kept of them goes in the
 * change feed, however much it is. Cut short in between, they are still there to ask again.
 */
export async function deleteMe(call: Call): Promise<Refusal | { deleted: true }> {
  const { table, actor } = call;
  const owned = actor.memberships.filter(({ role }) => role === 'owner');
  const open = owned.some(({ kind }) => kind === 'organiser') ? await organisersOfOpenEvents(call) : new Set<string | null>();
  const refusals: Refusal[] = [];
  await pooled(owned, atOnce, async ({ organisationId }) => {
    const others = (await listMembers(table, organisationId)).filter(({ personId }) => personId !== actor.personId);
    if (others.length > 0 && !others.some(({ role }) => role === 'owner')) refusals.push(refuse('last-owner', { organisationId }));
    else if (others.length === 0 && open.has(organisationId)) refusals.push(refuse('organises-open-event', { organisationId }));
  });
  if (refusals[0]) return refusals[0];
  await pooled(owned, atOnce, async ({ organisationId }) => {
    const gone = await settleMembership(table, organisationId, actor.personId, null, { mayClose: true });
    if (isRefusal(gone) && gone.refused !== 'not-found') refusals.push(gone);
  });
  if (refusals[0]) return refusals[0];
  const calendar = await readCalendarOf(table, actor.personId);
  await commit(table, [
    remove(table, keys.person(actor.personId)),
    remove(table, keys.email(actor.email)),
    remove(table, keys.mailsOff(actor.personId)),
    ...actor.memberships.slice(0, mostAtOnce).map(({ organisationId }) => remove(table, keys.membership(organisationId, actor.personId))),
    ...(calendar ? [remove(table, keys.calendar(calendar.hash)), remove(table, keys.calendarOf(actor.personId))] : []),
    put(table, farewellItem({ personId: actor.personId, at: timestamp(call) })),
  ]);
  return { deleted: true };
}

const atOnce = 8;
/** Of the hundred writes of a transaction; whoever belongs to more organisations leaves the others in the change feed. */
const mostAtOnce = 90;

/** Organisations with an event that takes participants and is not over. */
async function organisersOfOpenEvents(call: Call): Promise<Set<string | null>> {
  const today = timestamp(call).slice(0, 10);
  const events = await listEvents(call.table);
  return new Set(
    events.filter(({ status, days }) => status === 'open' && (days.at(-1) ?? '9999') >= today).map(({ organiserId }) => organiserId),
  );
}
