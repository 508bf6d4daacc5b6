import type { Source } from '../../shared/rules/calendar/component.ts';
import { invitation } from '../../shared/rules/calendar/invitation.ts';
import { scheduledIn } from '../../shared/rules/calendar/scheduledIn.ts';
import { shortened } from '../../shared/rules/text/letters.ts';
import type { Instant, Language } from '../../shared/schemas/basics.ts';
import type { Letter, MailContent } from '../../shared/schemas/mail.ts';
import type { Mailbox, Reader } from '../../shared/schemas/mailbox.ts';
import type { CalendarPart, Composed } from '../post/mime.ts';
import { htmlDocument } from './html.ts';
import {
  introductionAccepted,
  introductionDeclined,
  introductionExpired,
  introductionReceived,
  introductionWithdrawn,
  meetingCalledOff,
  meetingCalledOffByYou,
  meetingsRecorded,
} from './letters/introductions.ts';
import { jobEnded } from './letters/jobs.ts';
import { nameIn, nameWithin, type Letter as Words, withinLine, wordsOf } from './letters/letter.ts';
import { scheduled } from './letters/meetings.ts';
import { aboutConfirmation, aboutJoining, aboutTrial, colleagueInvited } from './letters/organisations.ts';
import {
  eventDeleted,
  eventInvitation,
  participation,
  participationDropped,
  participationEnded,
  participationWithdrawn,
} from './letters/participation.ts';
import { detailsChanged, releasePublished } from './letters/release.ts';
import { type Frame, plainText } from './text.ts';

/** Two long names can make a subject that no inbox shows. */
const longestSubject = 160;

export type Composition = {
  readonly content: MailContent;
  /** An empty name for somebody who has no account yet. */
  readonly reader: Reader;
  readonly source: Source;
  /** The sender, who is also the organiser of the invitations. */
  readonly from: Mailbox;
  /** Of the event it is about: whom the reader may ask. */
  readonly organiser?: Letter['organiser'];
  readonly now: Instant;
};

/** Words a mail in its reader's language. Pure: the same composition gives the same mail. */
export function compose({ content, reader, source, from, organiser = null, now }: Composition): Composed {
  const letter = letterOf(content, reader.language);
  const frame: Frame = {
    language: reader.language,
    name: withinLine(reader.name) || null,
    actionUrl: new URL(letter.action.path, source.origin).href,
    footer: footerOf(content, organiser, reader.language, source.origin),
  };
  const files = scheduledIn(content).map(({ method, entry }): CalendarPart => {
    const attendee = { name: reader.name, email: reader.email };
    return { method, content: invitation({ ...source, method, entry, language: reader.language, organiser: from, attendee, now }) };
  });
  const [only = null, ...more] = files;
  return {
    subject: shortened(letter.subject, longestSubject),
    text: plainText(letter, frame),
    html: htmlDocument(letter, frame),
    ics: more.length === 0 ? only : null,
    calendars: more.length === 0 ? [] : files.map((file, index) => ({ ...file, filename: `invite-${index + 1}.ics` })),
  };
}

function letterOf(content: MailContent, language: Language): Words {
  switch (content.template) {
    case 'introduction-received':
      return introductionReceived(content, language);
    case 'introduction-accepted':
      return introductionAccepted(content, language);
    case 'introduction-declined':
      return introductionDeclined(content, language);
    case 'introduction-withdrawn':
      return introductionWithdrawn(content, language);
    case 'introduction-expired':
      return introductionExpired(content, language);
    case 'meeting-called-off':
      return meetingCalledOff(content, language);
    case 'meeting-called-off-by-you':
      return meetingCalledOffByYou(content, language);
    case 'meetings-recorded':
      return meetingsRecorded(content, language);
    case 'event-invitation':
      return eventInvitation(content, language);
    case 'participation-applied':
    case 'participation-admitted':
    case 'participation-refused':
    case 'participation-invited':
    case 'participation-joined':
    case 'participation-stayed-away':
      return participation(content, language);
    case 'participation-withdrawn':
      return participationWithdrawn(content, language);
    case 'participation-dropped':
      return participationDropped(content, language);
    case 'event-deleted':
      return eventDeleted(content, language);
    case 'participation-ended':
      return participationEnded(content, language);
    case 'release-published':
      return releasePublished(content, language);
    case 'schedule-details-changed':
      return detailsChanged(content, language);
    case 'job-ended':
      return jobEnded(content, language);
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

/** Whether a letter is for a calendar: it is no news that can be turned off, without it a meeting would be missing. */
export const isForCalendar = (content: MailContent): boolean => scheduledIn(content).length > 0;

/** Somebody without an account has no settings; they are told that nothing has happened yet. */
function footerOf(content: MailContent, organiser: Letter['organiser'], language: Language, origin: string): Frame['footer'] {
  const t = wordsOf(language);
  const own =
    content.template === 'colleague-invited'
      ? [{ text: t('footer.unexpected') }]
      : content.template === 'event-invitation'
        ? []
        : [{ text: t('footer.settings'), url: new URL('/settings', origin).href }];
  const why = { text: t(organiser?.contact?.email ? 'footer.why-answered' : 'footer.why') };
  return [...(organiser ? [{ text: contactOf(organiser, language) }] : []), why, ...own];
}

/** Whom to ask, and how; the organiser's name where nothing else is known. */
function contactOf({ name, contact }: NonNullable<Letter['organiser']>, language: Language): string {
  const t = wordsOf(language);
  const organiser = nameIn(name, language);
  const ways = [contact?.email, contact?.phone].filter((way) => Boolean(way)).join(' / ');
  if (!ways && !contact?.name) return t('footer.contact-unsaid', { organiser });
  return t('footer.contact', { contact: [contact?.name ? nameWithin(contact.name) : organiser, ways].filter(Boolean).join(' ') });
}
