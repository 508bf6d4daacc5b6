import type { AgendaEntry } from '../../schemas/agenda.ts';
import type { Instant, Language } from '../../schemas/basics.ts';
import type { Mailbox } from '../../schemas/mailbox.ts';
import { calendarDocument, eventLines, type Source } from './component.ts';
import { mailto, property } from './contentLine.ts';

export type InvitationMethod = 'REQUEST' | 'CANCEL';

export type Invitation = Source & {
  readonly method: InvitationMethod;
  readonly entry: AgendaEntry;
  readonly language: Language;
  /** The address the mail comes from: clients distrust an invitation whose organiser did not send it. */
  readonly organiser: Mailbox;
  readonly attendee: Mailbox;
  readonly now: Instant;
};

/**
 * An invitation, its update or its cancellation by mail (iTIP, RFC 5546 §3.2.2 and §3.2.5), for one attendee: whom else it concerns is
 * nobody's business. The UID stays, the entry's `sequence` must have risen since the last one sent, or clients ignore the change.
 * No answer is asked for (RSVP=FALSE): both sides have agreed already, and who cannot come says so where the other side is told.
 */
export function invitation({ method, entry, language, organiser, attendee, now, ...source }: Invitation): string {
  const shown: AgendaEntry = { ...entry, status: method === 'CANCEL' ? 'cancelled' : 'confirmed' };
  const attendeeParameters = { CUTYPE: 'INDIVIDUAL', ROLE: 'REQ-PARTICIPANT', PARTSTAT: 'NEEDS-ACTION', RSVP: 'FALSE', CN: attendee.name };
  const lines = [
    ...eventLines(shown, language, source, now),
    property('ORGANIZER', mailto(organiser.email), { CN: organiser.name }),
    property('ATTENDEE', mailto(attendee.email), attendeeParameters),
  ];
  return calendarDocument(method, [], [lines]);
}
