import type { AgendaEntry } from '../../schemas/agenda.ts';
import type { MailContent } from '../../schemas/mail.ts';
import type { InvitationMethod } from './invitation.ts';

/** What a letter puts into its reader's calendar or takes out of it, in the order of the day. */
export function scheduledIn(content: MailContent): { method: InvitationMethod; entry: AgendaEntry }[] {
  switch (content.template) {
    case 'meeting-invitation':
    case 'meeting-update':
      return [{ method: 'REQUEST', entry: content.entry }];
    case 'meeting-cancellation':
    case 'meeting-called-off-by-you':
      return [{ method: 'CANCEL', entry: content.entry }];
    case 'meeting-called-off':
      return content.entry ? [{ method: 'CANCEL', entry: content.entry }] : [];
    case 'release-published':
    case 'schedule-details-changed':
      return content.invites
        ? content.changes
            .toSorted((one, other) => Date.parse(one.entry.start) - Date.parse(other.entry.start))
            .map(({ kind, entry }) => ({ method: kind === 'removed' ? 'CANCEL' : 'REQUEST', entry }))
        : [];
    default:
      return [];
  }
}
