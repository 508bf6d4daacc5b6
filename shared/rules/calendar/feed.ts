import type { AgendaEntry } from '../../schemas/agenda.ts';
import type { Instant, Language } from '../../schemas/basics.ts';
import type { Mailbox } from '../../schemas/mailbox.ts';
import { calendarDocument, eventLines, type Source } from './component.ts';
import { mailto, property, text } from './contentLine.ts';

/** How often a subscribed calendar should ask again. Google asks when it likes; Apple and Outlook listen. */
const refresh = 'PT15M';

export type Feed = Source & {
  /** What the calendar is called in the reader's list. */
  readonly name: string;
  readonly language: Language;
  /** IANA zone that the reader's events are in: a hint only, the times themselves are in UTC. */
  readonly zone: string;
  readonly entries: readonly AgendaEntry[];
  readonly organiser: Mailbox;
  readonly now: Instant;
};

/**
 * A person's agenda to subscribe to (webcal), as `text/calendar; charset=utf-8`.
 * METHOD:PUBLISH: it tells, it asks nobody for anything, so it names an organiser and no attendee (RFC 5546 §3.2.1).
 */
export function calendarFeed({ name, language, zone, entries, organiser, now, ...source }: Feed): string {
  const head = [
    property('NAME', text(name), { LANGUAGE: language }),
    property('X-WR-CALNAME', text(name)),
    property('X-WR-TIMEZONE', text(zone)),
    property('REFRESH-INTERVAL', refresh, { VALUE: 'DURATION' }),
    property('X-PUBLISHED-TTL', refresh),
  ];
  const organiserLine = property('ORGANIZER', mailto(organiser.email), { CN: organiser.name });
  const events = entries.map((entry) => [...eventLines(entry, language, source, now), organiserLine]);
  return calendarDocument('PUBLISH', head, events);
}
