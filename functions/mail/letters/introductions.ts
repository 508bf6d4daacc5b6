import { formatInstant } from '../../../shared/rules/format/date.ts';
import type { Language } from '../../../shared/schemas/basics.ts';
import type { ContentOf } from '../../../shared/schemas/mail.ts';
import { type Letter, nameIn, paragraph, personIn, quote, wordsOf } from './letter.ts';

export function introductionReceived(content: ContentOf<'introduction-received'>, language: Language): Letter {
  const t = wordsOf(language);
  const values = named(content, language);
  const person = content.person && personIn(content.person, language);
  const until = formatInstant(content.expiresAt, content.zone, language);
  return {
    subject: t('introduction-received.subject', values),
    blocks: [
      paragraph(person ? t('introduction-received.lead-person', { ...values, person }) : t('introduction-received.lead', values)),
      ...quote(values.organisation, content.message),
      paragraph(t('introduction-received.after', { until })),
    ],
    action: { label: t('introduction-received.action'), path: content.path },
  };
}

export function introductionAccepted(content: ContentOf<'introduction-accepted'>, language: Language): Letter {
  const t = wordsOf(language);
  const values = named(content, language);
  const who = content.person ? [{ label: t('label.with'), value: personIn(content.person, language) }] : [];
  return {
    subject: t('introduction-accepted.subject', values),
    blocks: [
      paragraph(t('introduction-accepted.lead', values)),
      { kind: 'facts', rows: who },
      ...quote(values.organisation, content.text),
      paragraph(t('introduction-accepted.after')),
    ],
    action: { label: t('introduction-accepted.action'), path: content.path },
  };
}

export function introductionDeclined(content: ContentOf<'introduction-declined'>, language: Language): Letter {
  const t = wordsOf(language);
  const values = named(content, language);
  const why = content.reason ? [{ label: t('label.reason'), value: t(`reason.${content.reason}`) }] : [];
  return {
    subject: t('introduction-declined.subject', values),
    blocks: [
      paragraph(t('introduction-declined.lead', values)),
      { kind: 'facts', rows: why },
      ...quote(values.organisation, content.text),
      paragraph(t('introduction-declined.after')),
    ],
    action: { label: t('introduction-declined.action'), path: content.path },
  };
}

/** Withdrawn by the asking side, or expired without an answer: nothing is left to do. */
export function introductionClosed(content: ContentOf<'introduction-withdrawn' | 'introduction-expired'>, language: Language): Letter {
  const t = wordsOf(language);
  const values = named(content, language);
  return {
    subject: t(`${content.template}.subject`, values),
    blocks: [paragraph(t(`${content.template}.lead`, values))],
    action: { label: t(`${content.template}.action`), path: content.path },
  };
}

const named = (content: Pick<ContentOf<'introduction-withdrawn'>, 'organisation' | 'event'>, language: Language) => ({
  organisation: nameIn(content.organisation, language),
  event: nameIn(content.event, language),
});
