import { groupBy } from '../../../shared/rules/scheduling/groupBy.ts';
import { followers } from '../../../shared/rules/scheduling/objectives/backToBack.ts';
import { latenessOf } from '../../../shared/rules/scheduling/objectives/lateness.ts';
import { sideBySide } from '../../../shared/rules/scheduling/objectives/parallelRivals.ts';
import type { PitchObjectiveCode } from '../../../shared/rules/scheduling/objectives/pitchOrder.ts';
import type { PitchProblem } from '../../../shared/rules/scheduling/problem.ts';
import { overlap, type Span, toSpan } from '../../../shared/rules/time/spans.ts';
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
      return parallelTerm(problem, model);
    case 'back-to-back':
      return all(
        rivalClashes(problem, model, followers(problem)).map(({ column }) => column),
        1,
      );
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

/** Pairs of slots, and by pair the column that is 1 where both hold competitors: if, of any one field, both hold a pitch. */
function rivalClashes(problem: PitchProblem, { program, cells }: PitchModel, pairs: readonly [number, number][]) {
  const bySlot = groupBy(cells, ({ slot }) => slot!);
  const ofField = (slot: number, field: string) =>
    (bySlot.get(slot) ?? []).filter(({ pitch }) => problem.pitches[pitch]!.fields.includes(field)).map(({ column }) => column);
  const fields = [...new Set(problem.pitches.flatMap((pitch) => pitch.fields))];
  return pairs.flatMap((pair) => {
    const rows = fields.map((field) => [ofField(pair[0], field), ofField(pair[1], field)] as const);
    const real = rows.filter(([one, other]) => one.length > 0 && other.length > 0);
    if (real.length === 0) return [];
    const column = program.dependentColumn();
    for (const [one, other] of real) addPair(program, [...one, ...other], column);
    return [{ pair, column }];
  });
}

/**
 * Competitors at once. What follows is said too, since fractions of pitches would not show it: n pitches of one field at one moment are
 * n (n − 1) / 2 pairs, which is no less than j n − j (j + 1) / 2 for any whole j. So that no pair counts twice, each pitch counts for one of its fields, the
 * most common.
 */
function parallelTerm(problem: PitchProblem, model: PitchModel): Term {
  const { program, cells } = model;
  const spans = problem.slots.map(toSpan);
  const clashes = rivalClashes(problem, model, sideBySide(problem, spans));
  const alike = groupBy(
    problem.pitches.flatMap(({ fields }) => fields),
    (field) => field,
  );
  const common = (field: string) => alike.get(field)!.length;
  const fieldOf = problem.pitches.map(({ fields }) => [...fields].sort((a, b) => common(b) - common(a))[0]);
  for (const slots of moments(problem, spans)) {
    const counts = [
      ...groupBy(
        cells.filter(({ slot }) => slots.has(slot!)),
        ({ pitch }) => fieldOf[pitch],
      ),
    ].flatMap(([field, own]) => {
      if (field === undefined) return [];
      const most = Math.min(slots.size, new Set(own.map(({ pitch }) => pitch)).size);
      const count = program.dependentColumn(most);
      program.add({ columns: [...own.map(({ column }) => column), count], factors: [...own.map(() => 1), -1], lower: 0, upper: 0 });
      const pairs = program.dependentColumn((most * (most - 1)) / 2);
      for (let j = 1; j < most; j++)
        program.add({ columns: [count, pairs], factors: [j, -1], lower: Number.NEGATIVE_INFINITY, upper: (j * (j + 1)) / 2 });
      return [pairs];
    });
    const here = clashes.filter(({ pair }) => pair.every((slot) => slots.has(slot))).map(({ column }) => column);
    program.add({
      columns: [...here, ...counts],
      factors: [...here.map(() => 1), ...counts.map(() => -1)],
      lower: 0,
      upper: Number.POSITIVE_INFINITY,
    });
  }
  const columns = clashes.map(({ column }) => column);
  return { columns, factors: columns.map(() => 1) };
}

/** The slots of several stages that share each moment at which one begins. */
const moments = ({ slots }: PitchProblem, spans: readonly Span[]): ReadonlySet<number>[] =>
  [...new Set(spans.map(({ start }) => start))].flatMap((start) => {
    const here = [...spans.keys()].filter((slot) => overlap(spans[slot]!, { start, end: start + 1 }));
    const stages = new Set(here.map((slot) => slots[slot]!.place));
    return stages.size > 1 && stages.size === here.length ? [new Set(here)] : [];
  });

const addPair = (program: PitchModel['program'], columns: readonly number[], clash: number): void =>
  program.add({ columns: [...columns, clash], factors: [...columns.map(() => 1), -1], lower: Number.NEGATIVE_INFINITY, upper: 1 });
