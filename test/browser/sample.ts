import { sampleWorld } from '../../functions/local/sample/world.ts';
import { emails } from './pages.ts';

/** Where the story of the sample world plays. Ids do not depend on when the world was made. */
export function sampleIds(): { event: string; startup: string; request: string } {
  const world = sampleWorld({ now: '2026-01-01T00:00:00.000Z' });
  const event = world.events.find(({ sample }) => sample);
  const person = world.people.find(({ email }) => email === emails.startup);
  const seat = world.memberships.find(({ personId }) => personId === person?.id);
  const request = world.introductions.find(
    ({ toOrganisationId, status }) => toOrganisationId === seat?.organisationId && status === 'pending',
  );
  if (!event || !seat || !request)
    throw new Error('The sample world has changed: its event, its first startup or what it was asked is gone.');
  return { event: event.id, startup: seat.organisationId, request: request.id };
}
