import { Cadical } from 'cadical-wasm';
import type { Progress } from '../../functions/engine/contract.ts';
import { encode } from '../../functions/engine/exact/encode.ts';
import { choose } from '../../functions/engine/linear/relaxation.ts';
import { Random } from '../../functions/engine/random.ts';
import { solve } from '../../functions/engine/solve.ts';
import { allowedSlots } from '../../shared/rules/scheduling/allowed.ts';
import { tableCapacity } from '../../shared/rules/scheduling/constraints/tableCapacity.ts';
import { groupBy } from '../../shared/rules/scheduling/groupBy.ts';
import { breaks } from '../../shared/rules/scheduling/objectives/breaks.ts';
import { weight } from '../../shared/rules/scheduling/objectives/weight.ts';
import { type MeetingProblem, type Plan, peopleOf } from '../../shared/rules/scheduling/problem.ts';
import { firstFree, withTables } from './firstFree.ts';

/** What a contender may use. */
export interface Terms {
  readonly seconds: number;
  readonly seed: number;
  readonly clock: () => number;
}

export interface Outcome {
  readonly plan: Plan;
  readonly bound?: number;
  readonly breaksBound?: number;
  readonly history?: readonly Progress[];
}

/** Why somebody does not take part. */
export interface Skipped {
  readonly skipped: string;
}

type Contender = (problem: MeetingProblem, terms: Terms) => Promise<Outcome | Skipped> | Outcome | Skipped;

/** Whoever makes plans, by the name in the table. */
export const contenders: Record<string, Contender> = {
  'first come, first served': (problem) => ({ plan: firstFree(problem, [...problem.meetings.keys()]) }),
  alphabetical: (problem) => ({ plan: firstFree(problem, byName(problem)) }),
  'greedy, restarted at random': restarted,
  'HiGHS, time-indexed': timeIndexed,
  'SAT from below': satFromBelow,
  'Musubi, only what came first': onlyWhatCameFirst,
  Musubi: async (problem, { seconds, seed, clock }) => {
    const { plan, bounds, history } = await solve(problem, { seconds, seed, clock });
    return { plan, bound: bounds.weight, breaksBound: bounds.breaks, history };
  },
};

/** The very meetings that first come, first served places, so that breaks can be compared at equal placement. */
async function onlyWhatCameFirst(problem: MeetingProblem, { seconds, seed, clock }: Terms): Promise<Outcome> {
  const items = firstFree(problem, [...problem.meetings.keys()]).map(({ item }) => item);
  const { plan, bounds } = await solve({ ...problem, meetings: items.map((item) => problem.meetings[item]!) }, { seconds, seed, clock });
  return { plan: plan.map((assignment) => ({ ...assignment, item: items[assignment.item]! })), breaksBound: bounds.breaks };
}

/** Names are invented: the alphabet is any order that has nothing to do with who is wanted. */
function byName(problem: MeetingProblem): number[] {
  const name = (person: number) => (person * 7919) % problem.people.length;
  const first = problem.meetings.map((meeting) => Math.min(...peopleOf(meeting).map(name)));
  return [...problem.meetings.keys()].sort((a, b) => first[a]! - first[b]! || a - b);
}

/** By weight, ties broken at random, again and again; the heaviest plan, then the one with the fewest breaks. */
function restarted(problem: MeetingProblem, { seconds, seed, clock }: Terms): Outcome {
  const random = new Random(seed);
  const until = clock() + seconds * 1000;
  let best: { plan: Plan; weight: number; breaks: number } | null = null;
  do {
    const lot = problem.meetings.map(() => random.next());
    const order = [...problem.meetings.keys()].sort(
      (a, b) => problem.meetings[b]!.weight - problem.meetings[a]!.weight || lot[a]! - lot[b]!,
    );
    const plan = firstFree(problem, order);
    const found = { plan, weight: weight(problem, plan), breaks: breaks(problem, plan).reduce((sum, count) => sum + count, 0) };
    if (!best || found.weight > best.weight || (found.weight === best.weight && found.breaks < best.breaks)) best = found;
  } while (clock() < until);
  return { plan: best.plan };
}

