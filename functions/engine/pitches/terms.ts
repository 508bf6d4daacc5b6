import { groupBy } from '../../../shared/rules/scheduling/groupBy.ts';
import { followers } from '../../../shared/rules/scheduling/objectives/backToBack.ts';
import { latenessOf } from '../../../shared/rules/scheduling/objectives/lateness.ts';
import { sideBySide } from '../../../shared/rules/scheduling/objectives/parallelRivals.ts';
import type { PitchObjectiveCode } from '../../../shared/rules/scheduling/objectives/pitchOrder.ts';
import type { PitchProblem } from '../../../shared/rules/scheduling/problem.ts';
import { overlap, toSpan } from '../../../shared/rules/time/spans.ts';
import type { Cell, PitchModel } from './model.ts';

/** Something to be minimised: columns and what each costs. */
export interface Term {
  readonly columns: readonly number[];
  readonly factors: readonly number[];
}

/** What an objective costs in a model whose slots are apart. Those about pairs get columns of their own, 1 where a pair is in each other's way. */
export function termOf(problem: PitchProblem, model: PitchModel, code: PitchObjectiveCode): Term {
  const { cells } = model;
  const all = (columns: readonly number[], factor: number): Term => ({ columns, factors: columns.map(() => factor) });
  const each = (factor: (cell: Cell) => number): Term => ({ columns: cells.map(({ column }) => column), factors: cells.map(factor) });
  switch (code) {
    case 'quotas':
      return all(model.missed, 1);
    case 'weight':
      return each(({ pitch }) => -problem.pitches[pitch]!.weight);
    case 'placed':
      return each(() => -1);
    case 'kept':
      return all(model.keeping, -1);
    case 'audience':
      return audienceTerm(problem, model);
    case 'parallel':
      return rivalTerm(problem, model, sideBySide(problem, problem.slots.map(toSpan)));
    case 'back-to-back':
      return rivalTerm(problem, model, followers(problem));
    case 'lateness': {
      const late = latenessOf(problem);
      return each(({ slot }) => late[slot!]!);
    }
  }
}

/** Two pitches that the same people want are at once if both are given at one of the moments at which slots begin. */
function audienceTerm(problem: PitchProblem, { program, cells }: PitchModel): Term {
  const spans = problem.slots.map(toSpan);
  const starts = [...new Set(spans.map(({ start }) => start))];
  const byPitch = groupBy(cells, ({ pitch }) => pitch);
  const during = (pitch: number, start: number) =>
    (byPitch.get(pitch) ?? []).filter(({ slot }) => overlap(spans[slot!]!, { start, end: start + 1 })).map(({ column }) => column);
  const columns: number[] = [];
  const factors: number[] = [];
  for (const { pitches, people } of problem.audience ?? []) {
    const clash = program.dependentColumn();
    columns.push(clash);
    factors.push(people);
    for (const start of starts) {
      const [one, other] = [during(pitches[0], start), during(pitches[1], start)];
      if (one.length > 0 && other.length > 0) addPair(program, [...one, ...other], clash);
    }
  }
  return { columns, factors };
}

/** Two slots hold competitors if, of any one field, both hold a pitch. */
function rivalTerm(problem: PitchProblem, { program, cells }: PitchModel, pairs: readonly [number, number][]): Term {
  const bySlot = groupBy(cells, ({ slot }) => slot!);
  const ofField = (slot: number, field: string) =>
    (bySlot.get(slot) ?? []).filter(({ pitch }) => problem.pitches[pitch]!.fields.includes(field)).map(({ column }) => column);
  const fields = [...new Set(problem.pitches.flatMap((pitch) => pitch.fields))];
  const columns: number[] = [];
  for (const [first, second] of pairs) {
    const rows = fields.map((field) => [ofField(first, field), ofField(second, field)] as const);
    const real = rows.filter(([one, other]) => one.length > 0 && other.length > 0);
    if (real.length === 0) continue;
    const clash = program.dependentColumn();
    columns.push(clash);
    for (const [one, other] of real) addPair(program, [...one, ...other], clash);
  }
  return { columns, factors: columns.map(() => 1) };
}

const addPair = (program: PitchModel['program'], columns: readonly number[], clash: number): void =>
  program.add({ columns: [...columns, clash], factors: [...columns.map(() => 1), -1], lower: Number.NEGATIVE_INFINITY, upper: 1 });
