import { z } from 'zod';
import { Id } from '../../shared/schemas/basics.ts';
import { ConfirmationEntry, JoinRequest, Staff } from '../../shared/schemas/confirmation.ts';
import { Organisation } from '../../shared/schemas/organisation.ts';
import { checked } from './checked.ts';
import { keys } from './keys.ts';
import { type Item, list, read, type Table } from './table.ts';

export const staffItem = (staff: Staff): Item => ({ ...keys.staff(staff.email), type: 'Staff', ...checked(Staff, staff) });
export const readStaff = (table: Table, email: string) => read(table, keys.staff(email), Staff);
export const listStaff = (table: Table) => list(table, { partition: keys.staff('').PK, begins: 'STAFF#' }, Staff);

export const entryItem = (entry: ConfirmationEntry): Item => ({
  ...keys.confirmationEntry(entry.id),
  type: 'ConfirmationEntry',
  ...checked(ConfirmationEntry, entry),
});
export const listEntries = (table: Table, limit: number) =>
  list(table, { partition: keys.confirmationEntry('').PK, begins: 'ENTRY#', newestFirst: true, limit }, ConfirmationEntry);

/** Organisations whose confirmation stands so, longest first. */
export const listByConfirmation = (table: Table, status: 'pending' | 'confirmed' | 'refused') =>
  list(table, { index: 'GSI2', partition: `CONFIRMATION#${status}` }, Organisation);

const Holder = z.object({ organisationId: Id });

/** Holds a 法人番号 for one organisation. */
export const corporateNumberItem = (number: string, organisationId: string): Item => ({
  ...keys.corporateNumber(number),
  type: 'CorporateNumber',
  ...checked(Holder, { organisationId }),
});
export const holderOf = async (table: Table, number: string) =>
  (await read(table, keys.corporateNumber(number), Holder))?.organisationId ?? null;

export const joinRequestItem = (request: JoinRequest): Item => ({
  ...keys.joinRequest(request.organisationId, request.personId),
  type: 'JoinRequest',
  ...checked(JoinRequest, request),
});
export const readJoinRequest = (table: Table, organisationId: string, personId: string) =>
  read(table, keys.joinRequest(organisationId, personId), JoinRequest);
export const listJoinRequests = (table: Table, organisationId: string) =>
  list(table, { partition: keys.joinRequest(organisationId, '').PK, begins: 'JOIN#' }, JoinRequest);
