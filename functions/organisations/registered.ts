import { hasSignedIn } from '../../shared/rules/people/signedIn.ts';
import { listMembers } from '../table/organisations.ts';
import { readPeople } from '../table/people.ts';
import type { Table } from '../table/table.ts';

/** Whether somebody has ever signed in for an organisation: then it speaks for itself, and is asked before others enrol it. */
export async function isRegistered(table: Table, organisationId: string): Promise<boolean> {
  const members = await listMembers(table, organisationId);
  return (
    await readPeople(
      table,
      members.map(({ personId }) => personId),
    )
  ).some(hasSignedIn);
}
