import { z } from 'zod';

/*
 * Pieces for the search parameters of a page. An address somebody shortened or mistyped still opens the page:
 * what does not fit is left out instead of refused. Addresses read as people write them, `?q=心臓&kind=investor&kind=cdmo`,
 * so every value arrives as text.
 */

/** One value, or nothing. */
export const maybe = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);

/** Several values, or nothing. A single value is a list of one. */
export const list = <T extends z.ZodType>(schema: T) =>
  z
    .union([z.array(schema).max(60), schema.transform((value) => [value] as z.output<T>[])])
    .optional()
    .catch(undefined);

/** Present (`true`) or absent. */
export const flag = z
  .union([z.literal(true), z.literal('true').transform(() => true as const)])
  .optional()
  .catch(undefined);

/** A number within bounds, or nothing. */
export const amount = (min: number, max: number) =>
  z
    .union([
      z.number(),
      z
        .string()
        .regex(/^-?\d+(\.\d+)?$/)
        .transform(Number),
    ])
    .pipe(z.number().min(min).max(max))
    .optional()
    .catch(undefined);

export function parseSearch(text: string): Record<string, string | string[]> {
  const parameters = new URLSearchParams(text);
  return Object.fromEntries(
    [...new Set(parameters.keys())].map((key) => {
      const values = parameters.getAll(key);
      return [key, values.length === 1 ? (values[0] as string) : values];
    }),
  );
}

/** Absent, empty and `false` values leave no trace in the address. */
export function stringifySearch(search: Record<string, unknown>): string {
  const parameters = new URLSearchParams();
  for (const [key, value] of Object.entries(search))
    for (const single of Array.isArray(value) ? value : [value])
      if (single !== undefined && single !== null && single !== '' && single !== false) parameters.append(key, String(single));
  const text = parameters.toString();
  return text && `?${text}`;
}
