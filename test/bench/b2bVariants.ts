import { readFileSync } from 'node:fs';
import { readDzn } from '../../functions/engine/exact/dzn.ts';
import { type BreakProblem, meetingsOf, type Slots } from '../../functions/engine/exact/problem.ts';
import { type BreakSolution, solveBreaks } from '../../functions/engine/exact/solve.ts';
import { verify } from '../../functions/engine/exact/verify.ts';
import { Random } from '../../functions/engine/random.ts';
import { isThereFewer } from './b2bPlain.ts';

/** What is asked of a published instance beside what was published. `plan` is one of its best. */
interface Variant {
  readonly change: (problem: BreakProblem, plan: Slots, random: Random) => BreakProblem;
  /** Its fewest breaks against the original's; `impossible` = there is no plan. `more` may be impossible, too. */
  readonly expected: 'more' | 'fewer' | 'same' | 'impossible';
}

const variants: Readonly<Record<string, Variant>> = {
  'no fairness': { expected: 'fewer', change: (problem) => ({ ...problem, fairness: null }) },
  'fairness 3': { expected: 'fewer', change: (problem) => ({ ...problem, fairness: 3 }) },
  'fairness 1': { expected: 'more', change: (problem) => ({ ...problem, fairness: 1 }) },
  'fairness 0': { expected: 'more', change: (problem) => ({ ...problem, fairness: 0 }) },
  forbidden: {
    expected: 'more',
    change: (problem, _, random) => forbid(problem, () => (random.next() < 0.3 ? [random.below(problem.days.length)] : [])),
  },
  'forbidden where idle': {
    expected: 'same',
    change: (problem, plan, random) =>
      forbid(problem, (meetings) => {
        const taken = new Set(meetings.map((meeting) => plan[meeting]));
        return [...problem.days.keys()].filter((slot) => !taken.has(slot) && random.next() < 0.3);
      }),
  },
  fixed: { expected: 'more', change: (problem, _, random) => fix(problem, random, 0.03, (slots) => slots[random.below(slots.length)]!) },
  'fixed as planned': {
    expected: 'same',
    change: (problem, plan, random) => fix(problem, random, 0.1, (_, meeting) => plan[meeting]!),
  },
  // In the order of the file, which no plan was asked to keep.
  precedences: { expected: 'more', change: (problem, _, random) => order(problem, random, 0.05, (meeting) => meeting) },
  'precedences as planned': {
    expected: 'same',
    change: (problem, plan, random) => order(problem, random, 0.25, (meeting) => plan[meeting]!),
  },
  'all as planned': {
    expected: 'same',
    change: (problem, plan, random) =>
      ['forbidden where idle', 'fixed as planned', 'precedences as planned'].reduce(
        (given, name) => variants[name]!.change(given, plan, random),
        problem,
      ),
  },
  'in a circle': {
    expected: 'impossible',
    change: (problem) => ({ ...problem, precedences: [...problem.precedences, [0, 1], [1, 2], [2, 0]] }),
  },
  'fixed where forbidden': {
    expected: 'impossible',
    change: (problem, plan) =>
      forbid(
        fix(problem, new Random(1), 1, (_, meeting) => plan[meeting]!),
        (_, person) => (person === busiest(problem) ? [plan[meetingsOf(problem)[person]![0]!]!] : []),
      ),
  },
  'a slot too few': {
    expected: 'impossible',
    change: (problem) =>
      forbid(problem, (meetings, person) => (person === busiest(problem) ? [...problem.days.keys()].slice(meetings.length - 1) : [])),
  },
  'a place too few': {
    expected: 'impossible',
    change: (problem) => {
      const each = Math.floor((problem.meetings.length - 1) / problem.days.length);
      return {
        ...problem,
        places: problem.days.map((_, slot) => each + (slot < (problem.meetings.length - 1) % problem.days.length ? 1 : 0)),
      };
    },
  },
  'nobody alike': {
    expected: 'impossible',
    change: (problem) => unlike(problem),
  },
};

/** Takes slots from everybody. */
function forbid(problem: BreakProblem, slotsOf: (meetings: readonly number[], person: number) => readonly number[]): BreakProblem {
  const closed = meetingsOf(problem).map((meetings, person) => new Set(slotsOf(meetings, person)));
  const meetings = problem.meetings.map(({ people, slots }) => ({
    people,
    slots: slots.filter((slot) => people.every((person) => !closed[person]!.has(slot))),
  }));
  return { ...problem, meetings };
}

