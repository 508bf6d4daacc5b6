import { cardOf } from '../../shared/rules/directory/card.ts';
import { search } from '../../shared/rules/directory/search.ts';
import { rank } from '../../shared/rules/matching/rank.ts';
import type { DirectoryQuery } from '../../shared/schemas/directory.ts';
import { population } from './population.ts';

/*
 * How long one ranking and one search take among 1,000, 5,000 and 20,000 organisations. Measurements, never tests.
 * `first` includes what is prepared once (texts read, index built).
 */

const seed = 20261122;
const rounds = 40;

const typed: Partial<DirectoryQuery>[] = [
  { text: 'に' },
  { text: 'にん' },
  { text: '認知症' },
  { text: '認知症 センサー' },
  { text: 'sa' },
  { text: 'samd', facets: { kind: ['startup'] } },
  { text: '', facets: { kind: ['investor'], fields: ['samd'], developmentStages: ['nonclinical', 'clinical'] } },
  { text: 'ロボット', facets: { regions: ['JP-13'] }, includeUnknown: false },
];

/** Time of the processor, not of the clock: other programs on the machine do not count. */
function milliseconds(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

const share = (sorted: number[], at: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))] ?? 0;
function line(name: string, size: number, first: number, times: number[]): void {
  const sorted = times.toSorted((one, other) => one - other);
  const figures = [first, share(sorted, 0.5), share(sorted, 0.95)].map((time) => `${time.toFixed(1).padStart(9)} ms`);
  console.log(`${name.padEnd(34)}${String(size).padStart(7)}${figures.join('')}`);
}

/** Prints the times; `sizes` of organisations. Returns the middle time of one ranking among the last, in milliseconds. */
export function measureSpeed(sizes: readonly number[]): { plain: number; unseen: number } {
  let middle = { plain: 0, unseen: 0 };
  console.log(`seed ${seed}, Node ${process.version}, ${rounds} rounds after the first, processor time`);
  console.log(`${'what'.padEnd(34)}${'among'.padStart(7)}${'first'.padStart(12)}${'p50'.padStart(12)}${'p95'.padStart(12)}`);
  for (const size of sizes) {
    const everybody = population(size, seed);
    const startups = everybody.filter(({ profile }) => profile.kind === 'startup').slice(0, rounds + 1);
    const profiles = everybody.map(({ profile }) => profile);
    const ranking = startups.map(({ profile }) => milliseconds(() => rank(profile, profiles, { limit: 50 })));
    line('rank one startup, best 50', size, ranking[0] ?? 0, ranking.slice(1));
    const again = startups.map(({ profile }) => milliseconds(() => rank(profile, profiles.slice(), { limit: 50 })));
    line('  from a list never seen before', size, again[0] ?? 0, again.slice(1));
    const p50 = (times: number[]) =>
      share(
        times.slice(1).toSorted((one, other) => one - other),
        0.5,
      );
    middle = { plain: p50(ranking), unseen: p50(again) };
    const investors = profiles.filter(({ kind }) => kind === 'investor');
    const amongInvestors = startups.map(({ profile }) => milliseconds(() => rank(profile, investors, { limit: 50 })));
    line('  among the investors only', investors.length, amongInvestors[0] ?? 0, amongInvestors.slice(1));
    let cards: ReturnType<typeof cardOf>[] = [];
    const made = milliseconds(() => {
      cards = everybody.map(({ organisation, profile }) => cardOf(organisation, profile));
    });
    line('make the cards', size, made, [made]);
    const first = milliseconds(() => search(cards, {}));
    const searching = Array.from({ length: rounds }, (_, round) => milliseconds(() => search(cards, typed[round % typed.length] ?? {})));
    line('search while typing', size, first, searching);
  }
  console.log(`resident memory ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MB`);
  return middle;
}
