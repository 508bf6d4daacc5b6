import { overlap, type Span, toSpan } from '../time/spans.ts';
import { allowedPitchSlots, allowedSlots } from './allowed.ts';
import type { Packing } from './bound.ts';
import { tableCapacity } from './constraints/tableCapacity.ts';
import { groupBy } from './groupBy.ts';
import { expanded } from './lineUps.ts';
import { matched } from './matched.ts';
import { type Meeting, type MeetingProblem, type PitchProblem, peopleOf } from './problem.ts';

/**
 * What limits the meetings of any plan, with the slots left out: a person holds at most as many meetings as can be matched to
 * slots of its own, and all together at most as many as there are places, or half of the people, at each time. A meeting that no slot
 * allows weighs nothing. Where colleagues may stand in, the variables are the meetings of the expanded problem.
 *
 * @param weigh 1 for every meeting bounds their number, their weight bounds their weight
 */
export function meetingPacking(asked: MeetingProblem, weigh: (meeting: Meeting) => number): Packing {
  const { problem } = expanded(asked);
  const allowed = allowedSlots(problem);
  const { rows, possible } = meetingRows(problem, asked.people.length, allowed);
  const weights = problem.meetings.map(() => 0);
  for (const index of possible) weights[index] = weigh(problem.meetings[index]!);
  return { weights, rows };
}

/** The same for every way to weigh: remembered as long as the problem is. */
const known = new WeakMap<MeetingProblem, { rows: Packing['rows']; possible: readonly number[] }>();

function meetingRows(problem: MeetingProblem, realPeople: number, allowed: readonly (readonly number[])[]) {
  const done = known.get(problem);
  if (done) return done;
  const possible = [...problem.meetings.keys()].filter((index) => allowed[index]!.length > 0);
  const meetingsOf = problem.people.map((): number[] => []);
  for (const index of possible) for (const person of peopleOf(problem.meetings[index]!)) meetingsOf[person]!.push(index);
  const people = meetingsOf.map((members, person) => {
    const { most } = problem.people[person]!;
    const fitting = Math.min(matched(members.map((index) => allowed[index]!)), restful(problem, person));
    return { capacity: Math.min(fitting, most ?? fitting), members };
  });
  const rows = [...people, { capacity: room(problem, realPeople, allowed, possible), members: possible }];
  known.set(problem, { rows, possible });
  return { rows, possible };
}

/** How many slots a person has when every pause is kept; pauses may overlap, so only the most demanding one counts. */
function restful({ pauses = [], people, slots }: MeetingProblem, person: number): number {
  if (pauses.length === 0) return slots.length;
  const allowed = new Set(people[person]!.allowed);
  const claimed = new Set(people[person]!.claims.map(({ slot }) => slot));
  const lost = pauses.map((pause) => {
    const inside = [...new Set(pause.slots)];
    const most = Math.max(0, inside.length - pause.free - inside.filter((slot) => claimed.has(slot)).length);
    return Math.max(0, inside.filter((slot) => allowed.has(slot)).length - most);
  });
  return allowed.size - Math.max(...lost);
}

/** How many meetings all slots together can hold: at each time no more than places, and than half of the people who could meet then. */
function room(problem: MeetingProblem, realPeople: number, allowed: readonly (readonly number[])[], possible: readonly number[]): number {
  const { slots, places, people } = problem;
  const could = new Uint8Array(slots.length * people.length);
  for (const index of possible)
    for (const person of peopleOf(problem.meetings[index]!)) for (const slot of allowed[index]!) could[slot * people.length + person] = 1;
  return slots.reduce((sum, _, slot) => {
    const present = could.subarray(slot * people.length, slot * people.length + realPeople).reduce((count, is) => count + is, 0);
    return sum + Math.min(tableCapacity(places, slot), Math.floor(present / 2));
  }, 0);
}

/** A pitch in a slot, as one variable of a packing. */
export interface PitchChoice {
  readonly pitch: number;
  readonly slot: number;
}

/** Every pitch in every slot that the rules about it alone allow. */
export const pitchChoices = (problem: PitchProblem): PitchChoice[] =>
  allowedPitchSlots(problem).flatMap((slots, pitch) => slots.map((slot) => ({ pitch, slot })));

/**
 * The pitches as they are, nothing left out: every pitch in at most one slot, every slot with at most one pitch, and nobody
 * speaking twice at any moment. (Stretches of time that overlap have a moment in common at which one of them begins.)
 */
export function pitchPacking(problem: PitchProblem, choices: readonly PitchChoice[], weigh: (choice: PitchChoice) => number): Packing {
  const spans = problem.slots.map(toSpan);
  const talks = groupBy(problem.pitches, ({ speaker }) => speaker);
  const speaking = ({ pitch, slot }: PitchChoice): string[] => {
    const { speaker } = problem.pitches[pitch]!;
    const isAlone = speaker === null || talks.get(speaker)?.length === 1;
    return isAlone ? [] : moments(spans, spans[slot]!).map((moment) => `${speaker} ${moment}`);
  };
  const rows = [
    ...grouped(choices, ({ pitch }) => [`${pitch}`]),
    ...grouped(choices, ({ slot }) => [`${slot}`]),
    ...grouped(choices, speaking),
  ];
  return { weights: choices.map(weigh), rows: rows.map((members) => ({ capacity: 1, members })) };
}

/** The beginnings of slots that lie within a stretch of time. */
const moments = (spans: readonly Span[], span: Span): number[] => [
  ...new Set(spans.filter((other) => overlap(other, span) && other.start >= span.start).map((other) => other.start)),
];

/** Indexes of the items that share a key, where at least two do. */
const grouped = <T>(items: readonly T[], keys: (item: T) => string[]): number[][] =>
  [
    ...groupBy(
      items.flatMap((item, index) => keys(item).map((key) => ({ key, index }))),
      ({ key }) => key,
    ).values(),
  ]
    .filter((group) => group.length > 1)
    .map((group) => group.map(({ index }) => index));
