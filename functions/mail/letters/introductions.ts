import { formatInstant } from '../../../shared/rules/format/date.ts';
import type { Language } from '../../../shared/schemas/basics.ts';
import type { ContentOf } from '../../../shared/schemas/mail.ts';
import { type Letter, nameIn, paragraph, personIn, quote, wordsOf } from './letter.ts';
import { entryFacts } from './meetings.ts';

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

/** A pending request that was taken back, in the words of who did it: nothing is left to do. */
export function introductionWithdrawn(content: ContentOf<'introduction-withdrawn'>, language: Language): Letter {
  const t = wordsOf(language);
  const values = named(content, language);
  const by = content.endedBy;
  return {
    subject: t(`introduction-withdrawn.subject.${by}`, values),
    blocks: [paragraph(t(`introduction-withdrawn.lead.${by}`, values)), ...quote(t(`ended-by.${by}`, values), content.words)],
    action: { label: t('introduction-withdrawn.action'), path: content.path },
  };
}

/** An accepted meeting that was called off: who did it, and why if they said so. */
export function meetingCalledOff(content: ContentOf<'meeting-called-off'>, language: Language): Letter {
  const t = wordsOf(language);
  const values = named(content, language);
  const by = content.endedBy;
  return {
    subject: t('meeting-called-off.subject', values),
    blocks: [
      paragraph(t(`meeting-called-off.lead.${by}`, values)),
      ...(content.entry ? [entryFacts(content.entry, language)] : []),
      ...quote(t(`ended-by.${by}`, values), content.words),
      paragraph(t(content.words ? 'meeting-called-off.after' : 'meeting-called-off.after-unsaid')),
      ...(content.entry ? [paragraph(t('meeting-cancellation.after'))] : []),
    ],
    action: { label: t('meeting-called-off.action'), path: content.path },
  };
}

export function meetingCalledOffByYou(content: ContentOf<'meeting-called-off-by-you'>, language: Language): Letter {
  const t = wordsOf(language);
  const values = named(content, language);
  return {
    subject: t('meeting-called-off-by-you.subject', values),
    blocks: [
      paragraph(t('meeting-called-off-by-you.lead', values)),
      entryFacts(content.entry, language),
      paragraph(t('meeting-cancellation.after')),
    ],
    action: { label: t('meeting-called-off-by-you.action'), path: content.path },
  };
}

/** Meetings that the organiser has written down: nobody of the reader's side or the other has accepted them here. */
export function meetingsRecorded(content: ContentOf<'meetings-recorded'>, language: Language): Letter {
  const t = wordsOf(language);
  const values = { event: nameIn(content.event, language), count: content.meetings.length };
  const items = content.meetings.map(({ organisation, agreed }) =>
    t(agreed ? 'meetings-recorded.agreed' : 'meetings-recorded.asked', { organisation: nameIn(organisation, language) }),
  );
  return {
    subject: t('meetings-recorded.subject', values),
    blocks: [paragraph(t('meetings-recorded.lead', values)), { kind: 'list', items }, paragraph(t('meetings-recorded.after'))],
    action: { label: t('meetings-recorded.action'), path: content.path },
  };
}

/** Nobody answered in time: nothing is left to do. */
export function introductionExpired(content: ContentOf<'introduction-expired'>, language: Language): Letter {
  const t = wordsOf(language);
  const values = named(content, language);
  return {
    subject: t(`${content.template}.subject`, values),
    blocks: [paragraph(t(`${content.template}.lead`, values))],
    action: { label: t(`${content.template}.action`), path: content.path },
  };
}

const named = (content: Pick<ContentOf<'introduction-expired'>, 'organisation' | 'event'>, language: Language) => ({
  organisation: nameIn(content.organisation, language),
  event: nameIn(content.event, language),
});
