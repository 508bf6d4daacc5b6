import { uidAtEvent } from '../../shared/rules/calendar/uid.ts';
import { cancelled, done } from '../../shared/rules/jobs/transitions.ts';
import { collisions, pruned } from '../../shared/rules/time/claims.ts';
import { isSame } from '../../shared/rules/timetable/difference.ts';
import { placeLabels, sequenceOf, unchanged } from '../../shared/rules/timetable/shown.ts';
import type { Event } from '../../shared/schemas/event.ts';
import type { Placement, PublishedPlacement } from '../../shared/schemas/placement.ts';
import type { Release } from '../../shared/schemas/release.ts';
import type { Timetable } from '../../shared/schemas/timetable.ts';
import { readClaims } from '../claims/claims.ts';
import { conflictsOfDraft } from '../plans/conflicts.ts';
import { currentDraft, upToDate, withBookings } from '../plans/draft.ts';
import { type PlanSource, readSource } from '../plans/source.ts';
import { JobFailed } from '../progress/failed.ts';
import type { Services } from '../services.ts';
import { timestamp } from '../services.ts';
import { ledgerItem } from '../table/claims.ts';
import { listParticipationsOf, readEvent, replacingEvent } from '../table/events.ts';
import { changeJob } from '../table/jobs.ts';
import { type Key, keys } from '../table/keys.ts';
import { pooled } from '../table/pooled.ts';
import { commit, put, putAll, removeAll, replace, type Table } from '../table/table.ts';
import {
  holdTimetable,
  letTimetableGo,
  listPlacements,
  placementItem,
  readRelease,
  readTimetables,
  releaseItem,
  releaseSettingsItem,
  timetableItem,
} from '../table/timetable.ts';
import { claimOf, ledgerKeys, placementHeld } from '../timetable/holders.ts';
import { readShown, settingsFor } from '../timetable/shown.ts';

type PublishServices = Pick<Services, 'table' | 'now'>;
/** Notes how far it is. */
type Report = (progress: { done: number; of: number }) => Promise<unknown>;

/**
 * Seconds that bookings wait while the last of them are taken in, longer each time that was not enough. At first they need not: most of
 * the work is done beside them.
 */
const holds = [0, 10, 20, 40, 60];

/**
 * Publishes a release whose job runs: writes its placements, adds its claims to the ledgers of everybody concerned, then moves the
 * timetable's pointer. What is booked meanwhile is taken in: the same is done once more with bookings made to wait, which is quick, so
 * that the pointer moves however busy the event is. Until it moves nothing of the new release counts: a crash anywhere leaves the old
 * one whole, and the next delivery goes on from what is there.
 * @throws JobFailed not-found · draft-missing · plan-outdated · plan-has-conflicts · timetable-busy
 */
export async function publish(services: PublishServices, eventId: string, id: string, report: Report = async () => {}): Promise<void> {
  const { table } = services;
  const release = await readRelease(table, eventId, id);
  if (release?.job.state !== 'running') return;
  let laid: Laid = { placements: await listPlacements(table, eventId, id), isSure: false };
  try {
    for (const seconds of holds) {
      if (seconds > 0) await holdTimetable(table, eventId, services.now().add({ seconds }).toString());
      const next = await prepare(services, release);
      await layDown(table, release, laid, next.published, report);
      laid = { placements: next.published, isSure: true };
      if ((seconds > 0 || next.source.timetable.releaseId === null) && (await movePointer(services, release, next))) return;
    }
    throw new JobFailed('timetable-busy');
  } catch (error) {
    // Where even that cannot be written, bookings go on when the time is over.
    await letTimetableGo(table, eventId).catch(() => {});
    throw error;
  }
}

/** A release as it would be now. */
type Next = { event: Event; source: PlanSource; placements: readonly Placement[]; published: PublishedPlacement[]; displaced: number };

