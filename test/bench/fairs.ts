import { Random } from '../../functions/engine/random.ts';
import type { Meeting, MeetingProblem, Participant } from '../../shared/rules/scheduling/problem.ts';
import { instant } from '../../shared/rules/time/spans.ts';

/** The size and shape of an invented partnering event. */
export interface Fair {
  readonly people: number;
  readonly meetings: number;
  readonly days: number;
  readonly slotsADay: number;
  readonly tables: number;
  /** Each person is free in a share of the slots drawn from this range, in stretches. */
  readonly availability: readonly [number, number];
  /** true: every meeting is between somebody of the first half (startups) and somebody of the second (investors and others). */
  readonly bipartite: boolean;
  /** How uneven demand is: the k-th most wanted person is asked in proportion to k^−popularity. */
  readonly popularity: number;
}

/** JHVS: about 105 startups against 60 investors and 45 others, two days. */
export const jhvs: Fair = {
  people: 210,
  meetings: 1200,
  days: 2,
  slotsADay: 16,
  tables: 42,
  availability: [0.7, 0.95],
  bipartite: true,
  popularity: 0.4,
};

const small: Fair = { ...jhvs, people: 30, meetings: 70, days: 1, slotsADay: 12, tables: 8, availability: [0.85, 1] };

/** What the engine is measured on, and the seconds it may take. Other shapes come through the same door. */
export const fairs: Record<string, { readonly shape: Fair; readonly seconds: number }> = {
  small: { seconds: 1, shape: small },
  'day-130': { seconds: 5, shape: { ...small, people: 50, meetings: 130, tables: 14 } },
  'day-200': { seconds: 5, shape: { ...small, people: 70, meetings: 200, tables: 22 } },
  'day-220': { seconds: 5, shape: { ...small, people: 80, meetings: 220, slotsADay: 14, tables: 20 } },
  medium: { seconds: 2, shape: { ...jhvs, people: 100, meetings: 350, days: 1, slotsADay: 16, tables: 28, bipartite: false } },
  jhvs: { seconds: 2, shape: jhvs },
  'jhvs-all': { seconds: 2, shape: { ...jhvs, bipartite: false, tables: 34, popularity: 0.7 } },
  'jhvs-always': { seconds: 2, shape: { ...jhvs, availability: [1, 1], tables: 34, popularity: 0.7 } },
  general: { seconds: 5, shape: { ...jhvs, people: 4000, meetings: 30_000, tables: 900, bipartite: false } },
  biojapan: {
    seconds: 15,
    shape: { ...jhvs, people: 3000, meetings: 11_000, days: 3, tables: 210, bipartite: false, popularity: 0.6 },
  },
  bio: { seconds: 60, shape: { ...jhvs, people: 20_000, meetings: 62_000, days: 4, tables: 900, bipartite: false, popularity: 0.6 } },
  'bio-always': {
    seconds: 60,
    shape: { ...jhvs, people: 20_000, meetings: 62_000, days: 4, tables: 850, availability: [1, 1], popularity: 0.6 },
  },
};

/** An event that looks like real ones: the same for the same seed. */
export function fair(shape: Fair, seed: number): MeetingProblem {
  const random = new Random(seed);
  const slots = Array.from({ length: shape.days * shape.slotsADay }, (_, index) => {
    const start = Date.UTC(2026, 9, 1 + Math.floor(index / shape.slotsADay)) + (index % shape.slotsADay) * 1_800_000;
    return { start: instant(start), end: instant(start + 1_500_000), day: `day ${1 + Math.floor(index / shape.slotsADay)}` };
  });
  const people = Array.from({ length: shape.people }, (_, index): Participant => {
    const [least, most] = shape.availability;
    return {
      id: `person-${index}`,
      allowed: stretches(slots.length, least + (most - least) * random.next(), random),
      claims: [],
      most: null,
    };
  });
  return {
    kind: 'meetings',
    slots,
    people,
    places: Array.from({ length: shape.tables }, (_, index) => ({ id: `table-${index}`, kind: 'table', room: 'hall', closed: [] })),
    meetings: pairs(shape, random).map(([a, b], index): Meeting => {
      const must = random.next() < 0.25;
      return {
        id: `meeting-${index}`,
        organisationIds: [],
        sides: [[a], [b]],
        weight: must ? 3 : 2,
        preference: must ? 'must' : 'wanted',
        forbidden: [],
        locked: null,
      };
    }),
    previous: [],
    calm: false,
  };
}

/** Slots with holes of one to four slots in them, until only the wanted share is left. */
function stretches(count: number, share: number, random: Random): number[] {
  const free = new Set(Array.from({ length: count }, (_, slot) => slot));
  while (free.size > share * count) {
    const start = random.below(count);
    for (let slot = start; slot < start + 1 + random.below(4); slot++) free.delete(slot);
  }
  return [...free];
}

/** Pairs of different people, no pair twice, the popular ones more often. */
function pairs(shape: Fair, random: Random): [number, number][] {
  const half = Math.ceil(shape.people / 2);
  const [left, right] = shape.bipartite ? [range(0, half), range(half, shape.people)] : [range(0, shape.people), range(0, shape.people)];
  const drawLeft = drawer(left, shape.popularity, random);
  const drawRight = drawer(right, shape.popularity, random);
  const seen = new Set<string>();
  const result: [number, number][] = [];
  while (result.length < shape.meetings) {
    const [a, b] = [drawLeft(), drawRight()];
    const key = a < b ? `${a} ${b}` : `${b} ${a}`;
    if (a === b || seen.has(key)) continue;
    seen.add(key);
    result.push([a, b]);
  }
  return result;
}

function drawer(people: readonly number[], popularity: number, random: Random): () => number {
  const cumulative: number[] = [];
  people.forEach((_, rank) => {
    cumulative.push((cumulative.at(-1) ?? 0) + (rank + 1) ** -popularity);
  });
  return () => {
    const point = random.next() * cumulative.at(-1)!;
    let [low, high] = [0, people.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (cumulative[middle]! > point) high = middle;
      else low = middle + 1;
    }
    return people[low]!;
  };
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, index) => from + index);
