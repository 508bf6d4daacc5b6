import { isAdmitted } from '../../shared/rules/participation/admitted.ts';
import { isLive, takenTime } from '../../shared/rules/time/claims.ts';
import { delegatesOf, meetingItems, pitchItems, type TimetableItem } from '../../shared/rules/timetable/items.ts';
import type { Availability } from '../../shared/schemas/availability.ts';
import type { TakenTime } from '../../shared/schemas/claim.ts';
import type { Event } from '../../shared/schemas/event.ts';
import type { Introduction } from '../../shared/schemas/introduction.ts';
import type { Participation } from '../../shared/schemas/participation.ts';
import type { PublishedPlacement } from '../../shared/schemas/placement.ts';
import type { Timetable } from '../../shared/schemas/timetable.ts';
import { readClaims } from '../claims/claims.ts';
import { type Services, timestamp } from '../services.ts';
import { listParticipations } from '../table/events.ts';
import { listIntroductions } from '../table/introductions.ts';
import { keys } from '../table/keys.ts';
import { listPlacements, readTimetable } from '../table/timetable.ts';
import { listHours } from '../timetable/hours.ts';
import { readShown } from '../timetable/shown.ts';

/** Everything a plan of an event is made from, read once. */
export type PlanSource = {
  readonly event: Event;
  readonly items: readonly TimetableItem[];
  readonly participations: readonly Participation[];
  readonly introductions: readonly Introduction[];
  readonly availabilities: ReadonlyMap<string, Availability>;
  /** Live claims on the participants' time outside this event. */
  readonly claimsElsewhere: ReadonlyMap<string, TakenTime[]>;
  readonly timetable: Timetable;
  /** What is published now, called-off meetings included. */
  readonly live: readonly PublishedPlacement[];
  /** When it was read. */
  readonly now: string;
};

/** What a draft is judged by: the event as it stands. Without a draft it is what is published, judged by what that came out with. */
export async function readCurrentSource(services: Pick<Services, 'table' | 'now'>, event: Event): Promise<PlanSource> {
  const { releaseId } = event.draftPlanId ? { releaseId: null } : await readTimetable(services.table, event.id);
  if (!releaseId) return readSource(services, event);
  const { name, venue, settings } = await readShown(services.table, event, releaseId);
  return readSource(services, { ...event, name, venue, settings: { ...settings, requests: event.settings.requests } });
}

export async function readSource({ table, now }: Pick<Services, 'table' | 'now'>, event: Event): Promise<PlanSource> {
  const [participations, introductions, availabilities, timetable] = await Promise.all([
    listParticipations(table, event.id),
    listIntroductions(table, event.id),
    listHours(table, event),
    readTimetable(table, event.id),
  ]);
  const live = timetable.releaseId ? await listPlacements(table, event.id, timetable.releaseId) : [];
  const admitted = new Set(participations.filter(isAdmitted).map(({ organisationId }) => organisationId));
  const items = [...meetingItems(event, introductions, delegatesOf(participations)), ...pitchItems(event, participations)].filter(
    ({ organisationIds }) => organisationIds.every((id) => admitted.has(id)),
  );
  const personIds = [...new Set(items.flatMap((item) => item.personIds))];
  const { ledgers, pointers } = await readClaims(table, personIds.map(keys.personLedger));
  const claimsElsewhere = new Map(
    personIds.map((id, index) => [
      id,
      (ledgers[index]?.claims ?? []).filter((claim) => claim.holder.eventId !== event.id && isLive(claim, pointers)).map(takenTime),
    ]),
  );
  return {
    event,
    items,
    participations,
    introductions,
    availabilities: new Map(availabilities.map((availability) => [availability.personId, availability])),
    claimsElsewhere,
    timetable,
    live,
    now: timestamp({ now }),
  };
}
