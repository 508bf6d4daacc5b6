import en from '../../../shared/locales/en/jobs.json' with { type: 'json' };
import ja from '../../../shared/locales/ja/jobs.json' with { type: 'json' };
import { translator } from '../../../shared/locales/translator.ts';
import type { Language } from '../../../shared/schemas/basics.ts';
import type { ContentOf } from '../../../shared/schemas/mail.ts';
import { type Letter, nameIn, paragraph } from './letter.ts';

const wordsOf = translator({ ja, en });

/** To whoever asked for something that took its time: it is done, or it failed, why, and what to do. */
export function jobEnded({ kind, state, event, failure, path }: ContentOf<'job-ended'>, language: Language): Letter {
  const t = wordsOf(language);
  const values = { event: nameIn(event, language) };
  const why = failure ? [t(`failures.${failure.code}.what`, failure.values), t(`failures.${failure.code}.do`, failure.values)] : [];
  return {
    subject: t(`mail.${kind}.${state}`, values),
    blocks: [paragraph(t(`mail.${kind}.${state}`, values)), ...why.map(paragraph), ...(failure ? [paragraph(t(`kept.${kind}`))] : [])],
    action: { label: t(`mail.${kind}.action`), path },
  };
}
