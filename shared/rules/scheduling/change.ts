import type { Assignment, MeetingProblem, PitchProblem, Plan, Problem } from './problem.ts';

/** A single change that brings an item into a plan, by index. */
export interface Change {
  /**
   * open-availability: `person` becomes free at `slot`. add-table: one more place at `slot` (its index is the number of places).
   * raise-quota: `quota` allows one more. move-other: nothing but the moves. none: no single change helps.
   */
  readonly code: 'open-availability' | 'add-table' | 'raise-quota' | 'move-other' | 'none';
  readonly person: number | null;
  readonly slot: number | null;
  readonly quota?: number;
  /** Where the item goes then. */
  readonly placement: Assignment | null;
  /** Where other items go to make way. */
  readonly moves: readonly Assignment[];
}

/** The id of a table that is not there yet. */
export const addedPlaceId = 'new-table';

export const noChange: Change = { code: 'none', person: null, slot: null, placement: null, moves: [] };

/** The problem and the plan after a change: what `check` is asked to verify it. */
export function applyChange(problem: Problem, plan: Plan, change: Change): { problem: Problem; plan: Plan } {
  const moved = new Map(
    [...change.moves, ...(change.placement ? [change.placement] : [])].map((assignment) => [assignment.item, assignment]),
  );
  const kept = plan.filter(({ item }) => !moved.has(item));
  return { problem: opened(problem, change), plan: [...kept, ...moved.values()].sort((a, b) => a.item - b.item) };
}

function opened(problem: Problem, { code, person, slot, quota }: Change): Problem {
  if (code === 'open-availability' && person !== null && slot !== null) return withFreeTime(problem, person, slot);
  if (code === 'add-table' && slot !== null && problem.kind === 'meetings') return withTable(problem, slot);
  if (code === 'raise-quota' && problem.kind === 'pitches') return withRaised(problem, quota);
  return problem;
}

const withFreeTime = (problem: Problem, who: number, slot: number): MeetingProblem | PitchProblem => ({
  ...problem,
  people: problem.people.map((person, index) => (index === who ? { ...person, allowed: [...person.allowed, slot] } : person)),
});

const withRaised = (problem: PitchProblem, which: number | undefined): PitchProblem => ({
  ...problem,
  quotas: problem.quotas?.map((quota, index) => (index === which ? { ...quota, most: (quota.most ?? 0) + 1 } : quota)),
});

const withTable = (problem: MeetingProblem, slot: number): MeetingProblem => ({
  ...problem,
  places: [
    ...problem.places,
    { id: addedPlaceId, kind: 'table', room: '', closed: [...problem.slots.keys()].filter((other) => other !== slot) },
  ],
});
