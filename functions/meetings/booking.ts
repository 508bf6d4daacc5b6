import { meetingId, placed } from '../../shared/rules/timetable/items.ts';
import { meetingSlots } from '../../shared/rules/timetable/slots.ts';
import type { Introduction } from '../../shared/schemas/introduction.ts';
import type { PublishedPlacement } from '../../shared/schemas/placement.ts';
import { isRefusal, type Refusal, refuse } from '../../shared/schemas/problem.ts';
import { isFree, readClaims, writeLedger } from '../claims/claims.ts';
import type { Call } from '../services.ts';
import { timestamp } from '../services.ts';
import { introductionItem } from '../table/introductions.ts';
import { keys } from '../table/keys.ts';
import { commit, replace, unchanged } from '../table/table.ts';
import { placementItem, readPlacement, touchTimetable } from '../table/timetable.ts';
import { claimOf, ledgerKeys, placementHeld } from '../timetable/holders.ts';
import { attempts, mayChangeNow, pause } from '../timetable/holding.ts';
import type { Bookable } from './slots.ts';
import { alternatives, readBookable } from './slots.ts';

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
    const meeting = await readBookable(call, introductionId);
    if (isRefusal(meeting)) return meeting;
    if (!(await mayChangeNow(call, meeting.event.id))) return refuse('publishing-in-progress');
    const existing = await readPlacement(call.table, meeting.event.id, meeting.releaseId, meetingId(introductionId));
    if (existing && !existing.cancelled)
      return existing.start === wanted.start
        ? existing
        : refuse('already-scheduled', { start: existing.start, zone: meeting.event.settings.zone });
    const slot = meetingSlots(meeting.event.settings).find(({ start }) => Date.parse(start) === Date.parse(wanted.start));
    if (!slot) return refuse('slot-outside-session', { start: wanted.start });
    if (slot.start <= timestamp(call)) return refuse('slot-past', { start: slot.start, ...(await alternatives(call, meeting)) });
    if (!meeting.isAvailable(slot)) return refuse('person-unavailable', { start: slot.start, zone: meeting.event.settings.zone });

    const tables = meeting.event.settings.tables.filter(({ id }) => !wanted.placeId || id === wanted.placeId);
    const peopleKeys = meeting.item.personIds.map(keys.personLedger);
    const placeKeys = tables.map(({ id }) => keys.placeLedger(meeting.event.id, id));
    const { ledgers, pointers } = await readClaims(call.table, [...peopleKeys, ...placeKeys]);
    const claimed = { start: slot.start, end: slot.end, holder: placementHeld(meeting.event.id, meeting.item.id) };
    const peopleFree = ledgers.slice(0, peopleKeys.length).every((ledger) => isFree(ledger, claimed, pointers));
    const table = peopleFree
      ? tables[ledgers.slice(peopleKeys.length).findIndex((ledger) => isFree(ledger, claimed, pointers))]
      : undefined;
    if (!table) return refuse('slot-taken', { start: slot.start, ...(await alternatives(call, meeting)) });

    const placement = placed(meeting.item, slot.start, table.id);
    const wantedKeys = ledgerKeys(meeting.event.id, placement);
    const held = wantedKeys.map(({ PK }) => ledgers.find((ledger) => ledger.PK === PK) ?? { PK, claims: [], version: 0 });
    const published: PublishedPlacement = {
      ...placement,
      eventId: meeting.event.id,
      releaseId: meeting.releaseId,
      sequence: meeting.revision + 1,
      cancelled: false,
      by: meeting.by,
      version: (existing?.version ?? 0) + 1,
    };
    const outcome = await commit(call.table, [
      ...wantedKeys.map((key, index) =>
        writeLedger(
          call.table,
          key,
          held[index] as (typeof held)[number],
          claimed.holder,
          claimOf(placement, meeting.event.id, meeting.releaseId),
          pointers,
        ),
      ),
      replace(call.table, placementItem(published), existing?.version ?? 0),
      touchTimetable(call.table, { eventId: meeting.event.id, releaseId: meeting.releaseId, revision: meeting.revision }, timestamp(call)),
      ...meeting.participations.map(({ eventId, organisationId, version }) =>
        unchanged(call.table, keys.participation(eventId, organisationId), version),
      ),
      // The acceptance must still stand when the time is taken.
      replace(call.table, introductionItem(seated(meeting)), meeting.introduction.version),
    ]);
    if (outcome.done) return published;
    await pause(attempt);
  }
  const meeting = await readBookable(call, introductionId);
  return isRefusal(meeting) ? meeting : refuse('slot-taken', { start: wanted.start, ...(await alternatives(call, meeting)) });
}

/** The introduction with those who sit for its sides today. */
const seated = ({ introduction, item: { personIds } }: Bookable): Introduction => ({
  ...introduction,
  fromPersonId: personIds[0] ?? introduction.fromPersonId,
  toPersonId: personIds[1] ?? introduction.toPersonId,
  version: introduction.version + 1,
});
