import type { AddressHolder } from '../../shared/schemas/confirmation.ts';
import { isRefusal, type Refusal, refuse } from '../../shared/schemas/problem.ts';
import { entryBy, isStaff } from '../access/staff.ts';
import { settleMembership } from '../organisations/members.ts';
import type { Call } from '../services.ts';
import { entryItem } from '../table/confirmations.ts';
import { listMembers, listMemberships } from '../table/organisations.ts';
import { findAccount, untieAddress } from '../table/people.ts';
import { commit, put } from '../table/table.ts';
import { deleteMe } from './operations.ts';

/**
 * Lets an address go that another account was signed in with (staff). Held by the same person, whoever signs in with it next has their
 * account as before; by another, the account of who had it ends as if they had deleted it, and where only they could manage an organisation
 * its longest-standing colleague does from then on. Repeated it changes nothing. Refuses not-found · organises-open-event.
 */
export async function releaseAddress(call: Call, id: string, email: string, holder: AddressHolder): Promise<Refusal | { done: true }> {
  if (!(await isStaff(call, call.actor.email))) return refuse('not-staff');
  const { table } = call;
  const known = await findAccount(table, email);
  if (!known) return refuse('not-found');
  const what = holder === 'same' ? 'address-released' : 'address-passed-on';
  if (holder === 'another') {
    const ended = await endAccount(call, known.personId, email);
    if (isRefusal(ended)) return ended;
  }
  const entry = put(table, entryItem(entryBy(call, id, { what, email })));
  await commit(table, holder === 'same' ? [untieAddress(table, email), entry] : [entry]);
  return { done: true };
}

async function endAccount(call: Call, personId: string, email: string) {
  const memberships = await listMemberships(call.table, personId);
  for (const { organisationId, role } of memberships) if (role === 'owner') await handOver(call, organisationId, personId);
  return deleteMe({ ...call, actor: { personId, email, memberships, confirmed: [] } });
}

const rank = { owner: 0, editor: 1, viewer: 2 } as const;

/** Somebody else becomes an owner where nobody else is: of those who may write before those who read, whoever came first. */
async function handOver({ table }: Call, organisationId: string, personId: string): Promise<void> {
  const others = (await listMembers(table, organisationId)).filter((member) => member.personId !== personId);
  const [next] = others.sort((one, other) => rank[one.role] - rank[other.role] || one.since.localeCompare(other.since));
  if (next && next.role !== 'owner') await settleMembership(table, organisationId, next.personId, 'owner', { mayClose: false });
}
