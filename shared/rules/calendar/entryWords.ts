import { Temporal } from 'temporal-polyfill';
import en from '../../locales/en/calendar.json' with { type: 'json' };
import ja from '../../locales/ja/calendar.json' with { type: 'json' };
import { localText, type Translate, translator } from '../../locales/translator.ts';
import type { AgendaEntry, Counterpart } from '../../schemas/agenda.ts';
import type { Language } from '../../schemas/basics.ts';
import { formatInstantRange } from '../format/date.ts';
import { contactName, personName } from '../people/names.ts';

const words = translator({ ja, en });

/** What an entry is called: whom one meets, or how long one is on stage. */
export function entryTitle(entry: AgendaEntry, language: Language): string {
  const t = words(language);
  if (entry.kind === 'pitch') return t('pitch', { length: lengthWords(entry, t), organisation: named(entry.organisation.name, language) });
  if (!entry.counterpart) return t('meeting-open');
  return t('meeting', { counterpart: named(entry.counterpart.name, language) });
}

/** Where: table, room and venue; a call has no venue. */
export function entryPlace(entry: AgendaEntry, language: Language): string {
  const t = words(language);
  const { place } = entry;
  const venue = place.kind === 'online' || !entry.venue ? null : localText(entry.venue, language);
  const name = localText(place.name, language) ?? t('gone.place');
  return [place.kind === 'online' ? t('online', { name }) : name, place.room, venue].filter(Boolean).join(t('separator'));
}

/** When, in the event's own zone, which it names: calendars show their reader's. */
export const entryTime = ({ start, end, zone }: AgendaEntry, language: Language): string => formatInstantRange(start, end, zone, language);

/** Whom one meets: the person, where one is named, and their organisation. */
export function counterpartWords({ name, personName: person, contact }: Counterpart, language: Language): string {
  const organisation = named(name, language);
  const who = person ? personName(person, language) : contact && contactName(contact, language);
  return who ? words(language)('person-of', { person: who, organisation }) : organisation;
}

/** How to reach them, where that is open to the reader; one line each. */
export function contactLines({ contact }: Counterpart, language: Language): string[] {
  const t = words(language);
  const email = contact?.email ? [t('email', { email: contact.email })] : [];
  return contact?.phone ? [...email, t('phone', { phone: contact.phone })] : email;
}

/** Everything about an entry that has no property of its own in a calendar, as plain text. */
export function entryDescription(entry: AgendaEntry, language: Language, link: string): string {
  const t = words(language);
  const about = [t('at-event', { event: named(entry.eventName, language) }), entryTime(entry, language)];
  const other = entry.counterpart;
  const who = other ? [t('with', { counterpart: counterpartWords(other, language) }), ...contactLines(other, language)] : [];
  const message = entry.message?.trim() ? [t('message', { message: entry.message.trim() })] : [];
  return [[...about, ...who].join('\n'), ...message, t('link', { link })].join('\n\n');
}

/** What a subscribed calendar is called in its owner's list. */
export const feedName = (person: string, language: Language): string => words(language)('feed-name', { person });

/** The category calendars may colour by: meetings, pitches. */
export const entryCategory = (entry: AgendaEntry, language: Language): string => words(language)(`category.${entry.kind}`);

const named = (name: Parameters<typeof localText>[0], language: Language): string => localText(name, language) ?? '—';

/** 90 seconds, 8 minutes: under two minutes people count in seconds. */
function lengthWords(entry: AgendaEntry, t: Translate): string {
  const seconds = Temporal.Instant.from(entry.start).until(entry.end).total('seconds');
  return seconds < 120 || seconds % 60 !== 0 ? t('seconds', { count: seconds }) : t('minutes', { count: seconds / 60 });
}
