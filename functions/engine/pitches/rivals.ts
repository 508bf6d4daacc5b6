import { groupBy } from '../../../shared/rules/scheduling/groupBy.ts';
import { sideBySide } from '../../../shared/rules/scheduling/objectives/parallelRivals.ts';
import type { PitchProblem } from '../../../shared/rules/scheduling/problem.ts';
import { overlap, type Span, toSpan } from '../../../shared/rules/time/spans.ts';
import { type Cell, columnsOf, type PitchModel } from './model.ts';

/** Two slots that hold competitors, and the column that is 1 if they do. */
interface Rivals {
  readonly pair: readonly [number, number];
  readonly column: number;
}

/** Pairs of slots hold competitors if, of any one field, both hold a pitch. */
export function rivals(problem: PitchProblem, { program, cells }: PitchModel, pairs: readonly [number, number][]): Rivals[] {
  const bySlot = groupBy(cells, ({ slot }) => slot!);
  const ofField = (slot: number, field: string) =>
    columnsOf((bySlot.get(slot) ?? []).filter(({ pitch }) => problem.pitches[pitch]!.fields.includes(field)));
  const fields = [...new Set(problem.pitches.flatMap((pitch) => pitch.fields))];
  return pairs.flatMap((pair) => {
    const rows = fields.map((field) => [ofField(pair[0], field), ofField(pair[1], field)] as const);
    const real = rows.filter(([one, other]) => one.length > 0 && other.length > 0);
    if (real.length === 0) return [];
    const column = program.dependentColumn();
    for (const [one, other] of real) program.both([...one, ...other], column);
    return [{ pair, column }];
  });
}

/**
 * A column for each pair of slots that hold competitors at once. Said too is what fractions of pitches would not show: how many pairs those of
 * one field are at each moment. So that no pair counts twice, each pitch counts for one of its fields, the most common.
 */
export function parallelRivals(problem: PitchProblem, model: PitchModel): number[] {
  const { program, cells } = model;
  const spans = problem.slots.map(toSpan);
  const all = rivals(problem, model, sideBySide(problem, spans));
  const fieldOf = commonFields(problem);
  for (const slots of moments(problem, spans)) {
    const given = cells.filter(({ pitch, slot }) => slots.has(slot!) && fieldOf[pitch] !== undefined);
    const alike = [...groupBy(given, ({ pitch }) => fieldOf[pitch]).values()].map((own) => pairsAmong(program, own, slots.size));
    const here = columnsOf(all.filter(({ pair }) => pair.every((slot) => slots.has(slot))));
    const factors = [...here.map(() => 1), ...alike.map(() => -1)];
    program.add({ columns: [...here, ...alike], factors, lower: 0, upper: Number.POSITIVE_INFINITY });
  }
  return columnsOf(all);
}

/** A column for the pairs that n pitches make: n (n − 1) / 2, which is no less than j n − j (j + 1) / 2 for any whole j. */
function pairsAmong(program: PitchModel['program'], cells: readonly Cell[], slots: number): number {
  const most = Math.min(slots, new Set(cells.map(({ pitch }) => pitch)).size);
  const count = program.dependentColumn(most);
  program.add({ columns: [...columnsOf(cells), count], factors: [...cells.map(() => 1), -1], lower: 0, upper: 0 });
  const pairs = program.dependentColumn((most * (most - 1)) / 2);
  for (let j = 1; j < most; j++)
    program.add({ columns: [count, pairs], factors: [j, -1], lower: Number.NEGATIVE_INFINITY, upper: (j * (j + 1)) / 2 });
  return pairs;
}

/** Of the fields of each pitch the one that most share; undefined where it has none. */
function commonFields({ pitches }: PitchProblem): (string | undefined)[] {
  const alike = groupBy(
    pitches.flatMap(({ fields }) => fields),
    (field) => field,
  );
  return pitches.map(({ fields }) => [...fields].sort((a, b) => alike.get(b)!.length - alike.get(a)!.length)[0]);
}

/** The slots of several stages that share each moment at which one begins. */
const moments = ({ slots }: PitchProblem, spans: readonly Span[]): ReadonlySet<number>[] =>
  [...new Set(spans.map(({ start }) => start))].flatMap((start) => {
    const here = [...spans.keys()].filter((slot) => overlap(spans[slot]!, { start, end: start + 1 }));
    const stages = new Set(here.map((slot) => slots[slot]!.place));
    return stages.size > 1 && stages.size === here.length ? [new Set(here)] : [];
  });