/** One variable for each meeting and slot, weight only, branch and cut as it comes. */
async function timeIndexed(problem: MeetingProblem, { seconds }: Terms): Promise<Outcome | Skipped> {
  const allowed = allowedSlots(problem);
  const cells = allowed.flatMap((slots, item) => slots.map((slot) => ({ item, slot, people: peopleOf(problem.meetings[item]!) })));
  if (cells.length > 40_000) return { skipped: `${cells.length} variables are more than it solves in minutes` };
  const limit = Math.max(20, 10 * seconds);
  const rows = (key: (cell: (typeof cells)[number]) => string[], capacity: (key: string) => number) =>
    [
      ...groupBy(
        cells.flatMap((cell, index) => key(cell).map((name) => ({ name, index }))),
        ({ name }) => name,
      ),
    ].map(([name, list]) => ({
      capacity: capacity(name),
      members: list.map(({ index }) => index),
    }));
  const packing = {
    weights: cells.map(({ item }) => problem.meetings[item]!.weight),
    rows: [
      ...rows(
        ({ item }) => [`${item}`],
        () => 1,
      ),
      ...rows(
        ({ people, slot }) => people.map((person) => `${person} ${slot}`),
        () => 1,
      ),
      ...rows(
        ({ slot }) => [`${slot}`],
        (slot) => tableCapacity(problem.places, Number(slot)),
      ),
    ],
  };
  const values = await choose(packing, limit);
  if (!values) return { skipped: `no plan within ${limit} s` };
  const slotOf = new Map(cells.flatMap(({ item, slot }, index) => (values[index]! > 0.5 ? [[item, slot] as const] : [])));
  return { plan: withTables(problem, slotOf) };
}

/** All meetings, with no break, with at most one, with at most two, until there is a plan. */
async function satFromBelow(problem: MeetingProblem, { seconds, clock }: Terms): Promise<Outcome | Skipped> {
  const allowed = allowedSlots(problem);
  if (problem.meetings.length * problem.slots.length > 1200) return { skipped: 'more clauses than it settles in minutes' };
  const limit = Math.max(20, 10 * seconds);
  const {
    cnf,
    held,
    breaks: counts,
  } = encode(
    {
      people: problem.people.length,
      days: problem.slots.map(({ day }) => [...new Set(problem.slots.map((slot) => slot.day))].indexOf(day)),
      places: problem.slots.map((_, slot) => tableCapacity(problem.places, slot)),
      meetings: problem.meetings.map((meeting, item) => ({ people: peopleOf(meeting), slots: allowed[item]! })),
      busy: problem.people.map(({ claims }) => claims.map(({ slot }) => slot)),
      precedences: [],
      fairness: null,
    },
    Number.POSITIVE_INFINITY,
  );
  const more = cnf.sum(counts, Number.POSITIVE_INFINITY);
  if (allowed.some((slots) => slots.length === 0)) return { skipped: 'not all meetings can be held' };
  const solver = await Cadical.create({ quiet: true });
  const until = clock() + 1000 * limit;
  try {
    const clause: number[] = [];
    for (const literal of cnf.since(0)) {
      if (literal !== 0) clause.push(literal);
      else solver.addClause(clause.splice(0));
    }
    solver.setTerminate(() => clock() > until);
    for (let most = 0; ; most++) {
      const beyond = more[most];
      const answer = solver.solve({ assumptions: beyond === undefined ? [] : [-beyond] });
      if (answer === 'unknown') return { skipped: `more than ${most - 1} breaks, no plan within ${limit} s` };
      if (answer === 'satisfiable') {
        const slotOf = new Map(
          held.map((row, item) => [item, row.findIndex((literal) => literal === 1 || (literal > 1 && solver.value(literal)))]),
        );
        return { plan: withTables(problem, slotOf), breaksBound: most };
      }
      if (beyond === undefined) return { skipped: 'not all meetings can be held' };
    }
  } finally {
    solver.dispose();
  }
}
