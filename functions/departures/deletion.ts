import { isOpen } from '../../shared/rules/jobs/transitions.ts';
import type { Event } from '../../shared/schemas/event.ts';
import { isRefusal, type Refusal, refuse } from '../../shared/schemas/problem.ts';
import { preparedEvent } from '../access/events.ts';
import type { Call } from '../services.ts';
import { readEvent } from '../table/events.ts';
import { keys } from '../table/keys.ts';
import { absent, commit, removeAt, unchanged } from '../table/table.ts';
import { listReleases, readTimetable } from '../table/timetable.ts';
import { attachedTo } from './event.ts';
import type { EventDeletion } from './views.ts';

/** What deleting an event would take with it, and who would be told. Writes nothing. */
export async function previewDeletion(call: Call, id: string): Promise<EventDeletion | Refusal> {
  const found = await deletable(call, id);
  if (isRefusal(found)) return found;
  const { participations, introductions, planIds, told } = await attachedTo(call.table, found.event);
  const open = introductions.filter(({ status }) => status === 'pending' || status === 'accepted');
  return { participations: participations.length, requests: open.length, plans: planIds.length, people: told.length };
}

/**
 * Deletes an event of which nothing was ever published and that is a draft by its organiser's will. What hung on it follows in the change
 * feed. Null: it is gone.
 */
export async function deleteEvent(call: Call, id: string): Promise<Refusal | null> {
  for (;;) {
    const found = await deletable(call, id);
    if (isRefusal(found)) return found;
    const { event, timetable } = found;
    const outcome = await commit(call.table, [
      removeAt(call.table, keys.event(id), event.version),
      timetable.version === 0 ? absent(call.table, keys.timetable(id)) : unchanged(call.table, keys.timetable(id), timetable.version),
    ]);
    if (outcome.done) return null;
  }
}

async function deletable(call: Call, id: string) {
  const prepared = await preparedEvent(call, id);
  if (isRefusal(prepared)) return prepared;
  // As it is written: one that was opened stands as a draft while its organiser is not confirmed.
  const [event, timetable, releases] = await Promise.all([
    readEvent(call.table, id),
    readTimetable(call.table, id),
    listReleases(call.table, id),
  ]);
  if (!event) return refuse('not-found');
  if (timetable.releaseId !== null) return refuse('event-published');
  if (event.status !== 'draft') return refuse('event-not-draft', { status: event.status });
  if (releases.some(({ job }) => isOpen(job))) return refuse('publishing-in-progress');
  return { event: event satisfies Event, timetable };
}
