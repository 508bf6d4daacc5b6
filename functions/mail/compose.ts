import type { Source } from '../../shared/rules/calendar/component.ts';
import { type InvitationMethod, invitation } from '../../shared/rules/calendar/invitation.ts';
import { shortened } from '../../shared/rules/text/letters.ts';
import type { Mailbox, Reader } from '../../shared/schemas/agenda.ts';
import type { Instant, Language } from '../../shared/schemas/basics.ts';
import type { MailContent } from '../../shared/schemas/mail.ts';
import { htmlDocument } from './html.ts';
import { introductionAccepted, introductionClosed, introductionDeclined, introductionReceived } from './letters/introductions.ts';
import { type Letter, withinLine, wordsOf } from './letters/letter.ts';
import { scheduled } from './letters/meetings.ts';
import { aboutConfirmation, aboutJoining, aboutTrial, colleagueInvited } from './letters/organisations.ts';
import { participation } from './letters/participation.ts';
import { releasePublished } from './letters/release.ts';
import { type Frame, plainText } from './text.ts';

/** Two long names can make a subject that no inbox shows. */
const longestSubject = 160;

/** A mail's words. `ics` is there for what stands in a calendar. */
export type Composed = {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly ics: { readonly method: InvitationMethod; readonly content: string } | null;
};

export type Composition = {
  readonly content: MailContent;
  /** An empty name for somebody who has no account yet. */
  readonly reader: Reader;
  readonly source: Source;
  /** The sender, who is also the organiser of the invitations. */
  readonly from: Mailbox;
  readonly now: Instant;
};

/** Words a mail in its reader's language. Pure: the same composition gives the same mail. */
export function compose({ content, reader, source, from, now }: Composition): Composed {
  const letter = letterOf(content, reader.language);
  const frame: Frame = {
    language: reader.language,
    name: withinLine(reader.name) || null,
    actionUrl: new URL(letter.action.path, source.origin).href,
    footer: footerOf(content, reader.language, source.origin),
  };
  const ics = 'entry' in content ? invitationOf({ content, reader, source, from, now }) : null;
  return { subject: shortened(letter.subject, longestSubject), text: plainText(letter, frame), html: htmlDocument(letter, frame), ics };
}

function letterOf(content: MailContent, language: Language): Letter {
  switch (content.template) {
    case 'introduction-received':
      return introductionReceived(content, language);
    case 'introduction-accepted':
      return introductionAccepted(content, language);
    case 'introduction-declined':
      return introductionDeclined(content, language);
    case 'introduction-withdrawn':
    case 'introduction-expired':
      return introductionClosed(content, language);
    case 'participation-applied':
    case 'participation-admitted':
    case 'participation-refused':
    case 'participation-invited':
    case 'participation-joined':
    case 'participation-stayed-away':
      return participation(content, language);
    case 'release-published':
      return releasePublished(content, language);
    case 'taken-in':
    case 'trial-proposed':
    case 'trial-agreed':
    case 'trial-declined':
    case 'trial-named':
      return aboutTrial(content, language);
    case 'confirmation-asked':
    case 'confirmation-confirmed':
    case 'confirmation-refused':
    case 'confirmation-revoked':
      return aboutConfirmation(content, language);
    case 'join-requested':
    case 'join-accepted':
    case 'join-declined':
      return aboutJoining(content, language);
    case 'colleague-invited':
      return colleagueInvited(content, language);
    case 'meeting-invitation':
    case 'meeting-update':
    case 'meeting-cancellation':
      return scheduled(content, language);
  }
}

function invitationOf({ content, reader, source, from, now }: Composition): Composed['ics'] {
  if (!('entry' in content)) return null;
  const method = content.template === 'meeting-cancellation' ? 'CANCEL' : 'REQUEST';
  const attendee = { name: reader.name, email: reader.email };
  const document = invitation({ ...source, method, entry: content.entry, language: reader.language, organiser: from, attendee, now });
  return { method, content: document };
}

/** Somebody without an account has no settings; they are told that nothing has happened yet. */
function footerOf(content: MailContent, language: Language, origin: string): Frame['footer'] {
  const t = wordsOf(language);
  const own =
    content.template === 'colleague-invited'
      ? { text: t('footer.unexpected') }
      : { text: t('footer.settings'), url: new URL('/settings', origin).href };
  return [{ text: t('footer.why') }, own];
}
