import type { z } from 'zod';
import { logFault } from '../log.ts';

/**
 * What an item is made of, checked by the very schema that will read it: an item that could not be read back would spoil every list it
 * stands in. Attributes that the schema does not know are left out. @throws ZodError: a fault of ours, before anything is written.
 */
export const checked = <S extends z.ZodType>(schema: S, value: z.infer<S>): z.infer<S> & object =>
  schema.parse(value) as z.infer<S> & object;

/**
 * Stored items as what they stand for. One that cannot be read is logged and left out, so that it takes nobody else down; where leaving
 * one out would decide something (claimed time, what is published, parts of a whole) `whole` makes it throw instead.
 */
export function parsed<S extends z.ZodType>(items: readonly Record<string, unknown>[], schema: S, whole: boolean): z.infer<S>[] {
  return items.flatMap((item) => {
    const result = schema.safeParse(item);
    if (result.success) return [result.data];
    if (whole) throw result.error;
    const { PK, SK, type } = item;
    const issues = result.error.issues.map(({ path, code, message }) => ({ path: path.join('.'), code, message }));
    logFault({ fault: 'item-unreadable', PK, SK, type, issues });
    return [];
  });
}
