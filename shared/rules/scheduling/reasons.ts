import type { UnplacedReason } from '../../schemas/unplaced.ts';
import { counts } from './objectives/quotas.ts';
import type { Occupancy } from './occupancy.ts';
import { itemsOf, type Meeting, type MeetingProblem, type Pitch, type PitchProblem } from './problem.ts';

/**
 * Why an item has no slot, the weightiest reason first. Values name people by id and count slots; the words are in
 * `locales/<language>/plan.json`.
 */
export function reasons(occupancy: Occupancy, item: number): UnplacedReason[] {
  const { problem } = occupancy;
  const list = problem.kind === 'meetings' ? meetingReasons(occupancy, problem, item) : pitchReasons(occupancy, problem, item);
  return [...lockReasons(occupancy, item), ...list, ...(occupancy.wasHeld(item) ? [{ code: 'displaced' as const, values: {} }] : [])];
}

/** What is locked was displaced by whatever sits where it should be. */
function lockReasons(occupancy: Occupancy, item: number): UnplacedReason[] {
  const { problem } = occupancy;
  const { locked } = itemsOf(problem)[item]!;
  if (!locked) return [];
  const isInPlace = (other: number) => 'place' in locked && occupancy.assignmentOf.get(other)!.place === locked.place;
  const other = occupancy.blockers(item, locked.slot)[0] ?? [...occupancy.at(locked.slot)].find(isInPlace);
  return other === undefined ? [] : [{ code: 'displaced', values: { otherId: itemsOf(problem)[other]!.id } }];
}

function meetingReasons(occupancy: Occupancy, problem: MeetingProblem, item: number): UnplacedReason[] {
  const meeting = problem.meetings[item]!;
  if (meeting.sides.some((side) => side.length === 0)) return [{ code: 'no-delegate', values: {} }];
  if (problem.slots.length === 0) return [{ code: 'no-slots', values: {} }];
  if (occupancy.allowed[item]!.length === 0) return noCommonTime(occupancy, problem, meeting, item);
  const tired = occupancy.exhausted(item).map((person): UnplacedReason => {
    const { id, most } = problem.people[person]!;
    return { code: 'people-full', values: { personId: id, most: most ?? 0 } };
  });
  return [...tired, ...fullSlots(occupancy, problem, item)];
}

/** Nobody is free together: because some are on stage then, or because what they said leaves nothing. */
function noCommonTime(occupancy: Occupancy, problem: MeetingProblem, meeting: Meeting, item: number): UnplacedReason[] {
  const people = occupancy.people(item);
  const onStage = people.map((person) => problem.people[person]!.claims.filter(({ kind }) => kind === 'pitch').map(({ slot }) => slot));
  const otherwise = [...problem.slots.keys()].filter(
    (slot) =>
      occupancy.permits(item, slot) && people.every((person, index) => occupancy.free[person]!.has(slot) || onStage[index]!.includes(slot)),
  );
  if (otherwise.length === 0) {
    const [first, second] = meeting.sides.map((side) => problem.people[side[0]!]!.id);
    return [{ code: 'no-common-time', values: { personId: first!, otherId: second! } }];
  }
  return people.flatMap((person, index) => {
    const slots = otherwise.filter((slot) => onStage[index]!.includes(slot)).length;
    return slots === 0 ? [] : [{ code: 'on-stage' as const, values: { personId: problem.people[person]!.id, slots } }];
  });
}

/**
 * For the slots that would do: in how many each person meets somebody else or would lose a pause, in how many another meeting would be
 * on the wrong side, and in how many only a table is lacking, or only tables too far away are left.
 */
function fullSlots(occupancy: Occupancy, problem: MeetingProblem, item: number): UnplacedReason[] {
  const slots = occupancy.allowed[item]!;
  const count = (is: (slot: number) => boolean) => ({ busy: slots.filter(is).length, slots: slots.length });
  const busy = occupancy.people(item).map((person) => ({
    code: 'people-full' as const,
    values: { personId: problem.people[person]!.id, ...count((slot) => occupancy.itemAt(person, slot) !== undefined) },
  }));
  const restless = problem.pauses?.length
    ? occupancy.people(item).map((person) => ({
        code: 'pause-kept' as const,
        values: {
          personId: problem.people[person]!.id,
          ...count((slot) => occupancy.pausesLost(item, slot).some((lost) => lost.person === person)),
        },
      }))
    : [];
  const misordered = { code: 'wrong-order' as const, values: count((slot) => occupancy.misordered(item, slot).length > 0) };
  const lacking = slots.filter(
    (slot) => occupancy.mayLackPlace(item, slot) && occupancy.isKept(item, slot) && occupancy.placeFor(item, slot) === null,
  );
  const far = lacking.filter((slot) => occupancy.hasPlace(slot) && problem.walks?.length).length;
  const tables = { code: 'tables-full' as const, values: { busy: lacking.length - far, slots: slots.length } };
  const walks = { code: 'too-far' as const, values: { busy: far, slots: slots.length } };
  return [...busy, ...restless, misordered, tables, walks]
    .filter(({ values }) => values.busy > 0)
    .sort((a, b) => b.values.busy - a.values.busy);
}

/** A quota has no room for the pitch; or it lacks a slot; or its speaker is away or speaking elsewhere whenever one is free. */
function pitchReasons(occupancy: Occupancy, problem: PitchProblem, item: number): UnplacedReason[] {
  const pitch = problem.pitches[item]!;
  const slots = [...problem.slots.keys()].filter((slot) => occupancy.permits(item, slot));
  const left = slots.filter((slot) => occupancy.placeFor(item, slot) !== null);
  const full = fullQuotas(occupancy, problem, item, slots);
  if (left.length === 0)
    return [...full, { code: 'no-slots', values: { tier: pitch.tier, slots: slots.length, pitches: rivals(problem, pitch) } }];
  const speaker = pitch.speaker === null ? null : problem.people[pitch.speaker]!;
  const isBusy =
    speaker !== null && !left.some((slot) => occupancy.allowed[item]!.includes(slot) && occupancy.blockers(item, slot).length === 0);
  return isBusy ? [...full, { code: 'speaker-busy', values: { personId: speaker.id, slots: left.length } }] : full;
}

/** Quotas that count the pitch in one of these slots and hold as many as they may. */
function fullQuotas(occupancy: Occupancy, problem: PitchProblem, item: number, slots: readonly number[]): UnplacedReason[] {
  return (problem.quotas ?? []).flatMap((quota) => {
    const { id, most } = quota;
    if (most === undefined || !slots.some((slot) => counts(quota, item, slot))) return [];
    const held = [...occupancy.assignmentOf.values()].filter((assignment) => counts(quota, assignment.item, assignment.slot)).length;
    return held < most ? [] : [{ code: 'quota-full' as const, values: { quota: id, most } }];
  });
}

const rivals = (problem: PitchProblem, pitch: Pitch): number => problem.pitches.filter(({ tier }) => tier === pitch.tier).length;
