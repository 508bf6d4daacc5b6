import { merged, toSpan } from '../time/spans.ts';
import { lockedStays } from './constraints/lockedStays.ts';
import { notForbidden } from './constraints/notForbidden.ts';
import { personAvailable } from './constraints/personAvailable.ts';
import { sidesPresent } from './constraints/sidesPresent.ts';
import { pitchFits } from './pitchFits.ts';
import { type MeetingProblem, type Pitch, type PitchProblem, type Problem, peopleOf } from './problem.ts';

/** Asked again and again about the same problem, which never changes: remembered as long as the problem itself is. */
const known = new WeakMap<MeetingProblem, number[][]>();

/** The slots that no rule about one item alone takes from a meeting, in order: who is free, what is forbidden, what is locked. */
export function allowedSlots(problem: MeetingProblem): readonly (readonly number[])[] {
  const found = known.get(problem) ?? findAllowed(problem);
  known.set(problem, found);
  return found;
}

function findAllowed(problem: MeetingProblem): number[][] {
  const { people, slots } = problem;
  // Slots of meetings never overlap: time lies within what a person allows exactly if it is one of those slots.
  const isFree = new Uint8Array(people.length * slots.length);
  people.forEach(({ allowed }, person) => {
    for (const slot of allowed) isFree[person * slots.length + slot] = 1;
  });
  return problem.meetings.map((meeting) => {
    if (!sidesPresent(meeting)) return [];
    const rows = peopleOf(meeting).map((person) => person * slots.length);
    const common: number[] = [];
    for (let slot = 0; slot < slots.length; slot++) if (rows.every((row) => isFree[row + slot] === 1)) common.push(slot);
    return meeting.forbidden.length === 0 && !meeting.locked
      ? common
      : common.filter((slot) => notForbidden(meeting, slot) && lockedStays(meeting, slot));
  });
}

/** The same for a pitch: slots for it in which its speaker is free. */
export function allowedPitchSlots(problem: PitchProblem): number[][] {
  const free = freeSlots(problem);
  const fits = (pitch: Pitch) => (slot: number) =>
    pitchFits(pitch, problem.slots[slot]!) && notForbidden(pitch, slot) && lockedStays(pitch, slot);
  const all = problem.slots.map((_, slot) => slot);
  return problem.pitches.map((pitch) => (pitch.speaker === null ? all : [...(free[pitch.speaker] ?? [])]).filter(fits(pitch)));
}

/** The slots in which each person has time, in order. */
export function freeSlots(problem: Problem): ReadonlySet<number>[] {
  if (problem.kind === 'meetings') return problem.people.map(({ allowed }) => new Set([...allowed].sort((a, b) => a - b)));
  const spans = problem.slots.map(toSpan);
  return problem.people.map((person) => {
    const time = merged(person.allowed.map((slot) => spans[slot]!));
    return new Set(spans.flatMap((span, slot) => (personAvailable(time, span) ? [slot] : [])));
  });
}
