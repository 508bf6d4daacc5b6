import { type Assignment, type Meeting, type MeetingProblem, type Plan, peopleOf } from './problem.ts';

/** A problem in which nobody stands in for anybody, and how its meetings and plans read in the problem as it was asked. */
export interface Expanded {
  readonly problem: MeetingProblem;
  /** The meeting that each meeting is a line-up of. */
  readonly origin: readonly number[];
  /** Who comes to each meeting, where that is not who is named. */
  readonly people: readonly (readonly number[] | undefined)[];
}

/** A meeting has no more line-ups than this; those with fewer stand-ins go first. */
const mostLineUps = 24;

const known = new WeakMap<MeetingProblem, Expanded>();

/**
 * The problem with every line-up of a meeting, those named or with colleagues standing in, as a meeting of its own. Whoever solves it
 * holds one of them at most, because all of them need an invented person who can take one meeting. Real people keep their index.
 */
export function expanded(problem: MeetingProblem): Expanded {
  const done = known.get(problem) ?? expand(problem);
  known.set(problem, done);
  return done;
}

/** A plan for the expanded problem as one for the problem that was asked. */
export const folded = ({ origin, people }: Expanded, plan: Plan): Plan =>
  plan.map((assignment) => foldedOne(origin, people, assignment)).sort((a, b) => a.item - b.item);

const foldedOne = (origin: Expanded['origin'], people: Expanded['people'], { item, slot, place }: Assignment): Assignment => {
  const coming = people[item];
  return { item: origin[item]!, slot, place, ...(coming ? { people: [...coming] } : {}) };
};

/** A plan for the problem that was asked as one for the expanded problem; a line-up unknown there counts as those named. */
export function unfolded({ origin, people }: Expanded, plan: Plan): Plan {
  const firstOf = new Map<number, number>();
  origin.forEach((item, index) => {
    if (!firstOf.has(item)) firstOf.set(item, index);
  });
  return plan.map(({ item, slot, place, people: coming }) => {
    const first = firstOf.get(item)!;
    const same = (index: number) => origin[index] === item && `${people[index] ?? ''}` === `${coming ?? ''}`;
    const index = coming ? people.findIndex((_, candidate) => same(candidate)) : first;
    return { item: index === -1 ? first : index, slot, place };
  });
}

function expand(problem: MeetingProblem): Expanded {
  const lists = problem.meetings.map((meeting) => (meeting.standIns?.some((side) => side.length > 0) ? lineUps(meeting) : null));
  if (lists.every((list) => list === null)) return { problem, origin: [...problem.meetings.keys()], people: [] };
  const some = problem.slots.map((_, slot) => slot);
  const extra: MeetingProblem['people'] = [];
  const meetings: Meeting[] = [];
  const origin: number[] = [];
  const people: (number[] | undefined)[] = [];
  problem.meetings.forEach((meeting, item) => {
    const list = lists[item] ?? [peopleOf(meeting)];
    const chair = list.length > 1 ? [problem.people.length + extra.length] : [];
    if (list.length > 1) extra.push({ id: `only-one:${meeting.id}`, allowed: some, claims: [], most: 1 });
    list.forEach((lineUp, index) => {
      const left = lineUp.slice(0, meeting.sides[0].length);
      const right = lineUp.slice(meeting.sides[0].length);
      const isMissing = left.length === 0 || right.length === 0;
      meetings.push({ ...meeting, standIns: undefined, sides: [isMissing ? left : [...left, ...chair], right] });
      origin.push(item);
      people.push(index === 0 ? undefined : lineUp);
    });
  });
  const asked = { problem, origin, people };
  const variants = problem.meetings.map((): number[] => []);
  for (const [index, item] of origin.entries()) variants[item]!.push(index);
  return {
    origin,
    people,
    problem: {
      ...problem,
      people: [...problem.people, ...extra],
      meetings,
      // Whoever comes, the meeting is where it was.
      previous: unfolded(asked, problem.previous).flatMap((was) => [
        was,
        ...variants[origin[was.item]!]!.filter((item) => item !== was.item).map((item) => ({ ...was, item })),
      ]),
      precedences: problem.precedences?.flatMap(([first, second]) =>
        variants[first]!.flatMap((a) => variants[second]!.map((b): [number, number] => [a, b])),
      ),
    },
  };
}

/** Who could come to a meeting: those named first, then with one stand-in, then with two, and so on. */
function lineUps(meeting: Meeting): number[][] {
  const lists = [{ people: peopleOf(meeting), next: 0 }];
  for (let index = 0; index < lists.length && lists.length < mostLineUps; index++) {
    const { people, next } = lists[index]!;
    for (let position = next; position < people.length; position++)
      for (const colleague of meeting.standIns?.[position < meeting.sides[0].length ? 0 : 1] ?? [])
        if (!people.includes(colleague)) lists.push({ people: people.with(position, colleague), next: position + 1 });
  }
  return lists.slice(0, mostLineUps).map(({ people }) => people);
}
