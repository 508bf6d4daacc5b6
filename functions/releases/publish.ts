import { collisions, pruned } from '../../shared/rules/timetable/claims.ts';
import { isSame } from '../../shared/rules/timetable/difference.ts';
import type { Placement, PublishedPlacement, Release, Timetable } from '../../shared/schemas/plan.ts';
import type { Services } from '../api/services.ts';
import { timestamp } from '../api/services.ts';
import { conflictsOfDraft } from '../plans/conflicts.ts';
import { currentDraft, upToDate } from '../plans/draft.ts';
import { readSource } from '../plans/source.ts';
import { eventItem, readEvent } from '../table/events.ts';
import { type Key, keys } from '../table/keys.ts';
import { pooled } from '../table/pooled.ts';
import { commit, putAll, replace, type Table } from '../table/table.ts';
import { ledgerItem, placementItem, readRelease, releaseItem, timetableItem } from '../table/timetable.ts';
import { claimOf, readClaims } from './ledgers.ts';

/** Why a publishing stopped: the code of a problem. The old release stands as it was. */
class Unpublishable extends Error {}

/**
 * Publishes: writes the new release's placements, adds its claims to the ledgers of everybody concerned, then moves the
 * timetable's pointer, if the timetable is still the one the draft was made from. Until the pointer moves nothing of the new
 * release counts, so a crash anywhere leaves the old one whole, and the next delivery of the same feed record starts again from
 * the top and writes the same things.
 */
export async function publish(services: Pick<Services, 'table' | 'now'>, eventId: string, id: string): Promise<void> {
  const { table } = services;
  const release = await readRelease(table, eventId, id);
  if (release?.status !== 'publishing') return;
  try {
    await publishDraft(services, release);
  } catch (error) {
    if (!(error instanceof Unpublishable)) throw error;
    const failed = { ...release, status: 'failed' as const, failure: error.message, version: release.version + 1 };
    await commit(table, [replace(table, releaseItem(failed), release.version)]);
  }
}

async function publishDraft(services: Pick<Services, 'table' | 'now'>, release: Release): Promise<void> {
  const { table } = services;
  const event = await readEvent(table, release.eventId);
  if (!event) throw new Unpublishable('not-found');
  const source = await readSource(services, event);
  const draft = await currentDraft(table, source);
  if (draft.plan?.id !== release.planId) throw new Unpublishable('draft-missing');
  if (draft.plan.basis.revision !== source.timetable.revision) throw new Unpublishable('plan-outdated');
  const { placements } = upToDate(draft, source);
  if (conflictsOfDraft(source, placements).length > 0) throw new Unpublishable('plan-has-conflicts');

  const before = new Map(source.live.map((placement) => [placement.id, placement]));
  const revision = source.timetable.revision + 1;
  const published = placements.map((placement) => publishedAs(placement, before.get(placement.id), release, revision));
  await putAll(table, published.map(placementItem));
  await claimAll(table, release, placements);

  const at = timestamp(services);
  const timetable: Timetable = { eventId: event.id, releaseId: release.id, revision, version: source.timetable.version + 1 };
  const counts = {
    meetings: placements.filter(({ kind }) => kind === 'meeting').length,
    pitches: placements.filter(({ kind }) => kind === 'pitch').length,
    people: new Set(placements.flatMap(({ personIds }) => personIds)).size,
    notices: peopleConcerned(source.live, published).length,
  };
  const old = source.timetable.releaseId ? await readRelease(table, event.id, source.timetable.releaseId) : null;
  const outcome = await commit(table, [
    replace(table, timetableItem(timetable), source.timetable.version),
    replace(
      table,
      releaseItem({ ...release, status: 'published', counts, revision, publishedAt: at, version: release.version + 1 }),
      release.version,
    ),
    // The draft has become the timetable: the next one starts from there.
    replace(table, eventItem({ ...event, draftPlanId: null, version: event.version + 1 }), event.version),
    ...(old ? [replace(table, releaseItem({ ...old, status: 'superseded', version: old.version + 1 }), old.version)] : []),
  ]);
  if (!outcome.done) throw new Unpublishable('plan-outdated');
}

/** What did not change keeps its sequence, so that nobody's calendar is told of nothing. */
function publishedAs(placement: Placement, before: PublishedPlacement | undefined, release: Release, revision: number): PublishedPlacement {
  const same = before && !before.cancelled && isSame(before, placement);
  return {
    ...placement,
    eventId: release.eventId,
    releaseId: release.id,
    sequence: same ? before.sequence : revision,
    cancelled: false,
    version: 1,
  };
}

/** Whose agenda differs between two releases: the people of whatever was added, moved or removed. */
export function peopleConcerned(before: readonly PublishedPlacement[], after: readonly PublishedPlacement[]): string[] {
  const afterById = new Map(after.map((placement) => [placement.id, placement]));
  const beforeById = new Map(before.map((placement) => [placement.id, placement]));
  const removed = before.filter(({ id, cancelled }) => !cancelled && !afterById.has(id));
  const changed = after.filter((placement) => beforeById.get(placement.id)?.sequence !== placement.sequence);
  const left = changed.flatMap(({ id }) => beforeById.get(id)?.personIds ?? []);
  return [...new Set([...removed, ...changed].flatMap(({ personIds }) => personIds).concat(left))];
}

const parallel = 8;

/** Adds the release's claims to every ledger concerned; an existing claim of another event that collides stops the publishing. */
async function claimAll(table: Table, release: Release, placements: readonly Placement[]): Promise<void> {
  const wanted = new Map<string, { key: Key; placements: Placement[] }>();
  const add = (key: Key, placement: Placement) => {
    const entry = wanted.get(key.PK) ?? { key, placements: [] };
    entry.placements.push(placement);
    wanted.set(key.PK, entry);
  };
  for (const placement of placements) {
    for (const personId of placement.personIds) add(keys.personLedger(personId), placement);
    add(keys.placeLedger(release.eventId, placement.placeId), placement);
  }
  await pooled([...wanted.values()], parallel, (entry) => claimOne(table, release, entry.key, entry.placements));
}

async function claimOne(table: Table, release: Release, key: Key, placements: readonly Placement[]): Promise<void> {
  for (;;) {
    const { ledgers, pointers } = await readClaims(table, [key]);
    const ledger = ledgers[0];
    if (!ledger) throw new Error(`No ledger was read for ${key.PK}.`);
    const others = ledger.claims.filter(({ eventId }) => eventId !== release.eventId);
    const blocked = placements.some(
      ({ id: placementId, start, end }) => collisions(others, { start, end, placementId }, pointers).length > 0,
    );
    if (blocked) throw new Unpublishable('plan-has-conflicts');
    const kept = pruned(ledger.claims, pointers).filter(
      ({ eventId, releaseId }) => eventId !== release.eventId || releaseId !== release.id,
    );
    const claims = [...kept, ...placements.map((placement) => claimOf(placement, release.eventId, release.id))];
    if ((await commit(table, [replace(table, ledgerItem(key, claims, ledger.version + 1), ledger.version)])).done) return;
  }
}
