import { mayActForParty, mayOrganise } from '../../shared/rules/access/actor.ts';
import { byOrganiser, byParty, sideOf } from '../../shared/rules/access/acts.ts';
import { isThere } from '../../shared/rules/timetable/hours.ts';
import { delegatesOf, isAttended, meetingItems } from '../../shared/rules/timetable/items.ts';
import { meetingSlots } from '../../shared/rules/timetable/slots.ts';
import type { Act } from '../../shared/schemas/act.ts';
import type { Event } from '../../shared/schemas/event.ts';
import type { Introduction } from '../../shared/schemas/introduction.ts';
import type { Participation } from '../../shared/schemas/participation.ts';
import type { Placement } from '../../shared/schemas/placement.ts';
import { isRefusal, type Refusal, refuse } from '../../shared/schemas/problem.ts';
import { absentSide, readSides } from '../access/sides.ts';
import { isSuspended } from '../access/standing.ts';
import { isFree, readClaims } from '../claims/claims.ts';
import type { Call } from '../services.ts';
import { timestamp } from '../services.ts';
import { readEvent } from '../table/events.ts';
import { readIntroduction } from '../table/introductions.ts';
import { keys } from '../table/keys.ts';
import { readTimetable } from '../table/timetable.ts';
import { placementHeld } from '../timetable/holders.ts';
import { readHours } from '../timetable/hours.ts';
import { readShown } from '../timetable/shown.ts';

export type OpenSlot = Pick<Placement, 'start' | 'end' | 'placeId'>;

const shownAlternatives = 3;

/** The slots at which both people and a table are free, in order of time; the first free table at each. */
export async function openSlots(call: Call, introductionId: string): Promise<{ zone: string; slots: OpenSlot[] } | Refusal> {
  const meeting = await readBookable(call, introductionId);
  if (isRefusal(meeting)) return meeting;
  return { zone: meeting.event.settings.zone, slots: await freeSlots(call, meeting) };
}

export type Bookable = {
  introduction: Introduction;
  event: Event;
  releaseId: string;
  revision: number;
  item: ReturnType<typeof meetingItems>[number];
  by: Act;
  /** Both sides take part, with these delegates: what the booking rests on. */
  participations: Participation[];
  isAvailable: (slot: { start: string; end: string }) => boolean;
};

/** An accepted meeting that may be given a time now, with what decides when. */
export async function readBookable(call: Call, introductionId: string): Promise<Bookable | Refusal> {
  const introduction = await readIntroduction(call.table, introductionId);
  const stored = introduction && (await readEvent(call.table, introduction.eventId));
  if (!introduction || !stored) return refuse('not-found');
  const organises = mayOrganise(call.actor, stored);
  if (!organises && !mayActForParty(call.actor, introduction)) return refuse('not-found');
  if (introduction.status !== 'accepted') return refuse('introduction-not-accepted', { status: introduction.status });
  if (await isSuspended(call.table, stored.id)) return refuse('event-suspended');
  const { releaseId, revision } = await readTimetable(call.table, stored.id);
  if (!releaseId) return refuse('nothing-published');
  // Slots and tables are those of the release that is out; how requests are handled is what the organiser says today.
  const shown = await readShown(call.table, stored, releaseId);
  const event: Event = { ...stored, settings: { ...shown.settings, requests: stored.settings.requests } };
  if (!organises && !event.settings.requests.selfBooking) return refuse('self-booking-closed');
  const participations = await readSides(call.table, introduction);
  const absent = absentSide(call.actor, introduction, participations);
  if (absent) return absent;
  const [item] = meetingItems(event, [introduction], delegatesOf(participations));
  if (!item || !isAttended(item)) return refuse('nobody-attends');
  if (item.personIds[0] === item.personIds[1]) return refuse('same-person');
  const side = sideOf(call.actor, introduction);
  const availabilities = await Promise.all(item.personIds.map((personId) => readHours(call.table, event, personId)));
  return {
    introduction,
    event,
    releaseId,
    revision,
    item,
    participations,
    by: side ? byParty(call.actor, side) : byOrganiser(call.actor, event),
    isAvailable: (slot) => availabilities.every((availability) => isThere(availability?.available ?? null, slot)),
  };
}

/** In order of time; the first free table at each. */
async function freeSlots(call: Call, meeting: Bookable): Promise<OpenSlot[]> {
  const { tables } = meeting.event.settings;
  const people = meeting.item.personIds.map(keys.personLedger);
  const { ledgers, pointers } = await readClaims(call.table, [
    ...people,
    ...tables.map(({ id }) => keys.placeLedger(meeting.event.id, id)),
  ]);
  const live = (slot: { start: string; end: string }) => ({ ...slot, holder: placementHeld(meeting.event.id, meeting.item.id) });
  const now = timestamp(call);
  return meetingSlots(meeting.event.settings)
    .filter((slot) => slot.start > now && meeting.isAvailable(slot))
    .filter((slot) => ledgers.slice(0, people.length).every((ledger) => isFree(ledger, live(slot), pointers)))
    .flatMap((slot) => {
      const table = tables[ledgers.slice(people.length).findIndex((ledger) => isFree(ledger, live(slot), pointers))];
      return table ? [{ start: slot.start, end: slot.end, placeId: table.id }] : [];
    });
}

/** The next best slots, for the sentence and for the buttons. */
export const alternatives = async (call: Call, meeting: Bookable) => ({
  zone: meeting.event.settings.zone,
  slots: (await freeSlots(call, meeting)).slice(0, shownAlternatives),
});
