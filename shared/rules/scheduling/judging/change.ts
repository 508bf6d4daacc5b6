import { type JudgeProblem, mostOf, type Review, type Reviews } from './problem.ts';

/** A single change that gives an application one more judge. */
export interface JudgingChange {
  /**
   * assign: nothing but the review. raise-most: the judge takes one review more than they said. lift-conflict: the judge turns out to have
   * none with this application. add-judge: somebody new, whose index is the number of judges.
   */
  readonly code: 'assign' | 'raise-most' | 'lift-conflict' | 'add-judge';
  /** The review that it makes possible. */
  readonly review: Review;
}

/** The id of a judge who is not there yet. */
export const addedJudgeId = 'new-judge';

/** The problem and the assignment after a change: what `checkReviews` is asked to verify it. */
export const applyJudgingChange = (problem: JudgeProblem, reviews: Reviews, change: JudgingChange) => ({
  problem: changed(problem, change),
  reviews: [...reviews, change.review],
});

function changed(problem: JudgeProblem, { code, review }: JudgingChange): JudgeProblem {
  if (code === 'raise-most') {
    const judges = problem.judges.map((judge, index) => (index === review.judge ? { ...judge, most: mostOf(problem, index) + 1 } : judge));
    return { ...problem, judges };
  }
  if (code === 'lift-conflict') {
    const conflicts = problem.conflicts.filter(({ application, judge }) => application !== review.application || judge !== review.judge);
    return { ...problem, conflicts };
  }
  if (code === 'add-judge') {
    const expertise = problem.expertise.map((row) => [...row, null]);
    return { ...problem, judges: [...problem.judges, { id: addedJudgeId, most: 1 }], expertise };
  }
  return problem;
}
