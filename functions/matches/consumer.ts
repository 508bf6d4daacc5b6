import { isAdmitted } from '../../shared/rules/participation/admitted.ts';
import { Event } from '../../shared/schemas/event.ts';
import { Introduction } from '../../shared/schemas/introduction.ts';
import { Participation } from '../../shared/schemas/participation.ts';
import { Profile } from '../../shared/schemas/profile.ts';
import type { FeedServices } from '../services.ts';
import { timestamp } from '../services.ts';
import type { Change } from '../table/change.ts';
import { wishForCrowd } from '../table/crowds.ts';
import { listParticipationsOf, readEvents } from '../table/events.ts';

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** The events whose crowd a change may have altered, if it is of a kind that does: who takes part, what they say, ask and answer. */
async function eventsOf({ table }: Pick<FeedServices, 'table'>, { type, before, after }: Change): Promise<string[]> {
  if (!after) return [];
  if (type === 'Introduction') return before?.status === after.status ? [] : [Introduction.parse(after).eventId];
  if (type === 'Participation') {
    const { eventId } = Participation.parse(after);
    return before?.status === after.status && same(before?.delegateIds, after.delegateIds) ? [] : [eventId];
  }
  if (type === 'Event') return before && !same(before.settings, after.settings) ? [Event.parse(after).id] : [];
  const taking = await listParticipationsOf(table, Profile.parse(after).organisationId);
  return taking.filter(isAdmitted).map(({ eventId }) => eventId);
}

/**
 * Asks for the crowd of an open event to be worked out again after a change. Wishes of the same minute are one: whoever writes a
 * profile in one sitting costs a solve a minute, and what comes after the minute's solve is caught when a list is next asked for.
 */
export async function wishWhenCrowdChanges(services: Pick<FeedServices, 'table' | 'now'>, change: Change): Promise<void> {
  const eventIds = await eventsOf(services, change);
  if (eventIds.length === 0) return;
  const open = (await readEvents(services.table, eventIds)).filter(({ status }) => status === 'open');
  for (const { id } of open) await wishForCrowd(services.table, id, timestamp(services));
}
