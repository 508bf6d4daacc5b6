import { formatInstant } from '../../../shared/rules/format/date.ts';
import type { Language } from '../../../shared/schemas/basics.ts';
import type { ContentOf } from '../../../shared/schemas/mail.ts';
import { type Letter, nameIn, paragraph, personIn, quote, wordsOf } from './letter.ts';

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

/** A hub takes in a startup for a demonstration. */
export function takenIn(content: ContentOf<'taken-in'>, language: Language): Letter {
  const t = wordsOf(language);
  const values = { hub: nameIn(content.hub, language), startup: nameIn(content.startup, language) };
  return {
    subject: t('taken-in.subject', values),
    blocks: [paragraph(t('taken-in.lead', values)), ...quote(values.hub, content.note), paragraph(t('taken-in.after'))],
    action: { label: t('taken-in.action'), path: content.path },
  };
}
