import { Temporal } from 'temporal-polyfill';
import { wrongDays } from '../../../../shared/rules/timetable/wrongDays.ts';
import { mostDays } from '../../../../shared/schemas/eventSettings.ts';
import type { Findings } from '../../../app/validation.ts';

/** The days of a new event as they are typed, each empty while it is not whole. */
interface Ends {
  readonly first: string;
  readonly last: string;
}

/** How many days from first to last, both included. */
const count = ({ first, last }: Ends) => Temporal.PlainDate.from(first).until(last).days + 1;

/** Every day from first to last, both included; without a last one just the first. */
export function daysBetween({ first, last }: Ends): string[] {
  if (!first) return [];
  const from = Temporal.PlainDate.from(first);
  return Array.from({ length: last ? count({ first, last }) : 1 }, (_, index) => from.add({ days: index }).toString());
}

/** What is wrong with them, at the end where it is. `unread`: what was typed there is no date. */
export function endFindings(ends: Ends, unread: readonly (keyof Ends)[], zone: string, now: string): Findings {
  const { first, last } = ends;
  const [wrongFirst, wrongLast] = [first, last].map((day) => {
    const [wrong] = day ? wrongDays({ days: [day], zone }, null, Temporal.Instant.from(now)) : [];
    return wrong && { code: wrong.code, values: { ...wrong.values } };
  });
  const found: Findings = { ...(wrongFirst ? { first: wrongFirst } : {}), ...(wrongLast ? { last: wrongLast } : {}) };
  for (const end of unread) found[end] = { code: 'invalid' };
  if (!first && last && !found.first) found.first = { code: 'required' };
  if (found.first || found.last || !first || !last) return found;
  if (last < first) return { last: { code: 'end-before-start' } };
  return count(ends) > mostDays ? { last: { code: 'too-many-days', values: { maximum: mostDays } } } : found;
}
