import { scheduledIn } from '../../shared/rules/calendar/scheduledIn.ts';
import type { Letter } from '../../shared/schemas/mail.ts';
import type { Person } from '../../shared/schemas/organisation.ts';
import { mailedItem, readMailed } from '../table/letters.ts';
import { putAll, type Table } from '../table/table.ts';

/** Whether a person's calendar is kept by mail, for one placement. */
export type KeptByMail = (person: Pick<Person, 'id' | 'invitations'>, placementId: string) => boolean;

/**
 * Whose calendar is kept by mail: of whoever takes invitations so, and of whoever was mailed this one before. Only a mail moves or takes
 * out what a mail has put in, whatever its reader prefers by now.
 */
export async function keptByMail(table: Table, people: readonly Person[], placementIds: readonly string[]): Promise<KeptByMail> {
  const others = people.filter(({ invitations }) => invitations !== 'mail');
  const mailed = await readMailed(
    table,
    others.flatMap(({ id: personId }) => placementIds.map((placementId) => ({ personId, placementId }))),
  );
  return ({ id, invitations }, placementId) => invitations === 'mail' || mailed.has(`${id} ${placementId}`);
}

/** Keeps in mind what letters put into their readers' calendars. */
export const rememberMailed = (table: Table, letters: readonly Letter[]): Promise<void> =>
  putAll(
    table,
    letters.flatMap(({ to, content }) =>
      to.kind === 'person'
        ? scheduledIn(content)
            .filter(({ method }) => method === 'REQUEST')
            .map(({ entry }) => mailedItem({ personId: to.personId, placementId: entry.placementId }, entry.end))
        : [],
    ),
  );
