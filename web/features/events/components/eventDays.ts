import { Temporal } from 'temporal-polyfill';

/** Events last 14 days at the most. */
const most = 14;

/** Every day from first to last, both included; none when an end is missing or they are the wrong way round. */
export function daysBetween(first: string, last: string): string[] {
  if (!first || !last || last < first) return [];
  const from = Temporal.PlainDate.from(first);
  const count = Math.min(most, from.until(Temporal.PlainDate.from(last)).days + 1);
  return Array.from({ length: count }, (_, index) => from.add({ days: index }).toString());
}
