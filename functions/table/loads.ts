import { z } from 'zod';
import { checked } from './checked.ts';
import { keys } from './keys.ts';
import { type Item, list, putAll, removeAll, type Table } from './table.ts';

/*
 * What each participant of an event has to expect as a receiver. A ranked list looks at a thousand of them and every solve moves nearly
 * all, so that they lie together: a few items of some two hundred each, the curves as bytes, far below the 400 KB an item may have.
 */

/** See `crowd/solveCrowd.ts`. */
export interface LoadRecord {
  readonly organisationId: string;
  readonly capacity: number | null;
  readonly curve: { readonly likedBy: readonly number[]; readonly stronger: readonly number[]; readonly chance: readonly number[] };
  readonly lists: number;
  readonly attention: number;
}

const perPage = 200;
/** Beside every receiver's own: how many points its curve has, and all curves one after the other, each as likedBy, stronger and chance. */
const Page = z.object({
  index: z.int(),
  receivers: z.array(
    z.object({
      organisationId: z.string(),
      capacity: z.number().nullable(),
      lists: z.number(),
      attention: z.number(),
      points: z.int(),
    }),
  ),
  curves: z.instanceof(Uint8Array),
});
type Page = z.infer<typeof Page>;

/** Four bytes a number, the lowest first, as every processor we run on has them. */
const bytesOf = (numbers: readonly number[]): Uint8Array<ArrayBuffer> => new Uint8Array(new Float32Array(numbers).buffer);
/** Curves are rounded to so much before they are kept; four bytes hold that exactly enough to round back. */
const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;

function pagesOf(loads: readonly LoadRecord[]): Page[] {
  const sorted = loads.toSorted((one, other) => (one.organisationId < other.organisationId ? -1 : 1));
  return Array.from({ length: Math.ceil(sorted.length / perPage) }, (_, index) => {
    const some = sorted.slice(index * perPage, (index + 1) * perPage);
    return {
      index,
      receivers: some.map(({ curve, ...rest }) => ({ ...rest, points: curve.likedBy.length })),
      curves: bytesOf(some.flatMap(({ curve }) => [...curve.likedBy, ...curve.stronger, ...curve.chance])),
    };
  });
}

function loadsOf({ receivers, curves }: Page): LoadRecord[] {
  const numbers = new Float32Array(curves.slice().buffer);
  let next = 0;
  const take = (count: number) => {
    next += count;
    return Array.from(numbers.subarray(next - count, next), rounded);
  };
  return receivers.map(({ points, ...rest }) => ({
    ...rest,
    curve: { likedBy: take(points), stronger: take(points), chance: take(points) },
  }));
}

const listPages = (table: Table, eventId: string) => list(table, { partition: keys.crowd(eventId).PK, begins: 'LOADS#' }, Page);

/** Everybody's at an event, by id. */
export const listLoads = async (table: Table, eventId: string): Promise<LoadRecord[]> => (await listPages(table, eventId)).flatMap(loadsOf);

const pageItem = (eventId: string, page: Page): Item => ({ ...keys.loads(eventId, page.index), type: 'Loads', ...checked(Page, page) });
const same = (one: Page | undefined, other: Page): boolean =>
  one !== undefined && JSON.stringify(one.receivers) === JSON.stringify(other.receivers) && Buffer.compare(one.curves, other.curves) === 0;

/** Keeps what was worked out: writes the pages that have changed and removes those too many. */
export async function keepLoads(table: Table, eventId: string, loads: readonly LoadRecord[]): Promise<void> {
  const kept = await listPages(table, eventId);
  const pages = pagesOf(loads);
  await putAll(
    table,
    pages.filter((page) => !same(kept[page.index], page)).map((page) => pageItem(eventId, page)),
  );
  await removeAll(
    table,
    kept.slice(pages.length).map(({ index }) => keys.loads(eventId, index)),
  );
}