async function prepare(services: PublishServices, release: Release): Promise<Next> {
  const { table } = services;
  const event = await readEvent(table, release.eventId);
  if (!event) throw new JobFailed('not-found');
  const source = await readSource(services, event);
  const draft = await currentDraft(table, source);
  if (draft.plan?.id !== release.planId) throw new JobFailed('draft-missing');
  if (draft.plan.basis.releaseId !== source.timetable.releaseId) throw new JobFailed('plan-outdated');
  const { placements } = withBookings(draft, source);
  const conflicts = conflictsOfDraft(source, placements).length;
  if (conflicts > 0) throw new JobFailed('plan-has-conflicts', { count: conflicts });
  const before = new Map(source.live.map((placement) => [placement.id, placement]));
  const revision = source.timetable.revision + 1;
  const previous = source.timetable.releaseId ? await readShown(table, event, source.timetable.releaseId) : null;
  const label = { before: placeLabels((previous ?? event).settings), after: placeLabels(event.settings) };
  const ids = new Set(placements.map(({ id }) => id));
  const elsewhere = await knownElsewhere(
    table,
    event.id,
    placements.filter(({ id, kind }) => kind === 'pitch' && !before.has(id)),
  );
  return {
    event,
    source,
    placements,
    published: placements.map((placement) => {
      const old = before.get(placement.id);
      const same = old && !old.cancelled && isSame(old, placement, label);
      const uid = old ? old.uid : elsewhere.has(placement.id) ? uidAtEvent(placement.id, event.id) : undefined;
      return publishedAs(placement, same ? sequenceOf(old, previous?.since ?? unchanged) : revision, uid, release);
    }),
    displaced: upToDate(draft, source).placements.filter(({ id }) => !ids.has(id)).length,
  };
}

/** Moves the pointer, together with the end of the job. False if anything it goes by has changed; true also when it was to stop. */
async function movePointer(services: PublishServices, { eventId, id }: Release, next: Next): Promise<boolean> {
  const { table } = services;
  const { event, source, placements, published, displaced } = next;
  const release = await readRelease(table, eventId, id);
  const at = timestamp(services);
  if (release?.job.cancelRequested) {
    await letTimetableGo(table, eventId);
    await changeJob(table, 'Release', keys.release(eventId, id), (job) => cancelled(job, at));
    return true;
  }
  const job = release && done(release.job, at);
  // Somebody has given it up meanwhile.
  if (!job) {
    await letTimetableGo(table, eventId);
    return true;
  }
  const revision = source.timetable.revision + 1;
  const timetable: Timetable = { eventId, releaseId: id, revision, version: source.timetable.version + 1 };
  const counts = {
    meetings: placements.filter(({ kind }) => kind === 'meeting').length,
    pitches: placements.filter(({ kind }) => kind === 'pitch').length,
    people: new Set(placements.flatMap(({ personIds }) => personIds)).size,
    notices: peopleConcerned(source.live, published, revision).length,
  };
  const outcome = await commit(table, [
    replace(table, timetableItem(timetable), source.timetable.version),
    put(table, releaseSettingsItem(settingsFor(event, id))),
    replace(
      table,
      releaseItem({ ...release, job, counts, displaced, revision, publishedAt: at, version: release.version + 1 }),
      release.version,
    ),
    // The draft has become the timetable: the next one starts from there.
    ...replacingEvent(table, { ...event, draftPlanId: null, version: event.version + 1 }, event.version),
  ]);
  return outcome.done;
}

/**
 * Of pitches that are new to an event, those which calendars may know from another one already: their organisations take part where
 * something is published, or was.
 */
async function knownElsewhere(table: Table, eventId: string, pitches: readonly Placement[]): Promise<Set<string>> {
  const known = new Set<string>();
  await pooled(pitches, parallel, async ({ id, organisationIds: [organisationId = ''] }) => {
    const others = (await listParticipationsOf(table, organisationId)).filter((one) => one.eventId !== eventId);
    const timetables = await readTimetables(
      table,
      others.map((one) => one.eventId),
    );
    if (timetables.some(({ releaseId }) => releaseId !== null)) known.add(id);
  });
  return known;
}

/** What did not change keeps its sequence, so that nobody's calendar is told of nothing. */
const publishedAs = (placement: Placement, sequence: number, uid: string | undefined, release: Release): PublishedPlacement => ({
  ...placement,
  eventId: release.eventId,
  releaseId: release.id,
  sequence,
  cancelled: false,
  by: null,
  ...(uid ? { uid } : {}),
  version: 1,
});

/** Whose agenda differs between two releases: the people of whatever was added, moved or removed. */
export function peopleConcerned(before: readonly PublishedPlacement[], after: readonly PublishedPlacement[], revision: number): string[] {
  const afterById = new Map(after.map((placement) => [placement.id, placement]));
  const beforeById = new Map(before.map((placement) => [placement.id, placement]));
  const removed = before.filter(({ id, cancelled }) => !cancelled && !afterById.has(id));
  const changed = after.filter(({ sequence }) => sequence === revision);
  const left = changed.flatMap(({ id }) => beforeById.get(id)?.personIds ?? []);
  return [...new Set([...removed, ...changed].flatMap(({ personIds }) => personIds).concat(left))];
}

