import { entryPlace, entryTitle } from '../../../shared/rules/calendar/entryWords.ts';
import { formatInstant, formatInstantRange } from '../../../shared/rules/format/date.ts';
import type { AgendaEntry } from '../../../shared/schemas/agenda.ts';
import type { Language } from '../../../shared/schemas/basics.ts';
import type { ContentOf, EntryChange } from '../../../shared/schemas/mail.ts';
import { type Letter, nameIn, paragraph, withinLine, wordsOf } from './letter.ts';

/** A timetable is out: what it changes for the reader, in the order of the day. */
export function releasePublished(content: ContentOf<'release-published'>, language: Language): Letter {
  const t = wordsOf(language);
  const event = nameIn(content.event, language);
  const changes = content.changes.toSorted((a, b) => Date.parse(a.entry.start) - Date.parse(b.entry.start));
  const changed: Letter['blocks'] = changes.length === 0 ? [] : [{ kind: 'list', items: changes.map((change) => line(change, language)) }];
  return {
    subject: t(content.number === 1 ? 'release-published.subject-first' : 'release-published.subject', { event }),
    blocks: [paragraph(t('release-published.lead', { event, count: changes.length })), ...changed, paragraph(t('release-published.after'))],
    action: { label: t('release-published.action'), path: content.path },
  };
}

function line(change: EntryChange, language: Language): string {
  const t = wordsOf(language);
  const title = withinLine(entryTitle(change.entry, language));
  if (change.kind === 'moved')
    return t('release-published.moved', { title, before: whenWhere(change.before, language), after: whenWhere(change.entry, language) });
  const at =
    change.kind === 'added'
      ? whenWhere(change.entry, language)
      : formatInstant(change.entry.start, change.entry.zone, language, { zone: false });
  return t(`release-published.${change.kind}`, { title, at });
}

const whenWhere = (entry: AgendaEntry, language: Language): string =>
  wordsOf(language)('release-published.when-where', {
    when: formatInstantRange(entry.start, entry.end, entry.zone, language, { zone: false }),
    where: withinLine(entryPlace({ ...entry, venue: null }, language)),
  });
