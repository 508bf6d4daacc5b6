import { Cnf, FALSE, type Literal, TRUE } from '../sat/cnf.ts';
import { leastBreaks } from './least.ts';
import { type BreakProblem, meetingsOf } from './problem.ts';

/** What the clauses speak about. `FALSE` stands where something cannot be. */
export interface Encoding {
  readonly cnf: Cnf;
  /** `held[m][t]`: meeting m is in slot t. */
  readonly held: readonly (readonly Literal[])[];
  /** `breaks[p][k]`: person p has more than k breaks. */
  readonly breaks: readonly (readonly Literal[])[];
}

/**
 * The problem as clauses (after Bofill et al., JAIR 74, 2022). What follows from the rules is said too, because it is what proofs
 * are made of: how often each person is busy in all, that an even number of people is busy at a time, and not more groups of
 * meetings that share a person than there are places.
 *
 * @param most plans with more breaks than this are of no interest
 */
export function encode(problem: BreakProblem, most: number): Encoding {
  const cnf = new Cnf();
  const held = placeMeetings(cnf, problem);
  const used = occupyPeople(cnf, problem, held);
  limitPlaces(cnf, problem, held, used);
  keepOrder(cnf, problem, held);
  return { cnf, held, breaks: countBreaks(cnf, problem, used, most) };
}

/** Every meeting is in exactly one slot. */
function placeMeetings(cnf: Cnf, problem: BreakProblem): Literal[][] {
  return problem.meetings.map(({ slots }) => {
    const row = new Array<Literal>(problem.days.length).fill(FALSE);
    for (const slot of slots) row[slot] = slots.length === 1 ? TRUE : cnf.variable();
    cnf.add(...row);
    cnf.atMostOne(row);
    return row;
  });
}

/** When each person is busy: with one thing at a time, and as often as there are things. */
function occupyPeople(cnf: Cnf, problem: BreakProblem, held: readonly Literal[][]): Literal[][] {
  return meetingsOf(problem).map((meetings, person) => {
    const busy = new Set(problem.busy[person]);
    const row = problem.days.map((_, slot) => {
      const here = meetings.map((meeting) => held[meeting]![slot]!);
      if (!busy.has(slot)) {
        cnf.atMostOne(here);
        return cnf.either(here);
      }
      for (const literal of here) cnf.add(-literal);
      return TRUE;
    });
    const things = meetings.length + busy.size;
    if (meetings.length > 0) exactly(cnf, cnf.count(row, things + 1), things);
    return row;
  });
}

function exactly(cnf: Cnf, count: readonly Literal[], number: number): void {
  cnf.add(count[number - 1] ?? FALSE);
  if (count[number] !== undefined) cnf.add(-count[number]);
}

/** No more meetings at a time than there are places. */
function limitPlaces(cnf: Cnf, problem: BreakProblem, held: readonly Literal[][], used: readonly Literal[][]): void {
  const arePairs = problem.meetings.every(({ people }) => people.length === 2) && problem.busy.every((slots) => slots.length === 0);
  const groups = sharing(problem);
  problem.places.forEach((places, slot) => {
    const active = groups.map((meetings) => cnf.either(meetings.map((meeting) => held[meeting]![slot]!)));
    const count = cnf.count(active, places + 1);
    if (count[places] !== undefined) cnf.add(-count[places]);
    if (!arePairs) return;
    const people = cnf.count(
      used.map((row) => row[slot]!),
      2 * places + 1,
    );
    for (let more = 2 * places; more < people.length; more++) cnf.add(-people[more]!);
    for (let odd = 0; odd < people.length; odd += 2) cnf.add(-people[odd]!, people[odd + 1] ?? FALSE);
  });
}

/** Meetings in groups that share a person, so that one of each is held at a time: greedily, who has most first. */
function sharing(problem: BreakProblem): number[][] {
  const left = meetingsOf(problem).map((meetings) => new Set(meetings));
  const groups: number[][] = [];
  for (;;) {
    const largest = left.reduce((best, meetings) => (meetings.size > best.size ? meetings : best), new Set<number>());
    if (largest.size === 0) return groups;
    const group = [...largest];
    groups.push(group);
    for (const meetings of left) for (const meeting of group) meetings.delete(meeting);
  }
}

/** Of two meetings in order, the second has begun at no slot at which the first has not been held before. */
function keepOrder(cnf: Cnf, problem: BreakProblem, held: readonly Literal[][]): void {
  const begun = new Map<number, Literal[]>();
  const begunBy = (meeting: number): Literal[] => {
    const row = begun.get(meeting) ?? staircase(cnf, held[meeting]!);
    begun.set(meeting, row);
    return row;
  };
  for (const [before, after] of problem.precedences) {
    const [first, second] = [begunBy(before), begunBy(after)];
    problem.days.forEach((_, slot) => {
      cnf.add(-second[slot]!, slot === 0 ? FALSE : first[slot - 1]!);
    });
  }
}

