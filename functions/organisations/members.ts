import { isMember, mayManageMembers } from '../../shared/rules/access/actor.ts';
import { mailboxOf } from '../../shared/rules/limits/limits.ts';
import type { Invitation, MembershipRole } from '../../shared/schemas/organisation.ts';
import { isRefusal, type Refusal, refuse } from '../../shared/schemas/problem.ts';
import { counting, overLimit, type Use } from '../limits/limits.ts';
import type { Call } from '../services.ts';
import { timestamp } from '../services.ts';
import { listJoinRequests } from '../table/confirmations.ts';
import { keys } from '../table/keys.ts';
import {
  findInvitation,
  invitationItem,
  listInvitations,
  listMembers,
  membershipItem,
  readMembership,
  readOrganisation,
} from '../table/organisations.ts';
import { readPeople, readPerson } from '../table/people.ts';
import { commit, create, present, removeAt, replace, type Table } from '../table/table.ts';
import type { Members } from './views.ts';

const validDays = 14;

/** Members and open invitations, for members only. */
export async function viewMembers(call: Call, organisationId: string): Promise<Members | Refusal> {
  if (!isMember(call.actor, organisationId)) return refuse('not-found');
  const [memberships, invitations, requests] = await Promise.all([
    listMembers(call.table, organisationId),
    listInvitations(call.table, organisationId),
    mayManageMembers(call.actor, organisationId) ? listJoinRequests(call.table, organisationId) : [],
  ]);
  const waiting = requests.filter(({ status }) => status === 'pending');
  const people = new Map(
    (
      await readPeople(
        call.table,
        [...memberships, ...waiting].map(({ personId }) => personId),
      )
    ).map((person) => [person.id, person]),
  );
  const withPerson = <T extends { personId: string }>(one: T) => {
    const person = people.get(one.personId);
    return person ? [{ ...one, person: { id: person.id, name: person.name, title: person.title, email: person.email } }] : [];
  };
  const members = memberships.flatMap(withPerson);
  const joining = waiting.flatMap(withPerson);
  return { members, joining, invitations: invitations.filter(({ expiresAt }) => expiresAt > timestamp(call)) };
}

/** Invites a colleague by mail. The mail goes out through the change feed. */
export async function inviteMember(
  call: Call,
  organisationId: string,
  id: string,
  { email, role }: { email: string; role: MembershipRole },
): Promise<Invitation | Refusal> {
  if (!isMember(call.actor, organisationId)) return refuse('not-found');
  if (!mayManageMembers(call.actor, organisationId)) return refuse('forbidden');
  const members = await viewMembers(call, organisationId);
  if (isRefusal(members)) return members;
  const repeated = members.invitations.find((invitation) => invitation.id === id);
  if (repeated) return repeated;
  if (members.members.some(({ person }) => person.email === email) || members.invitations.some((invitation) => invitation.email === email))
    return refuse('already-exists', { email });
  const expiresAt = new Date(call.now().epochMilliseconds + validDays * 86_400_000).toISOString();
  const invitation: Invitation = {
    id,
    organisationId,
    email,
    role,
    invitedBy: call.actor.personId,
    createdAt: timestamp(call),
    expiresAt,
    version: 1,
  };
  const uses: Use[] = [
    { name: 'invitations-by-person', whom: call.actor.personId },
    { name: 'invitations-by-organisation', whom: organisationId },
    { name: 'invitations-to-address', whom: mailboxOf(email) },
  ];
  const outcome = await commit(call.table, [create(call.table, invitationItem(invitation)), ...counting(call, uses)]);
  return overLimit(call, uses, outcome, 1) ?? invitation;
}

export async function withdrawInvitation(call: Call, organisationId: string, id: string): Promise<Refusal | { done: true }> {
  if (!isMember(call.actor, organisationId)) return refuse('not-found');
  if (!mayManageMembers(call.actor, organisationId)) return refuse('forbidden');
  const invitation = (await listInvitations(call.table, organisationId)).find((open) => open.id === id);
  // Used up at this very moment, it has let somebody in: whoever withdraws it is told, and finds them among the members.
  const outcome = invitation && (await commit(call.table, [removeAt(call.table, keys.invitation(organisationId, id), invitation.version)]));
  return outcome?.done ? { done: true } : refuse('invitation-invalid');
}

