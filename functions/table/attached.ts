import { z } from 'zod';
import { type Key, keys } from './keys.ts';
import { list, type Table } from './table.ts';

const StoredKey = z.object({ PK: z.string(), SK: z.string() });

/** The keys of everything that lies in a partition. */
const keysIn = (table: Table, { PK }: Key): Promise<Key[]> => list(table, { partition: PK, whole: true }, StoredKey);

/** Everything of a plan: itself, what it places, what it could not, its adjustments. */
export const keysOfPlan = (table: Table, planId: string): Promise<Key[]> => keysIn(table, keys.plan(planId));

/** A request with what lies beside it: its end, what its answer has taught. */
export const keysOfIntroduction = (table: Table, id: string): Promise<Key[]> => keysIn(table, keys.introduction(id));

/** What is derived of an event's participants, for ranking. */
export const keysOfCrowd = (table: Table, eventId: string): Promise<Key[]> => keysIn(table, keys.crowd(eventId));

/** What a publishing had written that never came out. */
export const keysOfRelease = (table: Table, eventId: string, releaseId: string): Promise<Key[]> =>
  keysIn(table, keys.releaseSettings(eventId, releaseId));

/** The event itself, who takes part, hours, releases. */
export const keysOfEvent = (table: Table, eventId: string): Promise<Key[]> => keysIn(table, keys.event(eventId));
