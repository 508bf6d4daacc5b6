import type { Language } from '../../../shared/schemas/basics.ts';
import type { ContentOf } from '../../../shared/schemas/mail.ts';
import { type Letter, nameIn, paragraph, quote, wordsOf } from './letter.ts';

/** To somebody an organiser has written down and who has never signed in: who did it, for what, and how to say no. */
export function eventInvitation(content: ContentOf<'event-invitation'>, language: Language): Letter {
  const t = wordsOf(language);
  const values = { organiser: nameIn(content.organiser, language), event: nameIn(content.event, language) };
  return {
    subject: t('event-invitation.subject', values),
    blocks: [
      paragraph(t('event-invitation.lead', values)),
      paragraph(t('event-invitation.after', values)),
      paragraph(t('event-invitation.refuse')),
    ],
    action: { label: t('event-invitation.action'), path: content.path },
  };
}

/** To the organiser: somebody applied, or answered an invitation. To the participant: invited, admitted, or not. */
export function participation(
  content: ContentOf<`participation-${'applied' | 'admitted' | 'refused' | 'invited' | 'joined' | 'stayed-away'}`>,
  language: Language,
): Letter {
  const t = wordsOf(language);
  const values = named(content, language);
  return {
    subject: t(`${content.template}.subject`, values),
    blocks: [paragraph(t(`${content.template}.lead`, values)), paragraph(t(`${content.template}.after`))],
    action: { label: t(`${content.template}.action`), path: content.path },
  };
}

/** To the organiser: a participant has withdrawn, and what that took off the timetable. */
export function participationWithdrawn(content: ContentOf<'participation-withdrawn'>, language: Language): Letter {
  const t = wordsOf(language);
  const values = { ...named(content, language), meetings: content.meetings, pitches: content.pitches };
  return {
    subject: t('participation-withdrawn.subject', values),
    blocks: [paragraph(t('participation-withdrawn.lead', values)), paragraph(t('participation-withdrawn.after', values))],
    action: { label: t('participation-withdrawn.action'), path: content.path },
  };
}

/** To who no longer takes part: recorded, with what the organiser wrote. */
export function participationDropped(content: ContentOf<'participation-dropped'>, language: Language): Letter {
  const t = wordsOf(language);
  const values = named(content, language);
  return {
    subject: t('participation-dropped.subject', values),
    blocks: [
      paragraph(t('participation-dropped.lead', values)),
      ...quote(t('participation-dropped.organiser'), content.words),
      paragraph(t('participation-dropped.after')),
    ],
    action: { label: t('participation-dropped.action'), path: content.path },
  };
}

/** To the other sides of who no longer takes part: what of theirs is closed. */
export function participationEnded(content: ContentOf<'participation-ended'>, language: Language): Letter {
  const t = wordsOf(language);
  const values = { ...named(content, language), count: content.count };
  return {
    subject: t('participation-ended.subject', values),
    blocks: [paragraph(t('participation-ended.lead', values)), paragraph(t('participation-ended.after'))],
    action: { label: t('participation-ended.action'), path: content.path },
  };
}

/** To who takes part, has asked to or is asked: there is no such event any more. */
export function eventDeleted(content: ContentOf<'event-deleted'>, language: Language): Letter {
  const t = wordsOf(language);
  const values = { organiser: nameIn(content.organiser, language), event: nameIn(content.event, language) };
  return {
    subject: t('event-deleted.subject', values),
    blocks: [paragraph(t('event-deleted.lead', values)), paragraph(t('event-deleted.after'))],
    action: { label: t('event-deleted.action'), path: content.path },
  };
}

const named = (content: Pick<ContentOf<'participation-ended'>, 'organisation' | 'event'>, language: Language) => ({
  organisation: nameIn(content.organisation, language),
  event: nameIn(content.event, language),
});