const parallel = 8;

/** What stands of a release before its pointer moves. `isSure`: the ledgers are known to hold the same. */
type Laid = { readonly placements: readonly PublishedPlacement[]; readonly isSure: boolean };

/**
 * Writes what differs from what stands of the release already: placements, then claims, and last takes away what it no longer places,
 * so that wherever it breaks the placements name every ledger that may hold something.
 */
async function layDown(table: Table, release: Release, laid: Laid, next: readonly PublishedPlacement[], report: Report): Promise<void> {
  const stood = new Map(laid.placements.map((placement) => [placement.id, JSON.stringify(placement)]));
  const changed = next.filter((placement) => stood.get(placement.id) !== JSON.stringify(placement));
  const [before, after] = [byLedger(release.eventId, laid.placements), byLedger(release.eventId, next)];
  const claimed = (entry: Claimed | undefined) => JSON.stringify(entry?.placements.map(({ id, start, end }) => [id, start, end]) ?? []);
  const ledgers = [...new Map([...before, ...after])].filter(
    ([name]) => !laid.isSure || claimed(before.get(name)) !== claimed(after.get(name)),
  );
  const count = counting(changed.length + ledgers.length, report);
  for (let start = 0; start < changed.length; start += atOnce) {
    const some = changed.slice(start, start + atOnce);
    await putAll(table, some.map(placementItem));
    await count(some.length);
  }
  await pooled(ledgers, parallel, async ([name, { key }]) => {
    await claimOne(table, release, key, after.get(name)?.placements ?? []);
    await count(1);
  });
  const kept = new Set(next.map(({ id }) => id));
  await removeAll(
    table,
    laid.placements.filter(({ id }) => !kept.has(id)).map(({ id }) => keys.placement(release.eventId, release.id, id)),
  );
}

const atOnce = 200;

/** Adds up what is done of `of`, and reports it some twenty times. */
function counting(of: number, report: Report): (more: number) => Promise<unknown> {
  const step = Math.ceil(of / 20);
  let total = 0;
  let reported = 0;
  let reporting: Promise<unknown> = Promise.resolve();
  return (more) => {
    total += more;
    if (total - reported < step) return Promise.resolve();
    reported = total;
    const progress = { done: total, of };
    reporting = reporting.then(() => report(progress));
    return reporting;
  };
}

type Claimed = { key: Key; placements: Placement[] };

/** Whose time placements take: each ledger concerned with what it has to hold. */
function byLedger(eventId: string, placements: readonly Placement[]): Map<string, Claimed> {
  const wanted = new Map<string, Claimed>();
  for (const placement of placements)
    for (const key of ledgerKeys(eventId, placement)) {
      const entry = wanted.get(key.PK) ?? { key, placements: [] };
      entry.placements.push(placement);
      wanted.set(key.PK, entry);
    }
  return wanted;
}

/** Makes a ledger hold these claims of the release and no other of it; an existing claim of another event that collides stops the publishing. */
async function claimOne(table: Table, release: Release, key: Key, placements: readonly Placement[]): Promise<void> {
  for (;;) {
    const { ledgers, pointers } = await readClaims(table, [key]);
    const ledger = ledgers[0];
    if (!ledger) throw new Error(`No ledger was read for ${key.PK}.`);
    const others = ledger.claims.filter(({ holder }) => holder.eventId !== release.eventId);
    const blocked = placements.some(
      ({ id, start, end }) => collisions(others, { start, end, holder: placementHeld(release.eventId, id) }, pointers).length > 0,
    );
    if (blocked) throw new JobFailed('plan-has-conflicts', { count: 1 });
    const kept = pruned(ledger.claims, pointers).filter(
      ({ holder }) => holder.of !== 'placement' || holder.eventId !== release.eventId || holder.releaseId !== release.id,
    );
    const claims = [...kept, ...placements.map((placement) => claimOf(placement, release.eventId, release.id))];
    if ((await commit(table, [replace(table, ledgerItem(key, claims, ledger.version + 1), ledger.version)])).done) return;
  }
}