/** The invitation behind a link, for the invited address only. */
export async function viewInvitation(services: { table: Table; now: Call['now'] }, email: string, id: string) {
  const invitation = await findInvitation(services.table, id);
  if (!invitation || invitation.expiresAt <= timestamp(services)) return refuse('invitation-invalid');
  if (invitation.email !== email) return refuse('invitation-other-address');
  const [organisation, inviter, membership] = await Promise.all([
    readOrganisation(services.table, invitation.organisationId),
    readPerson(services.table, invitation.invitedBy),
    readMembership(services.table, invitation.organisationId, invitation.invitedBy),
  ]);
  // Who invites vouches: an invitation counts as long as they may still say who belongs to the organisation.
  if (!organisation || membership?.role !== 'owner') return refuse('invitation-invalid');
  const { confirmation: _, ...shown } = organisation;
  return { invitation, organisation: shown, inviter: inviter?.name ?? null };
}

/** Makes the signed-in person a member. The invitation is used up in the same write. */
export async function acceptInvitation(call: Call, id: string): Promise<Refusal | { organisationId: string }> {
  const found = await viewInvitation(call, call.actor.email, id);
  if (isRefusal(found)) return found;
  const { invitation, organisation } = found;
  if (isMember(call.actor, organisation.id)) return { organisationId: organisation.id };
  const voucher = await readMembership(call.table, organisation.id, invitation.invitedBy);
  if (!voucher) return refuse('invitation-invalid');
  const membership = {
    organisationId: organisation.id,
    personId: call.actor.personId,
    role: invitation.role,
    kind: organisation.kind,
    since: timestamp(call),
    version: 1,
  };
  const outcome = await commit(call.table, [
    create(call.table, membershipItem(membership)),
    removeAt(call.table, keys.invitation(organisation.id, invitation.id), invitation.version),
    // Touched, so that whoever vouches cannot go, or lose their say, at the same moment without either noticing.
    replace(call.table, membershipItem({ ...voucher, version: voucher.version + 1 }), voucher.version),
    // Whoever deletes themselves at this moment joins nothing.
    present(call.table, keys.person(call.actor.personId)),
  ]);
  if (!outcome.done && outcome.failed.includes(3)) return refuse('person-unknown');
  if (outcome.done || outcome.failed.includes(0)) return { organisationId: organisation.id };
  return outcome.failed.includes(1) ? refuse('invitation-invalid') : acceptInvitation(call, id);
}

/** Gives a member another role. An organisation never loses its last owner. */
export async function changeRole(call: Call, organisationId: string, personId: string, role: MembershipRole) {
  return changeMember(call, organisationId, personId, role);
}

/** Takes a member out; people may also leave by themselves. */
export async function removeMember(call: Call, organisationId: string, personId: string) {
  return changeMember(call, organisationId, personId, null);
}

async function changeMember(
  call: Call,
  organisationId: string,
  personId: string,
  role: MembershipRole | null,
): Promise<Refusal | { done: true }> {
  if (!isMember(call.actor, organisationId)) return refuse('not-found');
  const leaving = role === null && personId === call.actor.personId;
  if (!leaving && !mayManageMembers(call.actor, organisationId)) return refuse('forbidden');
  return settleMembership(call.table, organisationId, personId, role, { mayClose: false });
}

/**
 * Gives a member another role, or takes them out (`null`), in one write with what keeps an owner there. `mayClose`: the only member may go,
 * which closes the organisation. Somebody else's change at the same moment is looked at before it is tried again.
 */
export async function settleMembership(
  table: Table,
  organisationId: string,
  personId: string,
  role: MembershipRole | null,
  { mayClose }: { mayClose: boolean },
): Promise<Refusal | { done: true }> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const [membership, members] = await Promise.all([readMembership(table, organisationId, personId), listMembers(table, organisationId)]);
    if (!membership) return refuse('not-found');
    const others = members.filter((member) => member.personId !== personId);
    const keeper = others.find((member) => member.role === 'owner');
    const alone = mayClose && others.length === 0;
    if (membership.role === 'owner' && role !== 'owner' && !keeper && !alone) return refuse('last-owner', { organisationId });
    const change =
      role === null
        ? removeAt(table, keys.membership(organisationId, personId), membership.version)
        : replace(table, membershipItem({ ...membership, role, version: membership.version + 1 }), membership.version);
    // Touching the owner who stays makes two owners going at once collide instead of leaving nobody.
    const touch = keeper ? [replace(table, membershipItem({ ...keeper, version: keeper.version + 1 }), keeper.version)] : [];
    const outcome = await commit(table, membership.role === 'owner' ? [change, ...touch] : [change]);
    if (outcome.done) return { done: true };
  }
  return refuse('version-stale');
}

const attempts = 8;
