import { entryPlace, entryTime, entryTitle } from '../../../shared/rules/calendar/entryWords.ts';
import { formatInstant, formatInstantRange } from '../../../shared/rules/format/date.ts';
import type { AgendaEntry } from '../../../shared/schemas/agenda.ts';
import type { Language } from '../../../shared/schemas/basics.ts';
import type { ContentOf, EntryChange } from '../../../shared/schemas/mail.ts';
import { type Letter, nameIn, nameWithin, paragraph, withinLine, wordsOf } from './letter.ts';
import { earlierWords } from './meetings.ts';

/** A timetable is out: what it changes for the reader, in the order of the day. */
export function releasePublished(content: ContentOf<'release-published'>, language: Language): Letter {
  const t = wordsOf(language);
  const event = nameIn(content.event, language);
  const changes = content.changes.toSorted((a, b) => Date.parse(a.entry.start) - Date.parse(b.entry.start));
  const changed = kinds.flatMap((kind) => {
    const items = changes.filter((change) => change.kind === kind).map((change) => line(change, language));
    return items.length === 0 ? [] : [paragraph(t(`release-published.${kind}`, { count: items.length })), { kind: 'list' as const, items }];
  });
  const after = content.invites ? t('release-published.after-invites', { count: changes.length }) : t('release-published.after');
  return {
    subject: t(content.number === 1 ? 'release-published.subject-first' : 'release-published.subject', { event }),
    blocks: [
      paragraph(t('release-published.lead', { event, count: changes.length })),
      ...changed,
      ...(changes.length === 0 && content.invites ? [] : [paragraph(after)]),
    ],
    action: { label: t('release-published.action'), path: content.path },
  };
}

/** The same times under other names: where to go now, and what it read before. */
export function detailsChanged(content: ContentOf<'schedule-details-changed'>, language: Language): Letter {
  const t = wordsOf(language);
  const event = nameIn(content.event, language);
  const changes = content.changes.toSorted((a, b) => Date.parse(a.entry.start) - Date.parse(b.entry.start));
  const items = changes.flatMap((change) => {
    if (change.kind !== 'moved') return [];
    const now = [entryTime(change.entry, language), withinLine(entryPlace(change.entry, language))];
    const title = nameWithin(entryTitle(change.entry, language));
    return [
      t('schedule-details-changed.item', {
        title,
        before: earlierWords(change.before, change.entry, language).join('\n'),
        after: now.join('\n'),
      }),
    ];
  });
  return {
    subject: t('schedule-details-changed.subject', { event }),
    blocks: [
      paragraph(t('schedule-details-changed.lead', { event, count: items.length })),
      { kind: 'list', items },
      paragraph(content.invites ? t('release-published.after-invites', { count: items.length }) : t('release-published.after')),
    ],
    action: { label: t('release-published.action'), path: content.path },
  };
}

const kinds = ['added', 'moved', 'removed'] as const;

function line(change: EntryChange, language: Language): string {
  const t = wordsOf(language);
  const title = nameWithin(entryTitle(change.entry, language));
  switch (change.kind) {
    case 'added':
      return t('release-published.line', { title, at: whenWhere(change.entry, language) });
    case 'moved':
      return t('release-published.moved-line', {
        title,
        before: whenWhere(change.before, language),
        after: whenWhere(change.entry, language),
      });
    case 'removed':
      return t('release-published.line', {
        title,
        at: formatInstant(change.entry.start, change.entry.zone, language, { zone: false, exact: true }),
      });
  }
}

const whenWhere = (entry: AgendaEntry, language: Language): string =>
  wordsOf(language)('release-published.when-where', {
    when: formatInstantRange(entry.start, entry.end, entry.zone, language, { zone: false }),
    where: withinLine(entryPlace({ ...entry, venue: null }, language)),
  });
