import type { Language } from '../../../shared/schemas/basics.ts';
import type { ContentOf } from '../../../shared/schemas/mail.ts';
import { type Letter, nameIn, paragraph, wordsOf } from './letter.ts';

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
  const values = { organisation: nameIn(content.organisation, language), event: nameIn(content.event, language) };
  return {
    subject: t(`${content.template}.subject`, values),
    blocks: [paragraph(t(`${content.template}.lead`, values)), paragraph(t(`${content.template}.after`))],
    action: { label: t(`${content.template}.action`), path: content.path },
  };
}
