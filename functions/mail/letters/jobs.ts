import en from '../../../shared/locales/en/jobs.json' with { type: 'json' };
import ja from '../../../shared/locales/ja/jobs.json' with { type: 'json' };
import { translator } from '../../../shared/locales/translator.ts';
import { listedRows } from '../../../shared/rules/jobs/rows.ts';
import type { Language } from '../../../shared/schemas/basics.ts';
import type { ContentOf } from '../../../shared/schemas/mail.ts';
import { type Letter, nameIn, paragraph } from './letter.ts';

const wordsOf = translator({ ja, en });

/** To whoever asked for something that took its time: it is done, or it failed, why, and what to do. */
export function jobEnded({ kind, state, event, failure, kept, path }: ContentOf<'job-ended'>, language: Language): Letter {
  const t = wordsOf(language);
  const values = { event: nameIn(event, language) };
  const why = failure ? [t(`failures.${failure.code}.what`, failure.values), t(`failures.${failure.code}.do`, failure.values)] : [];
  const left = [t(`kept.${kind}`), ...(kept.length > 0 ? [t('kept.rows', { rows: listedRows(kept) })] : [])];
  return {
    subject: t(`mail.${kind}.${state}`, values),
    blocks: [paragraph(t(`mail.${kind}.${state}`, values)), ...why.map(paragraph), ...(failure ? left.map(paragraph) : [])],
    action: { label: t(`mail.${kind}.action`), path },
  };
}
