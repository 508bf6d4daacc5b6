import { hasSignedIn } from '../../shared/rules/people/signedIn.ts';
import type { PersonDraft } from '../../shared/schemas/organisation.ts';
import { type Refusal, refuse } from '../../shared/schemas/problem.ts';
import type { Call } from '../api/context.ts';
import { type Identity, type Services, timestamp } from '../api/services.ts';
import { isStaff } from '../confirmations/staff.ts';
import { keys } from '../table/keys.ts';
import { listMembers, listMemberships, readOrganisations } from '../table/organisations.ts';
import { emailItem, findPersonId, listNotices, personItem, readCalendarOf, readPerson } from '../table/people.ts';
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
    await commit(table, [create(table, personItem(person)), create(table, emailItem(person))]);
  }
  return readMe(services, identity);
}

/** Notes that somebody whom others had written down has come. Of several first requests at once one writes. */
export async function noteSignIn(services: Pick<Services, 'table' | 'now'>, personId: string): Promise<void> {
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

/** Deletes the person. Refused while they are the only owner of an organisation that has other members. */
export async function deleteMe({ table, actor }: Call): Promise<Refusal | { deleted: true }> {
  for (const membership of actor.memberships.filter(({ role }) => role === 'owner')) {
    const others = (await listMembers(table, membership.organisationId)).filter(({ personId }) => personId !== actor.personId);
    if (others.length > 0 && !others.some(({ role }) => role === 'owner'))
      return refuse('last-owner', { organisationId: membership.organisationId });
  }
  const calendar = await readCalendarOf(table, actor.personId);
  await commit(table, [
    remove(table, keys.person(actor.personId)),
    remove(table, keys.email(actor.email)),
    remove(table, keys.mailsOff(actor.personId)),
    ...actor.memberships.map(({ organisationId }) => remove(table, keys.membership(organisationId, actor.personId))),
    ...(calendar ? [remove(table, keys.calendar(calendar.hash)), remove(table, keys.calendarOf(actor.personId))] : []),
  ]);
  return { deleted: true };
}
