import { Random } from '../../functions/engine/random.ts';
import type { JudgeProblem, Reviews } from '../../shared/rules/scheduling/judging/problem.ts';

/** An invented round of reviews. */
export interface Round {
  readonly applications: number;
  readonly judges: number;
  readonly reviews: number;
  readonly fields: number;
  /** The highest level there is. */
  readonly levels: number;
  /** The share of levels that nobody knows. */
  readonly unknown: number;
  /** Conflicts for each application. */
  readonly conflicts: number;
  /** How many more reviews the judges could take together than there are. */
  readonly slack: number;
}

export const large: Round = {
  applications: 2000,
  judges: 150,
  reviews: 3,
  fields: 12,
  levels: 3,
  unknown: 0.05,
  conflicts: 2,
  slack: 1.3,
};

/** The same shape and seed give the same round: judges know a few fields well, applications are of one field and touch another. */
export function round(shape: Round, seed: number): JudgeProblem {
  const random = new Random(seed);
  const range = (count: number) => Array.from({ length: count }, (_, index) => index);
  const knows = range(shape.judges).map(() => range(shape.fields).map(() => Math.floor((shape.levels + 1) * random.next() ** 3)));
  const fields = range(shape.applications).map(() => [random.below(shape.fields), random.below(shape.fields)] as const);
  const share = (shape.slack * shape.applications * shape.reviews) / shape.judges;
  const any = () => ({ application: random.below(shape.applications), judge: random.below(shape.judges) });
  return {
    kind: 'judges',
    applications: range(shape.applications).map((index) => ({ id: `application-${index}` })),
    judges: range(shape.judges).map((index) => ({ id: `judge-${index}`, most: Math.round(share * (0.5 + random.next())) })),
    reviews: shape.reviews,
    expertise: fields.map(([main, second]) =>
      knows.map((levels) => (random.next() < shape.unknown ? null : Math.max(levels[main]!, levels[second]! - 1))),
    ),
    conflicts: range(shape.applications * shape.conflicts).map(any),
    locked: [],
    previous: [],
  };
}

/** One judge cannot after all; everybody else should keep theirs. */
export const withoutJudge = (problem: JudgeProblem, assignment: Reviews): JudgeProblem => ({
  ...problem,
  judges: problem.judges.map((judge, index) => (index === 0 ? { ...judge, most: 0 } : judge)),
  previous: [...assignment],
});
