import { Temporal } from 'temporal-polyfill';
import type { AgendaEntry } from '../../schemas/agenda.ts';
import type { Instant, Language } from '../../schemas/basics.ts';
import { property, text, texts } from './contentLine.ts';
import { entryCategory, entryDescription, entryPlace, entryTitle } from './entryWords.ts';
import { inCalendars } from './uid.ts';

/** Where the calendars come from: the right-hand side of every UID, which must never change, and the web app's origin for links. */
export type Source = { readonly domain: string; readonly origin: string };

/** The UID of an entry, the same in every feed and every mail for as long as its placement lives. */
export const uidOf = (entry: Pick<AgendaEntry, 'placementId' | 'uid'>, domain: string): string => `${inCalendars(entry)}@${domain}`;

/** The page of an entry in the web app. */
export function entryLink(entry: AgendaEntry, origin: string): string {
  const link = new URL('/agenda', origin);
  link.searchParams.set('eventId', entry.eventId);
  link.searchParams.set('item', entry.placementId);
  return link.href;
}

/**
 * The lines of an entry's VEVENT, without whom it invites. Times are in UTC (RFC 5545 §3.3.5, form 2): every entry happens once, so a
 * VTIMEZONE would only repeat, in rules that can go stale, what the instant says already, and every client shows a reader the time
 * where they are. The event's own time stands in the description.
 */
export function eventLines(entry: AgendaEntry, language: Language, source: Source, now: Instant): string[] {
  const link = entryLink(entry, source.origin);
  return [
    property('UID', uidOf(entry, source.domain)),
    property('DTSTAMP', utc(now)),
    property('DTSTART', utc(entry.start)),
    property('DTEND', utc(entry.end)),
    property('SEQUENCE', String(entry.sequence)),
    property('STATUS', entry.status === 'cancelled' ? 'CANCELLED' : 'CONFIRMED'),
    property('SUMMARY', text(entryTitle(entry, language)), { LANGUAGE: language }),
    property('LOCATION', text(entryPlace(entry, language)), { LANGUAGE: language }),
    property('DESCRIPTION', text(entryDescription(entry, language, link)), { LANGUAGE: language }),
    property('CATEGORIES', texts([entryCategory(entry, language)]), { LANGUAGE: language }),
    property('URL', link),
    property('TRANSP', entry.status === 'cancelled' ? 'TRANSPARENT' : 'OPAQUE'),
  ];
}

/** A whole document: CRLF after every line, the last included. */
export function calendarDocument(method: 'PUBLISH' | 'REQUEST' | 'CANCEL', head: readonly string[], events: readonly string[][]): string {
  const body = events.flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']);
  const opening = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Musubi//Musubi//EN', 'CALSCALE:GREGORIAN', `METHOD:${method}`];
  return [...opening, ...head, ...body, 'END:VCALENDAR', ''].join('\r\n');
}

/** `20261122T053000Z`. */
const utc = (instant: Instant): string => Temporal.Instant.from(instant).toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');
