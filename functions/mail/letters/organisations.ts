import { formatInstant } from '../../../shared/rules/format/date.ts';
import type { Language } from '../../../shared/schemas/basics.ts';
import type { ContentOf } from '../../../shared/schemas/mail.ts';
import { kindIn, type Letter, nameIn, paragraph, personIn, quote, wordsOf } from './letter.ts';

/** To somebody who may have no account yet: a colleague asks them to join. The path carries the invitation's token. */
export function colleagueInvited(content: ContentOf<'colleague-invited'>, language: Language): Letter {
  const t = wordsOf(language);
  const values = {
    organisation: nameIn(content.organisation, language),
    person: personIn(content.person, language),
    role: t(`role.${content.role}`),
    until: formatInstant(content.expiresAt, content.zone, language),
  };
  return {
    subject: t('colleague-invited.subject', values),
    blocks: [paragraph(t('colleague-invited.lead', values)), paragraph(t('colleague-invited.after', values))],
    action: { label: t('colleague-invited.action'), path: content.path },
  };
}

type AboutTrial = ContentOf<'taken-in' | 'trial-proposed' | 'trial-agreed' | 'trial-declined' | 'trial-named'>;

/** A hub and a startup about a demonstration: proposed, agreed, declined, named. What is quoted is the other side's. */
export function aboutTrial(content: AboutTrial, language: Language): Letter {
  const t = wordsOf(language);
  const values = { hub: nameIn(content.hub, language), startup: nameIn(content.startup, language) };
  const byHub = content.template === 'taken-in' || content.template === 'trial-proposed';
  return {
    subject: t(`${content.template}.subject`, values),
    blocks: [
      paragraph(t(`${content.template}.lead`, values)),
      ...quote(byHub ? values.hub : values.startup, content.note),
      paragraph(t(`${content.template}.after`, values)),
    ],
    action: { label: t(`${content.template}.action`), path: content.path },
  };
}

type AboutConfirmation = ContentOf<'confirmation-asked' | 'confirmation-confirmed' | 'confirmation-refused' | 'confirmation-revoked'>;

/** To the staff: somebody asks to be confirmed. To the organisation: what they decided, and why. */
export function aboutConfirmation(content: AboutConfirmation, language: Language): Letter {
  const t = wordsOf(language);
  const organisation = nameIn(content.organisation, language);
  const values = {
    organisation,
    kind: 'kind' in content ? kindIn(content.kind, language) : '',
    why: 'why' in content ? t(`confirmation-why.${content.why}`) : '',
  };
  return {
    subject: t(`${content.template}.subject`, values),
    blocks: [
      paragraph(t(`${content.template}.lead`, values)),
      ...quote(content.template === 'confirmation-asked' ? organisation : t('staff'), content.note),
      paragraph(t(`${content.template}.after`, values)),
    ],
    action: { label: t(`${content.template}.action`), path: content.path },
  };
}

/** To the owners: somebody asks to join. To that person: their answer. */
export function aboutJoining(content: ContentOf<'join-requested' | 'join-accepted' | 'join-declined'>, language: Language): Letter {
  const t = wordsOf(language);
  const person = 'person' in content ? personIn(content.person, language) : '';
  const values = { organisation: nameIn(content.organisation, language), person, email: 'email' in content ? content.email : '' };
  return {
    subject: t(`${content.template}.subject`, values),
    blocks: [
      paragraph(t(`${content.template}.lead`, values)),
      ...('note' in content ? quote(person, content.note) : []),
      paragraph(t(`${content.template}.after`, values)),
    ],
    action: { label: t(`${content.template}.action`), path: content.path },
  };
}
