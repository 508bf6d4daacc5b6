import { type BreakProblem, breaksIn, meetingsOf, type Slots } from '../../../functions/engine/exact/problem.ts';
import { Random } from '../../../functions/engine/random.ts';

export interface Shape {
  people: number;
  meetings: number;
  days: number[];
  places: number;
  fairness: number | null;
  /** Chances that a person cannot in a slot, that a meeting is fixed, and that one comes before another. */
  forbidden: number;
  fixed: number;
  precedences: number;
  busy?: number;
}

/** An invented problem, the same for the same seed. */
export function invented(shape: Shape, seed: number): BreakProblem {
  const random = new Random(seed);
  const slots = shape.days.map((_, slot) => slot);
  const forbidden = Array.from({ length: shape.people }, () => new Set(slots.filter(() => random.next() < shape.forbidden)));
  const busy = forbidden.map((set) => slots.filter((slot) => !set.has(slot) && random.next() < (shape.busy ?? 0)));
  const meetings = Array.from({ length: shape.meetings }, () => {
    const a = random.below(shape.people);
    const b = (a + 1 + random.below(shape.people - 1)) % shape.people;
    const common = slots.filter((slot) => !forbidden[a]!.has(slot) && !forbidden[b]!.has(slot));
    const isFixed = random.next() < shape.fixed;
    return { people: [a, b], slots: isFixed && common.length > 0 ? [common[random.below(common.length)]!] : common };
  });
  const precedences = meetings.flatMap((_, after) =>
    [...Array(after).keys()].filter(() => random.next() < shape.precedences).map((before) => [before, after] as const),
  );
  return {
    people: shape.people,
    days: shape.days,
    places: slots.map(() => shape.places),
    meetings,
    busy,
    precedences,
    fairness: shape.fairness,
  };
}

/** The fewest breaks over every plan there is, tried one by one; null if there is none. */
export function fewestBreaks(problem: BreakProblem): number | null {
  const { meetings, places, precedences, days, fairness } = problem;
  const lists = meetingsOf(problem);
  const slots: number[] = [];
  const busy = problem.busy.map((list) => new Set(list));
  const load = places.map(() => 0);
  let best: number | null = null;
  const visit = (meeting: number): void => {
    if (meeting === meetings.length) {
      if (precedences.some(([before, after]) => slots[before]! >= slots[after]!)) return;
      const counts = lists.map((_, person) => breaksIn(days, (slot) => busy[person]!.has(slot)));
      if (fairness !== null && Math.max(...counts) - Math.min(...counts) > fairness) return;
      const total = counts.reduce((sum, count) => sum + count, 0);
      if (best === null || total < best) best = total;
      return;
    }
    for (const slot of meetings[meeting]!.slots) {
      const { people } = meetings[meeting]!;
      if (load[slot]! >= places[slot]! || people.some((person) => busy[person]!.has(slot))) continue;
      slots[meeting] = slot;
      load[slot]!++;
      for (const person of people) busy[person]!.add(slot);
      visit(meeting + 1);
      load[slot]!--;
      for (const person of people) busy[person]!.delete(slot);
    }
  };
  visit(0);
  return best;
}

/** Rows `a, b, session` and the like as a file in the published format. */
export function asDzn(
  problem: BreakProblem,
  sessions: readonly number[],
  extra: { fixed?: readonly number[]; forbidden?: readonly Slots[] } = {},
): string {
  const before = problem.meetings.map((_, meeting) =>
    problem.precedences.filter(([, after]) => after === meeting).map(([first]) => first + 1),
  );
  return `
nBusiness = ${problem.people};
nMeetings = ${problem.meetings.length};
nTables = ${problem.places[0]};
nTotalSlots = ${problem.days.length};
nMorningSlots = ${problem.days.length};
requested = [|${problem.meetings.map(({ people: [a, b] }, meeting) => `${a! + 1}, ${b! + 1},${sessions[meeting] ?? 3}, `).join('\n|')}
|];
forbidden = [${(extra.forbidden ?? problem.busy).map((slots) => `{${slots.length ? slots.map((slot) => slot + 1) : 0}}`)}];
fixed = [${problem.meetings.map((_, meeting) => (extra.fixed?.[meeting] ?? -1) + 1)}];
precedences = [${before.map((list) => `{${list}}`)}];
`;
}
