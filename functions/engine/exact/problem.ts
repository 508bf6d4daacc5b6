/*
 * What the exact engine is asked, as plain data: every meeting is to be held, and people are to have few breaks. Everything is counted
 * from 0. A break is a stretch of idle slots between two busy ones of the same person and day.
 */
export interface BreakProblem {
  readonly people: number;
  /** The day of each slot, slots in the order of time: any number, equal for slots of one day. */
  readonly days: readonly number[];
  /** How many meetings can be held at once in each slot. */
  readonly places: readonly number[];
  readonly meetings: readonly BreakMeeting[];
  /** Slots at which each person is busy with something else: no meeting then, and no idle time either. */
  readonly busy: readonly (readonly number[])[];
  /** The first meeting of each pair ends before the second begins. */
  readonly precedences: readonly (readonly [number, number])[];
  /** The numbers of breaks of any two people differ by no more than this; null = they may differ. */
  readonly fairness: number | null;
}

export interface BreakMeeting {
  /** Who must be there, each once. */
  readonly people: readonly number[];
  /** The slots it may be in, ascending: session, availability of its people and what is fixed are accounted for. */
  readonly slots: readonly number[];
}

/** The slot of each meeting. */
export type Slots = readonly number[];

/** The meetings of each person, by index. */
export function meetingsOf(problem: BreakProblem): number[][] {
  const lists: number[][] = Array.from({ length: problem.people }, () => []);
  problem.meetings.forEach(({ people }, meeting) => {
    for (const person of people) lists[person]!.push(meeting);
  });
  return lists;
}

/** Breaks in a list that says for each slot whether one is busy. */
export function breaksIn(days: readonly number[], isBusy: (slot: number) => boolean): number {
  let breaks = 0;
  let last = -1;
  for (let slot = 0; slot < days.length; slot++) {
    if (!isBusy(slot)) continue;
    if (last >= 0 && last < slot - 1 && days[last] === days[slot]) breaks++;
    last = slot;
  }
  return breaks;
}
