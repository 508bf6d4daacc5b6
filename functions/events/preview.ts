import { Temporal } from 'temporal-polyfill';
import { consequencesOf } from '../../shared/rules/timetable/consequences.ts';
import type { Event, EventDraft } from '../../shared/schemas/event.ts';
import type { Refusal } from '../../shared/schemas/problem.ts';
import { isRefusal } from '../../shared/schemas/problem.ts';
import { preparedEvent } from '../access/events.ts';
import type { Call } from '../services.ts';
import { listAvailabilities } from '../table/events.ts';
import { listPlacements, readTimetable } from '../table/timetable.ts';
import { readShown } from '../timetable/shown.ts';
import { refuseDays } from './operations.ts';
import type { EventPreview } from './views.ts';

/** What saving this would do to what is published and to whom it would be told. Writes nothing. */
export async function previewEvent(call: Call, id: string, draft: EventDraft): Promise<EventPreview | Refusal> {
  const event = await preparedEvent(call, id);
  if (isRefusal(event)) return event;
  const wrong = refuseDays(call, draft, event);
  if (wrong) return wrong;
  const { personIds, ...counts } = await publishedConsequences(call, event, { ...event, ...draft, contact: draft.contact ?? null });
  const told = event.settings.zone === draft.settings.zone ? [] : await listAvailabilities(call.table, id);
  const hours = told.filter(({ available }) => available !== null).map(({ personId }) => personId);
  return { ...counts, people: new Set([...personIds, ...hours]).size, hours: hours.length };
}

async function publishedConsequences({ table }: Call, before: Event, after: Event) {
  const { releaseId } = await readTimetable(table, before.id);
  if (!releaseId) return consequencesOf(before, after, []);
  const [release, placements] = await Promise.all([readShown(table, before, releaseId), listPlacements(table, before.id, releaseId)]);
  const { zone } = release.settings;
  const live = placements
    .filter(({ cancelled }) => !cancelled)
    .map((placement) => ({
      ...placement,
      day: Temporal.Instant.from(placement.start).toZonedDateTimeISO(zone).toPlainDate().toString(),
    }));
  return consequencesOf(release, after, live);
}
