import { isOpen } from '../../../shared/rules/jobs/transitions.ts';
import type { Mirror } from './mirror.ts';

/** Jobs that nobody works on any more although they have not ended. Asked when all changes are delivered. */
export const endlessJobs = (mirror: Mirror): string[] =>
  (['Plan', 'Release', 'Import', 'CrowdWish'] as const).flatMap((type) =>
    mirror
      .all(type)
      .filter(({ job }) => isOpen(job))
      .map((carrier) => `${type} ${'id' in carrier ? carrier.id : carrier.eventId} is still ${carrier.job.state}`),
  );

/** Organisations with members and no owner. */
export function ownerless(mirror: Mirror): string[] {
  const members = mirror.all('Membership');
  const owned = new Set(members.filter(({ role }) => role === 'owner').map(({ organisationId }) => organisationId));
  return [...new Set(members.map(({ organisationId }) => organisationId))].filter((id) => !owned.has(id)).map((id) => `${id} has no owner`);
}

/** What is published of somebody who does not take part, or whose request is not accepted, still ahead of `now`. */
export function strangers(mirror: Mirror, now: string): string[] {
  const releaseOf = new Map(mirror.all('Timetable').map(({ eventId, releaseId }) => [eventId, releaseId]));
  const participations = new Map(mirror.all('Participation').map((one) => [`${one.eventId} ${one.organisationId}`, one]));
  const introductions = new Map(mirror.all('Introduction').map((one) => [one.id, one]));
  return mirror
    .all('Placement')
    .filter(({ eventId, releaseId, cancelled, start }) => !cancelled && start > now && releaseOf.get(eventId) === releaseId)
    .flatMap((placement) => [
      ...placement.organisationIds.flatMap((organisationId, side) => {
        const participation = participations.get(`${placement.eventId} ${organisationId}`);
        if (participation?.status !== 'admitted') return [`${placement.id}: ${organisationId} does not take part`];
        const person = placement.personIds.length === placement.organisationIds.length ? placement.personIds[side] : undefined;
        const comes = person === undefined || person === participation.pitch.speakerId || participation.delegateIds.includes(person);
        return comes ? [] : [`${placement.id}: ${person} does not come for ${organisationId}`];
      }),
      ...(placement.introductionId && introductions.get(placement.introductionId)?.status !== 'accepted'
        ? [`${placement.id}: the request is not accepted`]
        : []),
    ]);
}

/** Memberships, delegates and open invitations of people who are gone. */
export function ghosts(mirror: Mirror): string[] {
  const people = new Set(mirror.all('Person').map(({ id }) => id));
  const members = new Set(mirror.all('Membership').map(({ organisationId, personId }) => `${organisationId} ${personId}`));
  return [
    ...mirror
      .all('Membership')
      .flatMap(({ organisationId, personId }) => (people.has(personId) ? [] : [`${personId} of ${organisationId} is gone`])),
    ...mirror
      .all('Participation')
      .filter(({ status }) => status === 'admitted')
      .flatMap(({ eventId, organisationId, delegateIds }) =>
        delegateIds
          .filter((id) => !members.has(`${organisationId} ${id}`))
          .map((id) => `${id} comes to ${eventId} for ${organisationId} and is no member`),
      ),
  ];
}
