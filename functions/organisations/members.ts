import { isMember, mayManageMembers } from '../../shared/rules/access/actor.ts';
import type { Invitation, MembershipRole } from '../../shared/schemas/organisation.ts';
import { type Refusal, refuse } from '../../shared/schemas/problem.ts';
import type { Call } from '../api/context.ts';
import { timestamp } from '../api/services.ts';
import { counting, overLimit, type Use } from '../limits/limits.ts';
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
import { commit, create, put, remove, replace, type Table } from '../table/table.ts';
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
  if ('refused' in members) return members;
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
    { name: 'invitations-to-address', whom: email },
  ];
  const outcome = await commit(call.table, [create(call.table, invitationItem(invitation)), ...counting(call, uses)]);
  return overLimit(call, uses, outcome, 1) ?? invitation;
}

export async function withdrawInvitation(call: Call, organisationId: string, id: string): Promise<Refusal | { done: true }> {
  if (!isMember(call.actor, organisationId)) return refuse('not-found');
  if (!mayManageMembers(call.actor, organisationId)) return refuse('forbidden');
  await commit(call.table, [remove(call.table, keys.invitation(organisationId, id))]);
  return { done: true };
}

/** The invitation behind a link, for the invited address only. */
export async function viewInvitation(services: { table: Table; now: Call['now'] }, email: string, id: string) {
  const invitation = await findInvitation(services.table, id);
  if (!invitation || invitation.expiresAt <= timestamp(services)) return refuse('invitation-invalid');
  if (invitation.email !== email) return refuse('invitation-other-address');
  const [organisation, inviter] = await Promise.all([
    readOrganisation(services.table, invitation.organisationId),
    readPerson(services.table, invitation.invitedBy),
  ]);
  if (!organisation) return refuse('invitation-invalid');
  const { confirmation: _, ...shown } = organisation;
  return { invitation, organisation: shown, inviter: inviter?.name ?? null };
}

/** Makes the signed-in person a member. The invitation is used up in the same write. */
export async function acceptInvitation(call: Call, id: string): Promise<Refusal | { organisationId: string }> {
  const found = await viewInvitation(call, call.actor.email, id);
  if ('refused' in found) return found;
  const { invitation, organisation } = found;
  if (isMember(call.actor, organisation.id)) return { organisationId: organisation.id };
  const membership = {
    organisationId: organisation.id,
    personId: call.actor.personId,
    role: invitation.role,
    kind: organisation.kind,
    since: timestamp(call),
    version: 1,
  };
  await commit(call.table, [
    put(call.table, membershipItem(membership)),
    remove(call.table, keys.invitation(organisation.id, invitation.id)),
  ]);
  return { organisationId: organisation.id };
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
  const [membership, members] = await Promise.all([
    readMembership(call.table, organisationId, personId),
    listMembers(call.table, organisationId),
  ]);
  if (!membership) return refuse('not-found');
  const keeper = members.find((member) => member.role === 'owner' && member.personId !== personId);
  if (membership.role === 'owner' && role !== 'owner' && !keeper) return refuse('last-owner');
  const change =
    role === null
      ? remove(call.table, keys.membership(organisationId, personId))
      : replace(call.table, membershipItem({ ...membership, role, version: membership.version + 1 }), membership.version);
  // Touching the owner who stays makes two owners removing each other at once collide instead of leaving nobody.
  const touch = keeper ? [replace(call.table, membershipItem({ ...keeper, version: keeper.version + 1 }), keeper.version)] : [];
  const outcome = await commit(call.table, membership.role === 'owner' ? [change, ...touch] : [change]);
  return outcome.done ? { done: true } : refuse('version-stale');
}
