import { nameValues } from '../../shared/rules/notices/values.ts';
import { personName } from '../../shared/rules/people/names.ts';
import { JoinRequest } from '../../shared/schemas/confirmation.ts';
import { Invitation, Organisation } from '../../shared/schemas/organisation.ts';
import { letterId, tell } from '../notices/tell.ts';
import type { FeedServices } from '../services.ts';
import type { Change } from '../table/change.ts';
import { listParticipationsOf } from '../table/events.ts';
import { writeLetters } from '../table/letters.ts';
import { listMembers, readInvitation, readOrganisation } from '../table/organisations.ts';
import { readPerson } from '../table/people.ts';
import { showRenamed } from '../timetable/shown.ts';

/** Writes to an invited colleague, if the invitation still stands. */
export async function announceInvitation({ table }: FeedServices, change: Change): Promise<void> {
  if (change.before || !change.after) return;
  const invitation = Invitation.parse(change.after);
  const [organisation, person, standing] = await Promise.all([
    readOrganisation(table, invitation.organisationId),
    readPerson(table, invitation.invitedBy),
    readInvitation(table, invitation.organisationId, invitation.id),
  ]);
  if (!organisation || !person || !standing) return;
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

/** Tells the owners that somebody asks to join, and that person what they answered. */
export async function announceJoining({ table }: FeedServices, change: Change): Promise<void> {
  if (!change.after) return;
  const request = JoinRequest.parse(change.after);
  if (change.before?.status === request.status) return;
  const { organisationId, personId, version } = request;
  const [organisation, person] = await Promise.all([readOrganisation(table, organisationId), readPerson(table, personId)]);
  if (!organisation || !person) return;
  const news = { change, about: `${organisationId} ${personId} ${version}`, values: nameValues('organisation', organisation.name) };
  if (request.status === 'pending') {
    const owners = (await listMembers(table, organisationId)).filter(({ role }) => role === 'owner');
    const path = `/organisations/${organisationId}/members`;
    return tell(
      table,
      owners.map((owner) => owner.personId),
      {
        ...news,
        code: 'join-requested',
        values: { ...news.values, ...nameValues('person', { ja: personName(person.name, 'ja'), en: personName(person.name, 'en') }) },
        path,
        mail: {
          template: 'join-requested',
          organisation: organisation.name,
          person: person.name,
          email: person.email,
          note: request.words,
          path,
        },
      },
    );
  }
  const code = `join-${request.status}` as const;
  const path = request.status === 'accepted' ? '/home' : '/welcome';
  return tell(table, [personId], { ...news, code, path, mail: { template: code, organisation: organisation.name, path } });
}

/** An organisation has a new name: it stands in what events have published of it, in calendars too. */
export async function showNewName(services: FeedServices, change: Change): Promise<void> {
  if (!change.before || !change.after) return;
  const [before, after] = [Organisation.parse(change.before), Organisation.parse(change.after)];
  if (before.name.ja === after.name.ja && before.name.en === after.name.en) return;
  for (const { eventId } of await listParticipationsOf(services.table, after.id))
    await showRenamed(services, eventId, after.id, before.name, change.order);
}
