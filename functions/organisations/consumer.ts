import { Invitation } from '../../shared/schemas/organisation.ts';
import type { FeedServices } from '../feed/services.ts';
import { letterId } from '../notices/tell.ts';
import type { Change } from '../table/change.ts';
import { writeLetters } from '../table/letters.ts';
import { readOrganisation } from '../table/organisations.ts';
import { readPerson } from '../table/people.ts';

/** Writes to an invited colleague. */
export async function announceInvitation({ table }: FeedServices, change: Change): Promise<void> {
  if (change.before || !change.after) return;
  const invitation = Invitation.parse(change.after);
  const [organisation, person] = await Promise.all([
    readOrganisation(table, invitation.organisationId),
    readPerson(table, invitation.invitedBy),
  ]);
  if (!organisation || !person) return;
  await writeLetters(table, [
    {
      id: letterId('colleague-invited', invitation.id),
      to: { kind: 'address', email: invitation.email, language: person.language },
      content: {
        template: 'colleague-invited',
        organisation: organisation.name,
        person: person.name,
        role: invitation.role,
        expiresAt: invitation.expiresAt,
        zone: 'Asia/Tokyo',
        path: `/invitations/${invitation.id}`,
      },
      organiser: null,
      createdAt: change.at,
      sentAt: null,
      version: 1,
    },
  ]);
}
