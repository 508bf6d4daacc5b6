import { z } from 'zod';
import { queued } from '../../shared/rules/jobs/transitions.ts';
import { GroupNames } from '../../shared/rules/matching/crowd/groups.ts';
import { MatchingObjective } from '../../shared/schemas/eventSettings.ts';
import { Job } from '../../shared/schemas/job.ts';
import { checked } from './checked.ts';
import { keys } from './keys.ts';
import { keepLoads, type LoadRecord } from './loads.ts';
import { commit, create, type Item, list, put, putAll, read, readMany, removeAll, type Table } from './table.ts';

/*
 * What is derived of an event's participants for ranking: all of it can be thrown away and worked out again. Lists lie by their reader,
 * so that a page reads only its own and a new solve writes only what has changed; what receivers expect lies in `loads.ts`.
 */

const share = z.number();
const Figures = z.object({
  objective: MatchingObjective,
  matches: z.number(),
  unread: share,
  crowded: share,
  gini: share,
  neverShown: share,
  withLittle: share,
  moved: share,
});
/** An event's crowd as it was last worked out. */
export const CrowdRecord = z.object({
  eventId: z.string(),
  objective: MatchingObjective,
  /** As of `comparedAt`: comparing takes several times as long as working out, and only an organiser asks for it. */
  figures: z.array(Figures),
  comparedAt: z.string().nullable(),
  pairs: z.array(z.object({ ventureId: z.string(), partnerId: z.string(), strength: z.number() })),
  at: z.string(),
});
export type CrowdRecord = z.infer<typeof CrowdRecord>;

const GroupName = z.enum(GroupNames);
type GroupName = z.infer<typeof GroupName>;
const LineUp = z.object({ organisationId: z.string(), lists: z.partialRecord(GroupName, z.array(z.string())) });
type LineUp = z.infer<typeof LineUp>;

/** A list as its reader last saw it. */
export const ShownRecord = z.object({ organisationId: z.string(), group: GroupName, shownIds: z.array(z.string()), at: z.string() });
export type ShownRecord = z.infer<typeof ShownRecord>;

export const readCrowd = (table: Table, eventId: string) => read(table, keys.crowd(eventId), CrowdRecord);
export const readLineUp = (table: Table, eventId: string, organisationId: string) =>
  read(table, keys.lineUp(eventId, organisationId), LineUp);
const listLineUps = (table: Table, eventId: string) => list(table, { partition: keys.crowd(eventId).PK, begins: 'LINEUP#' }, LineUp);

const lineUpItem = (eventId: string, lineUp: LineUp): Item => ({
  ...keys.lineUp(eventId, lineUp.organisationId),
  type: 'LineUp',
  ...checked(LineUp, lineUp),
});
const crowdItem = (crowd: CrowdRecord): Item => ({ ...keys.crowd(crowd.eventId), type: 'Crowd', ...checked(CrowdRecord, crowd) });

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Writes the lists that have changed and removes those of who has left. */
async function keepLineUps(table: Table, eventId: string, lineUps: readonly LineUp[]): Promise<void> {
  const kept = await listLineUps(table, eventId);
  const before = new Map(kept.map((one) => [one.organisationId, one]));
  const wanted = new Set(lineUps.map(({ organisationId }) => organisationId));
  await putAll(
    table,
    lineUps.filter((one) => !same(before.get(one.organisationId), one)).map((one) => lineUpItem(eventId, one)),
  );
  await removeAll(
    table,
    kept.filter(({ organisationId }) => !wanted.has(organisationId)).map(({ organisationId }) => keys.lineUp(eventId, organisationId)),
  );
}

/** Keeps a crowd that was worked out: writes what has changed, removes who has left, and last says when it was. */
export async function keepCrowd(table: Table, crowd: CrowdRecord, loads: readonly LoadRecord[], lineUps: readonly LineUp[]): Promise<void> {
  await Promise.all([keepLoads(table, crowd.eventId, loads), keepLineUps(table, crowd.eventId, lineUps)]);
  await commit(table, [put(table, crowdItem(crowd))]);
}

/**
 * Asks for a crowd to be worked out, at most once in the minute that `at` lies in, and for its objectives to be compared if that is
 * wanted. A day later the wish is forgotten.
 */
export const wishForCrowd = (table: Table, eventId: string, at: string, compare = false) =>
  commit(table, [create(table, crowdWishItem({ eventId, minute: at.slice(0, 16), compare, at, job: queued(null, at), version: 1 }))]);

const WishRecord = z.object({
  eventId: z.string(),
  minute: z.string(),
  compare: z.boolean(),
  at: z.string(),
  job: Job,
  version: z.int(),
});

/** A wish for a crowd. One written before jobs had a form of their own was only a mark. */
export const CrowdWish = z.preprocess((item) => {
  if (typeof item !== 'object' || item === null || 'job' in item) return item;
  const { SK, ttl } = item as { SK: string; ttl: number };
  const at = new Date((ttl - 86_400) * 1000).toISOString();
  return { ...item, minute: SK.split('#')[1], at, job: queued(null, at), version: 0 };
}, WishRecord);
type CrowdWish = z.infer<typeof CrowdWish>;

export const crowdWishItem = (wish: CrowdWish): Item => ({
  ...keys.crowdWish(wish.eventId, `${wish.minute}${wish.compare ? '#COMPARE' : ''}`),
  type: 'CrowdWish',
  ttl: Math.ceil(Date.parse(wish.at) / 1000) + 86_400,
  ...checked(WishRecord, wish),
});

export const listShown = (table: Table, eventId: string, group: GroupName) =>
  list(table, { partition: keys.crowd(eventId).PK, begins: `SHOWN#${group}#` }, ShownRecord);

const PlaceRecord = z.object({ introductionId: z.string(), place: z.int() });

/** On which place of the sender's list, as last shown to it, somebody stands, from 1; null = on none that was noted. */
export async function placeShown(table: Table, eventId: string, senderId: string, receiverId: string): Promise<number | null> {
  const lists = await readMany(
    table,
    GroupNames.map((group) => keys.shown(eventId, senderId, group)),
    ShownRecord,
  );
  const places = lists.map(({ shownIds }) => shownIds.indexOf(receiverId)).filter((place) => place >= 0);
  return places.length === 0 ? null : Math.min(...places) + 1;
}

/** Notes with a request where on its sender's list the receiver stood when it was made. */
export const placeItem = (eventId: string, introductionId: string, place: number): Item => ({
  ...keys.place(eventId, introductionId),
  type: 'Place',
  ...checked(PlaceRecord, { introductionId, place }),
});

/** Where the receivers of some requests stood; requests that came about without a list are left out. */
export const readPlaces = (table: Table, eventId: string, introductionIds: readonly string[]) =>
  readMany(
    table,
    introductionIds.map((id) => keys.place(eventId, id)),
    PlaceRecord,
  );

/** Notes what a reader was shown, if it is not what was shown last. */
export async function noteShown(table: Table, eventId: string, shown: ShownRecord): Promise<void> {
  const key = keys.shown(eventId, shown.organisationId, shown.group);
  const before = await read(table, key, ShownRecord);
  if (before && same(before.shownIds, shown.shownIds)) return;
  await commit(table, [put(table, { ...key, type: 'Shown', ...checked(ShownRecord, shown) })]);
}
