import { createHash } from 'node:crypto';
import { type LimitName, limits, windowOf } from '../../shared/rules/limits/limits.ts';
import { type Refusal, refuse } from '../../shared/schemas/problem.ts';
import type { Services } from '../services.ts';
import { countUse } from '../table/limits.ts';
import { commit, type Outcome, type Write } from '../table/table.ts';

/** Something that is counted: under which limit, for whom, and how much of it. */
export type Use = { readonly name: LimitName; readonly whom: string; readonly by?: number };

type Counting = Pick<Services, 'table' | 'now' | 'limits'>;

/** The writes that count some uses, to stand in the transaction of what is done: what is not done is not counted, nor a repetition. */
export const counting = (services: Counting, uses: readonly Use[]): Write[] =>
  uses.map(({ name, whom, by = 1 }) => {
    const { start, end } = windowOf(name, services.now().epochMilliseconds);
    // A digest: whose address it is need not be readable here.
    const hashed = createHash('sha256').update(whom.toLowerCase()).digest('base64url').slice(0, 32);
    return countUse(services.table, { name, whom: hashed, start, end, by, most: most(services, name) });
  });

/** The refusal of a transaction whose writes from `first` on count these uses, or null: it failed of something else, or not at all. */
export function overLimit(services: Counting, uses: readonly Use[], outcome: Outcome, first: number): Refusal | null {
  const failed = outcome.done ? undefined : uses.find((_, index) => outcome.failed.includes(first + index));
  return failed ? tooMany(services, failed.name) : null;
}

/** Counts a use by itself, just before it. The refusal when it is one too many. */
export async function spend(services: Counting, use: Use): Promise<Refusal | null> {
  return overLimit(services, [use], await commit(services.table, counting(services, [use])), 0);
}

function tooMany(services: Counting, name: LimitName): Refusal {
  const { end } = windowOf(name, services.now().epochMilliseconds);
  const again = new Date(end).toISOString();
  const minutes = limits[name].minutes;
  return refuse('too-many', { limit: name, most: most(services, name), minutes, againAt: again, zone: 'Asia/Tokyo' });
}

const most = ({ limits: own }: Counting, name: LimitName): number => own?.[name] ?? limits[name].most;