/** Gives a share of the meetings a slot. */
function fix(problem: BreakProblem, random: Random, share: number, slotOf: (slots: Slots, meeting: number) => number): BreakProblem {
  const meetings = problem.meetings.map((meeting, index) =>
    random.next() < share ? { ...meeting, slots: [slotOf(meeting.slots, index)] } : meeting,
  );
  return { ...problem, meetings };
}

/** Puts a share of the meetings, in pairs, in order. */
function order(problem: BreakProblem, random: Random, share: number, placeOf: (meeting: number) => number): BreakProblem {
  const some = () => random.below(problem.meetings.length);
  const pairs = Array.from({ length: Math.ceil(share * problem.meetings.length) }, () =>
    [some(), some()].sort((a, b) => placeOf(a) - placeOf(b)),
  );
  const apart = pairs.filter(([before, after]) => placeOf(before!) < placeOf(after!));
  return { ...problem, precedences: [...problem.precedences, ...apart.map(([before, after]) => [before!, after!] as const)] };
}

/** Two newcomers, one with a break for sure, the other with none for sure: they cannot be equal. */
function unlike(problem: BreakProblem): BreakProblem {
  const [one, two, three] = [problem.people, problem.people + 1, problem.people + 2];
  return {
    ...problem,
    people: problem.people + 3,
    busy: [...problem.busy, [], [], []],
    places: problem.places.map((places) => places + 2),
    fairness: 0,
    meetings: [...problem.meetings, { people: [one, two], slots: [0] }, { people: [one, three], slots: [2] }],
  };
}

function busiest(problem: BreakProblem): number {
  const counts = meetingsOf(problem).map((meetings) => meetings.length);
  return counts.indexOf(Math.max(...counts));
}

/**
 * Solves fixed-seed variants of an instance, checks every plan, holds what comes out against what has to, and asks a plain model of the
 * rules for something better. `wrong` says what does not fit, and is empty if everything does.
 */
export async function variantsOf(name: string, file: URL, { seconds, plain, seed, only }: VariantOptions) {
  const original = readDzn(readFileSync(file, 'utf8'), 2);
  if ('code' in original) throw new Error(`${name}: ${original.code}`);
  const best = await solveBreaks(original, { seconds: 4 * seconds, seed });
  if (!best.slots) throw new Error(`${name}: no plan to make variants of in ${4 * seconds} s`);
  const rows = [];
  for (const [variant, { change, expected }] of Object.entries(variants)) {
    if (only && !only.includes(variant)) continue;
    const problem = change(original, best.slots, new Random(seed));
    const before = process.cpuUsage();
    const solution = await solveBreaks(problem, { seconds, seed });
    const { user, system } = process.cpuUsage(before);
    const fewer = plain > 0 ? await contradiction(problem, solution, plain) : null;
    rows.push({
      name: `${name}, ${variant}`,
      status: solution.status,
      breaks: solution.breaks,
      bound: solution.bound,
      reason: solution.reason ? Object.values(solution.reason).flat().join(' ') : '',
      wall: Math.round(100 * solution.seconds) / 100,
      cpu: Math.round((user + system) / 1e4) / 100,
      plain: fewer === null ? '' : fewer ? 'better' : 'none better',
      wrong: [...faults(problem, solution, best, expected), ...(fewer ? ['the plain model knows better'] : [])].join(', '),
    });
    console.error(JSON.stringify(rows.at(-1)));
  }
  return rows;
}

export interface VariantOptions {
  readonly seconds: number;
  /** Seconds for the plain model; 0 = it is not asked. */
  readonly plain: number;
  readonly seed: number;
  readonly only: readonly string[] | null;
}

/** Whether a plain model of the rules finds what the solution says there is not; null = it does not know. */
async function contradiction(problem: BreakProblem, solution: BreakSolution, seconds: number): Promise<boolean | null> {
  if (solution.status === 'unknown') return null;
  return isThereFewer(problem, solution.status === 'infeasible' ? null : solution.bound, seconds);
}

function faults(problem: BreakProblem, solution: BreakSolution, original: BreakSolution, expected: Variant['expected']): string[] {
  const { status, slots, bound } = solution;
  const faults: string[] = [];
  if (status === 'infeasible') return expected === 'more' || expected === 'impossible' ? [] : ['there is a plan'];
  if (expected === 'impossible' && status !== 'unknown') faults.push('there is no plan');
  if (slots && verify(problem, slots).breaks !== solution.breaks) faults.push('miscounted');
  const breaks = solution.breaks ?? Number.POSITIVE_INFINITY;
  if (expected !== 'fewer' && breaks < original.bound) faults.push('fewer than the original');
  if (expected !== 'more' && expected !== 'impossible' && bound > original.breaks!) faults.push('more than the original');
  return faults;
}
