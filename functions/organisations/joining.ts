import { isMember, mayManageMembers } from '../../shared/rules/access/actor.ts';
import { hasSignedIn } from '../../shared/rules/people/signedIn.ts';
import type { JoinRequest } from '../../shared/schemas/confirmation.ts';
import type { Membership } from '../../shared/schemas/organisation.ts';
import { type Refusal, refuse } from '../../shared/schemas/problem.ts';
import { counting, overLimit } from '../limits/limits.ts';
import type { Call } from '../services.ts';
import { timestamp } from '../services.ts';
import { joinRequestItem, readJoinRequest } from '../table/confirmations.ts';
import { keys } from '../table/keys.ts';
import { listMembers, membershipItem, readOrganisation } from '../table/organisations.ts';
import { readPeople } from '../table/people.ts';
import { commit, create, present, replace } from '../table/table.ts';

/**
 * Asks the owners of an organisation to be made a member. Nothing is seen or opened by asking. Asking again finds the first request,
 * also one that was declined.
 */
export async function askToJoin(call: Call, organisationId: string, words: string | null): Promise<JoinRequest | Refusal> {
  const [organisation, members, before] = await Promise.all([
    readOrganisation(call.table, organisationId),
    listMembers(call.table, organisationId),
    readJoinRequest(call.table, organisationId, call.actor.personId),
  ]);
  if (!organisation) return refuse('not-found');
  if (isMember(call.actor, organisationId)) return refuse('already-exists', { email: call.actor.email });
  // Whoever was a member once and has left may ask again.
  if (before && before.status !== 'accepted') return before;
  const owners = members.filter(({ role }) => role === 'owner').map(({ personId }) => personId);
  if (!(await readPeople(call.table, owners)).some(hasSignedIn)) return refuse('nobody-to-ask');
  const request: JoinRequest = {
    organisationId,
    personId: call.actor.personId,
    words,
    status: 'pending',
    answeredBy: null,
    createdAt: timestamp(call),
    version: (before?.version ?? 0) + 1,
  };
  const uses = [{ name: 'join-requests-by-person' as const, whom: call.actor.personId }];
  const outcome = await commit(call.table, [replace(call.table, joinRequestItem(request), before?.version ?? 0), ...counting(call, uses)]);
  const over = !outcome.done && outcome.failed.includes(0) ? null : overLimit(call, uses, outcome, 1);
  if (over) return over;
  return outcome.done ? request : ((await readJoinRequest(call.table, organisationId, call.actor.personId)) ?? refuse('not-found'));
}

/** An owner makes who asked an editor, or says no. */
export async function answerJoining(call: Call, organisationId: string, personId: string, accept: boolean): Promise<JoinRequest | Refusal> {
  if (!isMember(call.actor, organisationId)) return refuse('not-found');
  if (!mayManageMembers(call.actor, organisationId)) return refuse('forbidden');
  const [request, organisation] = await Promise.all([
    readJoinRequest(call.table, organisationId, personId),
    readOrganisation(call.table, organisationId),
  ]);
  if (!request || !organisation) return refuse('not-found');
  const status = accept ? 'accepted' : 'declined';
  if (request.status === status) return request;
  if (request.status !== 'pending') return refuse('already-answered', { status: request.status });
  const answered: JoinRequest = { ...request, status, answeredBy: call.actor.personId, version: request.version + 1 };
  const membership: Membership = {
    organisationId,
    personId,
    role: 'editor',
    kind: organisation.kind,
    since: timestamp(call),
    version: 1,
  };
  const outcome = await commit(call.table, [
    replace(call.table, joinRequestItem(answered), request.version),
    ...(accept ? [create(call.table, membershipItem(membership)), present(call.table, keys.person(personId))] : []),
  ]);
  // Who asked has deleted themselves since.
  if (!outcome.done && outcome.failed.includes(2)) return refuse('not-found');
  return outcome.done ? answered : refuse('version-stale');
}
