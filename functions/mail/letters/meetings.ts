import { contactLines, counterpartWords, entryPlace, entryTime, entryTitle } from '../../../shared/rules/calendar/entryWords.ts';
import { formatInstant } from '../../../shared/rules/format/date.ts';
import type { AgendaEntry } from '../../../shared/schemas/agenda.ts';
import type { Language } from '../../../shared/schemas/basics.ts';
import type { ContentOf } from '../../../shared/schemas/mail.ts';
import { type Block, type Letter, nameIn, nameWithin, paragraph, quote, withinLine, wordsOf } from './letter.ts';

/** A meeting or a pitch that is set, moved or called off. The calendar's invitation travels with it. */
export function scheduled(
  content: ContentOf<'meeting-invitation' | 'meeting-update' | 'meeting-cancellation'>,
  language: Language,
): Letter {
  const t = wordsOf(language);
  const { entry, template } = content;
  const title = nameWithin(entryTitle(entry, language));
  const before = template === 'meeting-update' && content.previous ? [was(earlier(entry, content.previous), entry, language)] : [];
  const message = template === 'meeting-invitation' ? quote(t('label.message'), entry.message) : [];
  return {
    subject: t(`${template}.subject`, { title, moment: formatInstant(entry.start, entry.zone, language, { zone: false, exact: true }) }),
    blocks: [
      paragraph(t(`${template}.lead`, { title })),
      { kind: 'facts', rows: [...facts(entry, language), ...before] },
      ...message,
      paragraph(t(`${template}.after`)),
    ],
    action: { label: t(`${template}.action`), path: `/agenda?${new URLSearchParams({ eventId: entry.eventId, item: entry.placementId })}` },
  };
}

/** When, where, with whom and at which event. */
export const entryFacts = (entry: AgendaEntry, language: Language): Block => ({ kind: 'facts', rows: facts(entry, language) });

function facts(entry: AgendaEntry, language: Language) {
  const t = wordsOf(language);
  const other = entry.counterpart;
  const who = other ? [counterpartWords(other, language), ...contactLines(other, language)].map(withinLine).join('\n') : null;
  return [
    { label: t('label.when'), value: entryTime(entry, language) },
    { label: t('label.where'), value: withinLine(entryPlace(entry, language)) },
    ...(who ? [{ label: t('label.with'), value: who }] : []),
    { label: t('label.event'), value: nameIn(entry.eventName, language) },
  ];
}

/** The entry as it read before; what is not known of then reads as now. */
function earlier(entry: AgendaEntry, previous: NonNullable<ContentOf<'meeting-update'>['previous']>): AgendaEntry {
  const { start, end, place, zone = entry.zone, venue = entry.venue, eventName = entry.eventName, counterpartName } = previous;
  const other = entry.counterpart && counterpartName ? { ...entry.counterpart, name: counterpartName } : entry.counterpart;
  return { ...entry, start, end, place, zone, venue, eventName, counterpart: other };
}

function was(before: AgendaEntry, after: AgendaEntry, language: Language) {
  return { label: wordsOf(language)('label.was'), value: earlierWords(before, after, language).join('\n') };
}

/** What an entry read before: when and where, and whom and what it was called if that has changed. */
export function earlierWords(before: AgendaEntry, after: AgendaEntry, language: Language): string[] {
  const [title, event] = [withinLine(entryTitle(before, language)), nameIn(before.eventName, language)];
  return [
    ...(title === withinLine(entryTitle(after, language)) ? [] : [title]),
    entryTime(before, language),
    withinLine(entryPlace(before, language)),
    ...(event === nameIn(after.eventName, language) ? [] : [event]),
  ];
}
