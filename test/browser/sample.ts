import { sampleWorld } from '../../functions/local/sample/world.ts';
import { emails } from './pages.ts';

/** Where the story of the sample world plays. Ids do not depend on when the world was made. */
export function sampleIds(): { event: string; startup: string } {
  const world = sampleWorld({ now: '2026-01-01T00:00:00.000Z' });
  const event = world.events.find(({ sample }) => sample);
  const person = world.people.find(({ email }) => email === emails.startup);
  const seat = world.memberships.find(({ personId }) => personId === person?.id);
  if (!event || !seat) throw new Error('The sample world has changed: its event or its first startup is gone.');
  return { event: event.id, startup: seat.organisationId };
}
