import { mayEdit, mayOrganise } from '../../shared/rules/access/actor.ts';
import { byOrganiser, byParty, sideOf } from '../../shared/rules/access/acts.ts';
import { covers } from '../../shared/rules/time/spans.ts';
import { delegatesOf, isAttended, meetingId, meetingItems, placed } from '../../shared/rules/timetable/items.ts';
import { meetingSlots } from '../../shared/rules/timetable/slots.ts';
import type { Act } from '../../shared/schemas/act.ts';
import type { Event, Participation } from '../../shared/schemas/event.ts';
import type { Introduction } from '../../shared/schemas/introduction.ts';
import type { Placement, PublishedPlacement } from '../../shared/schemas/plan.ts';
import { type Refusal, refuse } from '../../shared/schemas/problem.ts';
import { absentSide, readSides } from '../access/sides.ts';
import { isSuspended } from '../access/standing.ts';
import { cancelling, claimOf, heldOf, isFree, ledgerKeys, readClaims, writeLedger } from '../claims/claims.ts';
import { closing } from '../disclosures/receipts.ts';
import type { Call } from '../services.ts';
import { timestamp } from '../services.ts';
import { readEvent } from '../table/events.ts';
import { introductionItem, readIntroduction } from '../table/introductions.ts';
import { keys } from '../table/keys.ts';
import { commit, remove, replace, type Table, unchanged, type Write } from '../table/table.ts';
import { placementItem, readPlacement, readTimetable, touchTimetable } from '../table/timetable.ts';
import { readHours } from '../timetable/hours.ts';
import { readShown } from '../timetable/shown.ts';

export type OpenSlot = Pick<Placement, 'start' | 'end' | 'placeId'>;

/** How often a change is tried again because another one of the same event came first; the slot itself may still be free. */
const attempts = 60;
const shownAlternatives = 3;

/** The slots at which both people and a table are free, in order of time; the first free table at each. */
export async function openSlots(call: Call, introductionId: string): Promise<{ zone: string; slots: OpenSlot[] } | Refusal> {
  const wish = await readWish(call, introductionId);
  if ('refused' in wish) return wish;
  return { zone: wish.event.settings.zone, slots: await freeSlots(call, wish) };
}

/**
 * Gives an accepted meeting one slot of the published timetable: the people's and the table's ledgers, the placement and
 * the timetable's revision are written together or not at all, so of any number who want the last slot exactly one gets it.
 * Refuses `slot-taken` with the next best ones.
 */
export async function bookMeeting(
  call: Call,
  introductionId: string,
  wanted: { start: string; placeId?: string | undefined },
): Promise<PublishedPlacement | Refusal> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const wish = await readWish(call, introductionId);
    if ('refused' in wish) return wish;
    if (!(await mayChangeNow(call, wish.event.id))) return refuse('publishing-in-progress');
    const existing = await readPlacement(call.table, wish.event.id, wish.releaseId, meetingId(introductionId));
    if (existing && !existing.cancelled)
      return existing.start === wanted.start
        ? existing
        : refuse('already-scheduled', { start: existing.start, zone: wish.event.settings.zone });
    const slot = meetingSlots(wish.event.settings).find(({ start }) => Date.parse(start) === Date.parse(wanted.start));
    if (!slot) return refuse('slot-outside-session', { start: wanted.start });
    if (slot.start <= timestamp(call)) return refuse('slot-past', { start: slot.start, ...(await alternatives(call, wish)) });
    if (!wish.isAvailable(slot)) return refuse('person-unavailable', { start: slot.start, zone: wish.event.settings.zone });

    const tables = wish.event.settings.tables.filter(({ id }) => !wanted.placeId || id === wanted.placeId);
    const peopleKeys = wish.item.personIds.map(keys.personLedger);
    const placeKeys = tables.map(({ id }) => keys.placeLedger(wish.event.id, id));
    const { ledgers, pointers } = await readClaims(call.table, [...peopleKeys, ...placeKeys]);
    const claimed = { start: slot.start, end: slot.end, eventId: wish.event.id, placementId: wish.item.id };
    const peopleFree = ledgers.slice(0, peopleKeys.length).every((ledger) => isFree(ledger, claimed, pointers));
    const table = peopleFree
      ? tables[ledgers.slice(peopleKeys.length).findIndex((ledger) => isFree(ledger, claimed, pointers))]
      : undefined;
    if (!table) return refuse('slot-taken', { start: slot.start, ...(await alternatives(call, wish)) });

    const placement = placed(wish.item, slot.start, table.id);
    const wantedKeys = ledgerKeys(wish.event.id, placement);
    const held = wantedKeys.map(({ PK }) => ledgers.find((ledger) => ledger.PK === PK) ?? { PK, claims: [], version: 0 });
    const published: PublishedPlacement = {
      ...placement,
      eventId: wish.event.id,
      releaseId: wish.releaseId,
      sequence: wish.revision + 1,
      cancelled: false,
      by: wish.by,
      version: (existing?.version ?? 0) + 1,
    };
    const outcome = await commit(call.table, [
      ...wantedKeys.map((key, index) =>
        writeLedger(
          call.table,
          key,
          held[index] as (typeof held)[number],
          heldOf(published),
          claimOf(placement, wish.event.id, wish.releaseId),
          pointers,
        ),
      ),
      replace(call.table, placementItem(published), existing?.version ?? 0),
      touchTimetable(call.table, { eventId: wish.event.id, releaseId: wish.releaseId, revision: wish.revision }, timestamp(call)),
      ...wish.participations.map(({ eventId, organisationId, version }) =>
        unchanged(call.table, keys.participation(eventId, organisationId), version),
      ),
      // The acceptance must still stand when the time is taken.
      replace(call.table, introductionItem(seated(wish)), wish.introduction.version),
    ]);
    if (outcome.done) return published;
    await pause(attempt);
  }
  const wish = await readWish(call, introductionId);
  return 'refused' in wish ? wish : refuse('slot-taken', { start: wanted.start, ...(await alternatives(call, wish)) });
}

