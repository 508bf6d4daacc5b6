import type { PitchProblem, Plan } from '../problem.ts';
import { audienceClashes } from './audienceClashes.ts';
import { backToBack } from './backToBack.ts';
import { kept } from './kept.ts';
import { lateness } from './lateness.ts';
import { parallelRivals } from './parallelRivals.ts';
import { quotasMissed } from './quotas.ts';
import { weight } from './weight.ts';

export type PitchObjectiveCode = 'quotas' | 'weight' | 'placed' | 'kept' | 'audience' | 'parallel' | 'back-to-back' | 'lateness';

/** A figure of a plan of pitches: how it is measured, and whether more of it is better, or less. */
export interface PitchObjective {
  readonly code: PitchObjectiveCode;
  readonly better: 'more' | 'less';
  readonly measure: (problem: PitchProblem, plan: Plan) => number;
}

/** What counts, in the order in which it counts: each whatever it costs those after it. */
export const pitchOrder: readonly PitchObjective[] = [
  { code: 'quotas', better: 'less', measure: quotasMissed },
  { code: 'weight', better: 'more', measure: weight },
  { code: 'placed', better: 'more', measure: (_, plan) => plan.length },
  { code: 'kept', better: 'more', measure: kept },
  { code: 'audience', better: 'less', measure: audienceClashes },
  { code: 'parallel', better: 'less', measure: parallelRivals },
  { code: 'back-to-back', better: 'less', measure: backToBack },
  { code: 'lateness', better: 'less', measure: lateness },
];
