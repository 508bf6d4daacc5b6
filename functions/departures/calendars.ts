import { departureReasons, followsDeparture } from '../../shared/rules/departures/departures.ts';
import { nameValues } from '../../shared/rules/notices/values.ts';
import type { AgendaEntry } from '../../shared/schemas/agenda.ts';
import type { MailContent } from '../../shared/schemas/mail.ts';
import { PublishedPlacement } from '../../shared/schemas/placement.ts';
import { entriesFor, namesFor } from '../agenda/entries.ts';
import { type News, tellEach } from '../notices/tell.ts';
import { scheduledContent } from '../releases/consumer.ts';
import type { FeedServices } from '../services.ts';
import type { Change } from '../table/change.ts';
import { readEvent } from '../table/events.ts';
import { readPeople } from '../table/people.ts';

/**
 * A published meeting or pitch was taken off, or passed to a colleague, because somebody has gone: calendars follow, that of who went too.
 * In the bell stands who comes instead, and that a meeting is off where nobody can.
 */
export async function announcePassingOn({ table }: Pick<FeedServices, 'table'>, change: Change): Promise<void> {
  if (!change.after || !change.before) return;
  const [before, after] = [PublishedPlacement.parse(change.before), PublishedPlacement.parse(change.after)];
  if (!followsDeparture(after.by) || before.sequence === after.sequence || before.cancelled) return;
  const event = await readEvent(table, after.eventId);
  if (!event) return;
  const people = await readPeople(table, [...new Set([...before.personIds, ...after.personIds])]);
  const gone: PublishedPlacement = { ...before, sequence: after.sequence, cancelled: true };
  const names = await namesFor(
    table,
    [gone, after],
    people.map(({ id }) => id),
  );
  const news = (code: News['code'], entry: AgendaEntry, mail: MailContent): News => ({
    code,
    values: { ...nameValues('organisation', entry.counterpart?.name ?? event.name), start: after.start, zone: event.settings.zone },
    path: `/agenda?eventId=${event.id}`,
    change,
    about: `${after.id} ${after.sequence}`,
    mail,
    event,
    calendar: true,
  });
  // Where a whole organisation goes, one piece of news has said it; only calendars have to be mended.
  const off = after.by?.reason === departureReasons.organisation ? null : 'meeting-cancelled';
  await tellEach(
    table,
    people.flatMap((person) => {
      const stays = !after.cancelled && after.personIds.includes(person.id);
      const [entry] = entriesFor(person.id, [stays ? after : gone], names);
      if (!entry) return [];
      if (!stays) return [{ person, news: news(off, entry, scheduledContent({ kind: 'removed', entry })) }];
      if (!before.personIds.includes(person.id))
        return [{ person, news: news('meeting-booked', entry, scheduledContent({ kind: 'added', entry })) }];
      // Neither time nor place is another: who comes is what has changed.
      return [{ person, news: news('meeting-passed-on', entry, { template: 'meeting-update', entry, previous: null }) }];
    }),
  );
}