/**
 * Calls an accepted meeting off, for either side or the organiser: the request is withdrawn, its claims are released and the
 * published placement is marked cancelled, all in one write. What was never placed is only withdrawn.
 */
export async function callOff(call: Call, introduction: Introduction, words: string | null): Promise<Introduction | Refusal> {
  const event = await readEvent(call.table, introduction.eventId);
  if (!event) return refuse('not-found');
  const mine = [introduction.fromOrganisationId, introduction.toOrganisationId].some((id) => mayEdit(call.actor, id));
  if (!mine && !mayOrganise(call.actor, event)) return refuse('forbidden');
  const side = sideOf(call.actor, introduction);
  const by = side ? byParty(call.actor, side, { words }) : byOrganiser(call.actor, event, { words });
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const current = await readIntroduction(call.table, introduction.id);
    if (!current) return refuse('not-found');
    if (current.status === 'withdrawn') return current;
    if (current.status !== 'accepted') return refuse('already-answered', { status: current.status });
    if (!(await mayChangeNow(call, event.id))) return refuse('publishing-in-progress');
    const withdrawn: Introduction = { ...current, status: 'withdrawn', by, version: current.version + 1 };
    const outcome = await commit(call.table, await endingMeeting(call, current, withdrawn, by));
    if (outcome.done) return withdrawn;
    await pause(attempt);
  }
  return refuse('version-stale');
}

/** The writes that end an accepted meeting: its request, the time it holds, and what the acceptance had opened. */
export async function endingMeeting(
  { table, now }: Pick<Call, 'table' | 'now'>,
  current: Introduction,
  ended: Introduction,
  by: Act,
): Promise<Write[]> {
  const held = await heldMeeting(table, current);
  return [
    replace(table, introductionItem(ended), current.version),
    remove(table, keys.pair(current.eventId, current.fromOrganisationId, current.toOrganisationId)),
    ...(held ? await cancelling(table, held.timetable, held.placement, by, timestamp({ now })) : []),
    ...(await closing(table, { one: current.fromOrganisationId, other: current.toOrganisationId }, current.id, timestamp({ now }))),
  ];
}

/** The published meeting of an introduction, if it holds time. */
async function heldMeeting(table: Table, introduction: Introduction) {
  const timetable = await readTimetable(table, introduction.eventId);
  if (!timetable.releaseId) return null;
  const placement = await readPlacement(table, introduction.eventId, timetable.releaseId, meetingId(introduction.id));
  return placement && !placement.cancelled ? { timetable, placement } : null;
}

type Wish = {
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

/** The introduction with those who sit for its sides today. */
const seated = ({ introduction, item: { personIds } }: Wish): Introduction => ({
  ...introduction,
  fromPersonId: personIds[0] ?? introduction.fromPersonId,
  toPersonId: personIds[1] ?? introduction.toPersonId,
  version: introduction.version + 1,
});

/** An accepted meeting that may be given a time now, with what decides when. */
async function readWish(call: Call, introductionId: string): Promise<Wish | Refusal> {
  const introduction = await readIntroduction(call.table, introductionId);
  const stored = introduction && (await readEvent(call.table, introduction.eventId));
  if (!introduction || !stored) return refuse('not-found');
  const organises = mayOrganise(call.actor, stored);
  if (!organises && ![introduction.fromOrganisationId, introduction.toOrganisationId].some((id) => mayEdit(call.actor, id)))
    return refuse('not-found');
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
    isAvailable: (slot) => availabilities.every((availability) => covers(availability?.available ?? null, slot)),
  };
}

async function freeSlots(call: Call, wish: Wish): Promise<OpenSlot[]> {
  const { tables } = wish.event.settings;
  const people = wish.item.personIds.map(keys.personLedger);
  const { ledgers, pointers } = await readClaims(call.table, [...people, ...tables.map(({ id }) => keys.placeLedger(wish.event.id, id))]);
  const live = (slot: { start: string; end: string }) => ({ ...slot, eventId: wish.event.id, placementId: wish.item.id });
  const now = timestamp(call);
  return meetingSlots(wish.event.settings)
    .filter((slot) => slot.start > now && wish.isAvailable(slot))
    .filter((slot) => ledgers.slice(0, people.length).every((ledger) => isFree(ledger, live(slot), pointers)))
    .flatMap((slot) => {
      const table = tables[ledgers.slice(people.length).findIndex((ledger) => isFree(ledger, live(slot), pointers))];
      return table ? [{ start: slot.start, end: slot.end, placeId: table.id }] : [];
    });
}

/** The next best slots, for the sentence and for the buttons. */
const alternatives = async (call: Call, wish: Wish) => ({
  zone: wish.event.settings.zone,
  slots: (await freeSlots(call, wish)).slice(0, shownAlternatives),
});

/** How often, and how long in between (milliseconds), a change looks whether a publishing still holds the timetable. */
const looks = { most: 80, every: 150 };

/** Waits while a publishing takes in the last bookings, which is a moment. False if it did not end. */
async function mayChangeNow(call: Call, eventId: string): Promise<boolean> {
  for (let look = 1; look <= looks.most; look += 1) {
    const { heldUntil } = await readTimetable(call.table, eventId);
    if (!heldUntil || heldUntil <= timestamp(call)) return true;
    await new Promise((resolve) => setTimeout(resolve, looks.every));
  }
  return false;
}

/** Longer the more others there seem to be, and never the same for two. */
const pause = (attempt: number) => new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(200, 5 * attempt)));