/** Whether a meeting has begun by each slot. */
function staircase(cnf: Cnf, row: readonly Literal[]): Literal[] {
  let before: Literal = FALSE;
  return row.map((literal) => {
    before = cnf.either([before, literal]);
    return before;
  });
}

/** Counts everybody's breaks and keeps them fair. */
function countBreaks(cnf: Cnf, problem: BreakProblem, used: readonly Literal[][], most: number): Literal[][] {
  const least = leastBreaks(problem);
  const choicesOf = meetingsOf(problem).map((meetings, person) => [
    ...problem.busy[person]!.map((slot) => [slot]),
    ...meetings.map((meeting) => problem.meetings[meeting]!.slots),
  ]);
  const thingsOf = choicesOf.map((choices) => choices.length);
  const utmost = thingsOf.map((things) => Math.max(0, Math.min(things - 1, problem.days.length - things)));
  const flattest = Math.min(problem.days.length, ...utmost);
  const fair = problem.fairness ?? Number.POSITIVE_INFINITY;
  // Everybody has at least so many: none, unless nobody is bound to have none and there are enough for all.
  const enough = Math.min(flattest, Math.floor(most / Math.max(1, problem.people)));
  const everybody = Array.from({ length: Number.isFinite(fair) ? enough : 0 }, () => cnf.variable());
  return used.map((row, person) => {
    const ends = breakEnds(cnf, problem.days, row);
    const limit = Math.min(utmost[person]!, fair + everybody.length, most);
    const count = cnf.count(ends, limit + 1);
    if (count[limit] !== undefined) cnf.add(-count[limit]);
    const kept = count.slice(0, limit);
    for (let sure = 0; sure < least[person]!; sure++) cnf.add(kept[sure] ?? FALSE);
    everybody.forEach((literal, index) => {
      cnf.add(-literal, kept[index] ?? FALSE);
    });
    for (let index = fair; index < kept.length; index++) cnf.add(-kept[index]!, everybody[index - fair] ?? FALSE);
    if (thingsOf[person]! > 1 && problem.days.every((day) => day === problem.days[0]))
      standTogether(cnf, row, choicesOf[person]!, kept[0] ?? FALSE);
    return kept;
  });
}

/** For each slot whether a break ends there: idle now, busy next, and busy at some time before on the same day. */
function breakEnds(cnf: Cnf, days: readonly number[], row: readonly Literal[]): Literal[] {
  const ends: Literal[] = [];
  let before: Literal = FALSE;
  for (let slot = 0; slot + 1 < days.length; slot++) {
    if (slot > 0 && days[slot] !== days[slot - 1]) before = FALSE;
    if (days[slot] === days[slot + 1]) ends.push(cnf.both(before, cnf.both(-row[slot]!, row[slot + 1]!)));
    before = cnf.either([before, row[slot]!]);
  }
  return ends;
}

/**
 * Without a break, nobody is busy at two slots further apart than they have things to do on the one day, whoever begins is busy until
 * all is done, whoever ends has been busy for all of it, and whatever of their time follows from the slots that these things can have is
 * busy for sure, or idle.
 *
 * @param choices the slots of each thing, ascending
 */
function standTogether(cnf: Cnf, row: readonly Literal[], choices: readonly (readonly number[])[], hasBreak: Literal): void {
  const things = choices.length;
  const firsts = choices.map((slots) => slots[0]!);
  const lasts = choices.map((slots) => slots.at(-1)!);
  const earliest = Math.max(Math.min(...firsts), Math.max(...firsts) - things + 1);
  const latest = Math.min(Math.min(...lasts), Math.max(...lasts) - things + 1);
  // Before the others: a solver sees clauses in their order, and with these among the rest plans were found later.
  row.forEach((isBusy, slot) => {
    for (let apart = 1; apart < things; apart++) {
      cnf.add(hasBreak, -isBusy, row[slot - 1] ?? FALSE, row[slot + apart] ?? FALSE);
      cnf.add(hasBreak, -isBusy, row[slot + 1] ?? FALSE, row[slot - apart] ?? FALSE);
    }
  });
  row.forEach((isBusy, slot) => {
    if (slot >= latest && slot < earliest + things) cnf.add(hasBreak, isBusy);
    if (slot < earliest || slot >= latest + things) cnf.add(hasBreak, -isBusy);
    for (let later = slot + things; later < row.length; later++) cnf.add(hasBreak, -isBusy, -row[later]!);
  });
}
