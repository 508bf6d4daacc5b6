import { overlap, type Span, toSpan } from '../../time/spans.ts';
import type { PitchProblem, Plan } from '../problem.ts';
import { competitors } from './backToBack.ts';

/** What draws the same audience is spread, not parallel: pairs of one field that are given at once on different stages. */
export function parallelRivals(problem: PitchProblem, plan: Plan): number {
  const spans = problem.slots.map(toSpan);
  const at = new Map(plan.map(({ item, slot }) => [slot, problem.pitches[item]!]));
  return sideBySide(problem, spans).filter(([one, other]) => competitors(at.get(one), at.get(other))).length;
}

/** Pairs of slots on different stages that share a moment. */
export function sideBySide({ slots }: PitchProblem, spans: readonly Span[]): [number, number][] {
  return spans.flatMap((span, one) =>
    [...spans.keys()].slice(one + 1).flatMap((other): [number, number][] => {
      const isBeside = slots[one]!.place !== slots[other]!.place && overlap(span, spans[other]!);
      return isBeside ? [[one, other]] : [];
    }),
  );
}
