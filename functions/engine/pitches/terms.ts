import { groupBy } from '../../../shared/rules/scheduling/groupBy.ts';
import { followers } from '../../../shared/rules/scheduling/objectives/backToBack.ts';
import { latenessOf } from '../../../shared/rules/scheduling/objectives/lateness.ts';
import type { PitchObjectiveCode } from '../../../shared/rules/scheduling/objectives/pitchOrder.ts';
import type { PitchProblem } from '../../../shared/rules/scheduling/problem.ts';
import { overlap, toSpan } from '../../../shared/rules/time/spans.ts';
import { type Cell, columnsOf, type PitchModel } from './model.ts';
import { parallelRivals, rivals } from './rivals.ts';

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
      return all(parallelRivals(problem, model), 1);
    case 'back-to-back':
      return all(columnsOf(rivals(problem, model, followers(problem))), 1);
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
      if (one.length > 0 && other.length > 0) program.both([...one, ...other], clash);
    }
  }
  return { columns, factors };
}
