import { scheduledIn } from '../../shared/rules/calendar/scheduledIn.ts';
import { inCalendars } from '../../shared/rules/calendar/uid.ts';
import type { AgendaEntry } from '../../shared/schemas/agenda.ts';
import type { Letter } from '../../shared/schemas/mail.ts';
import type { Person } from '../../shared/schemas/organisation.ts';
import { mailedItem, readMailed } from '../table/letters.ts';
import { putAll, type Table } from '../table/table.ts';

type Named = Pick<AgendaEntry, 'placementId' | 'uid'>;
/** Whether a person's calendar is kept by mail, for one placement. */
export type KeptByMail = (person: Pick<Person, 'id' | 'invitations'>, placement: Named) => boolean;

/**
 * Whose calendar is kept by mail: of whoever takes invitations so, and of whoever was mailed this one before. Only a mail moves or takes
 * out what a mail has put in, whatever its reader prefers by now.
 */
export async function keptByMail(table: Table, people: readonly Person[], placements: readonly Named[]): Promise<KeptByMail> {
  const others = people.filter(({ invitations }) => invitations !== 'mail');
  const mailed = await readMailed(
    table,
    others.flatMap(({ id: personId }) => placements.map((placement) => ({ personId, placementId: inCalendars(placement) }))),
  );
  return ({ id, invitations }, placement) => invitations === 'mail' || mailed.has(`${id} ${inCalendars(placement)}`);
}

/** Keeps in mind what letters put into their readers' calendars. */
export const rememberMailed = (table: Table, letters: readonly Letter[]): Promise<void> =>
  putAll(
    table,
    letters.flatMap(({ to, content }) =>
      to.kind === 'person'
        ? scheduledIn(content)
            .filter(({ method }) => method === 'REQUEST')
            .map(({ entry }) => mailedItem({ personId: to.personId, placementId: inCalendars(entry) }, entry.end))
        : [],
    ),
  );
