import { applicationMost } from './constraints/applicationMost.ts';
import { judgeMost } from './constraints/judgeMost.ts';
import { noConflict } from './constraints/noConflict.ts';
import { reviewedOnce } from './constraints/reviewedOnce.ts';
import { loads, received } from './counts.ts';
import type { JudgeProblem, Review, Reviews } from './problem.ts';

/** A rule that an assignment breaks: the judge and the application concerned, by id; null where the rule is about one of them alone. */
export interface JudgingViolation {
  readonly code: 'unknown-review' | 'reviewed-once' | 'no-conflict' | 'judge-most' | 'application-most';
  readonly applicationId: string | null;
  readonly judgeId: string | null;
}

/** Every hard rule that an assignment breaks, found without any of the engine's code: `[]` means that it can be sent out. */
export function checkReviews(problem: JudgeProblem, reviews: Reviews): JudgingViolation[] {
  const { applications, judges } = problem;
  const isKnown = ({ application, judge }: Review) => application < applications.length && judge < judges.length;
  const unknown = reviews.filter((review) => !isKnown(review));
  if (unknown.length > 0) return unknown.map(() => ({ code: 'unknown-review', applicationId: null, judgeId: null }));
  const about = (code: JudgingViolation['code'], { application, judge }: Review): JudgingViolation => ({
    code,
    applicationId: applications[application]!.id,
    judgeId: judges[judge]!.id,
  });
  const isFree = noConflict(problem);
  const overloaded = loads(problem, reviews).flatMap((held, judge) => (judgeMost(problem, judge, held) ? [] : [judges[judge]!.id]));
  const crowded = received(problem, reviews).flatMap((held, application) =>
    applicationMost(problem, application, held) ? [] : [applications[application]!.id],
  );
  return [
    ...reviewedOnce(problem, reviews).map((review) => about('reviewed-once', review)),
    ...reviews.filter((review) => !isFree(review)).map((review) => about('no-conflict', review)),
    ...overloaded.map((judgeId) => ({ code: 'judge-most' as const, applicationId: null, judgeId })),
    ...crowded.map((applicationId) => ({ code: 'application-most' as const, applicationId, judgeId: null })),
  ];
}
