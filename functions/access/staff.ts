import type { ConfirmationEntry, Staff } from '../../shared/schemas/confirmation.ts';
import { type Refusal, refuse } from '../../shared/schemas/problem.ts';
import type { Call } from '../services.ts';
import { type Services, timestamp } from '../services.ts';
import { entryItem, listStaff, readStaff, staffItem } from '../table/confirmations.ts';
import { keys } from '../table/keys.ts';
import { commit, create, put, remove } from '../table/table.ts';

/** Whether an address belongs to the installer's staff now: named at installation, or by others of the staff since. */
export const isStaff = async ({ table, staffMail }: Pick<Services, 'table' | 'staffMail'>, email: string): Promise<boolean> =>
  email === staffMail || (await readStaff(table, email)) !== null;

/** A line for the log about the one who asks. */
export const entryBy = (
  call: Call,
  id: string,
  entry: Pick<ConfirmationEntry, 'what'> & Partial<ConfirmationEntry>,
): ConfirmationEntry => ({
  id: entryId(call, id),
  by: call.actor.email,
  organisation: null,
  email: null,
  reason: null,
  words: null,
  at: timestamp(call),
  ...entry,
});

/** Sorts by time, and is the same for a repeated request of the same moment. */
const entryId = (call: Call, id: string) => `${timestamp(call).replace(/\D/g, '')}-${id}`.slice(0, 64);

/** Everybody of the staff, the one named at installation first. */
export async function viewStaff(call: Call): Promise<{ staff: (Staff & { installed: boolean })[] } | Refusal> {
  if (!(await isStaff(call, call.actor.email))) return refuse('not-staff');
  const named = await listStaff(call.table);
  const { staffMail } = call;
  const first = staffMail ? [{ email: staffMail, addedBy: null, addedAt: timestamp(call), installed: true }] : [];
  return { staff: [...first, ...named.filter(({ email }) => email !== staffMail).map((one) => ({ ...one, installed: false }))] };
}

/** Adds an address to the staff. Adding it again changes nothing. */
export async function addStaff(call: Call, id: string, email: string): Promise<{ done: true } | Refusal> {
  if (!(await isStaff(call, call.actor.email))) return refuse('not-staff');
  const staff: Staff = { email, addedBy: call.actor.personId, addedAt: timestamp(call) };
  await commit(call.table, [
    create(call.table, staffItem(staff)),
    put(call.table, entryItem(entryBy(call, id, { what: 'staff-added', email }))),
  ]);
  return { done: true };
}

/** Takes an address off the staff; the one named at installation stays until the installation says otherwise. */
export async function removeStaff(call: Call, id: string, email: string): Promise<{ done: true } | Refusal> {
  if (!(await isStaff(call, call.actor.email))) return refuse('not-staff');
  if (email === call.staffMail) return refuse('forbidden');
  // Without the one of the installation, somebody has to stay who can let others in.
  if (!call.staffMail && (await listStaff(call.table)).every((one) => one.email === email)) return refuse('last-owner');
  if (!(await readStaff(call.table, email))) return { done: true };
  await commit(call.table, [
    remove(call.table, keys.staff(email)),
    put(call.table, entryItem(entryBy(call, id, { what: 'staff-removed', email }))),
  ]);
  return { done: true };
}
