import { z } from 'zod';
import type { DeclineReason } from '../../../schemas/introduction.ts';
import { CriterionName, type Reason } from '../../../schemas/match.ts';
import type { PairName } from '../pair.ts';
import { expected, weights } from '../weights.ts';
import { type Belief, observe, predict } from './belief.ts';

/*
 * From fit to the probability that a receiver accepts a request it has read. Bayesian logistic regression on the criteria, learned one
 * decision at a time: it starts from the experts' weights, so that a first event has sensible numbers, and moves as far as what has
 * been seen allows. Two numbers beside the criteria: how selective a receiver is, how appealing a sender is; both start at nothing, so
 * that a new participant is judged by content alone.
 */

const Effect = z.object({ mean: z.number(), variance: z.number().positive() });
const Effects = z.record(z.string(), Effect);

/** All that has been learned about one kind of pair, as plain JSON: of the size of a few pages, plus two numbers a participant. */
export const AcceptanceState = z.object({
  criteria: z.array(CriterionName),
  /** Of the constant and each criterion, in order. */
  mean: z.array(z.number()),
  covariance: z.array(z.array(z.number())),
  /** Per criterion the sum and the number of known degrees, to centre them by their mean. */
  known: z.array(z.object({ sum: z.number(), count: z.number() })),
  receivers: Effects,
  senders: Effects,
  decisions: z.int().nonnegative(),
});
export type AcceptanceState = z.infer<typeof AcceptanceState>;

/** What is known of a pair: the degree (0 to 1) and certainty of each criterion. Missing or null = unknown, which moves nothing. */
export type Features = Partial<Record<CriterionName, { degree: number | null; certainty: number }>>;

export const featuresOf = (reasons: readonly Pick<Reason, 'criterion' | 'degree' | 'certainty'>[]): Features =>
  Object.fromEntries(reasons.map(({ criterion, degree, certainty }) => [criterion, { degree, certainty }]));

export interface Request {
  readonly features: Features;
  readonly receiverId: string;
  readonly senderId: string;
}

export interface Decision extends Request {
  readonly read: boolean;
  /** Null = not answered. */
  readonly accepted: boolean | null;
  readonly reason?: z.infer<typeof DeclineReason> | null;
}

/** What the experts' weights say before anybody has decided: their sum, from no fit to full, moves the logit by this much. */
const expertSlope = 6;
/** Of middling pairs one in three is accepted, give or take. */
const usualLogit = Math.log(1 / 2);
const usualVariance = 1;
/** How far a criterion's slope may lie from the experts': a part of it, and something for criteria they hold small. */
const slopeDoubt = { share: 0.6, least: 0.4 };
/** How many pairs the expected degree counts for, against what is seen. */
const centreCount = 20;
/** How much receivers differ in selectivity, and senders in appeal, before either is seen. */
const receiverVariance = 0.6;
const senderVariance = 0.3;
/** Declines that say nothing about the fit. */
const excuses: readonly z.infer<typeof DeclineReason>[] = ['full', 'timing', 'conflict'];

/** The experts' opinion about a kind of pair, and how firmly to hold it. */
export function initialAcceptance(pair: PairName): AcceptanceState {
  const row = weights[pair];
  const criteria = Object.keys(row) as CriterionName[];
  const whole = Object.values(row).reduce((sum, weight) => sum + weight, 0);
  const slopes = criteria.map((name) => (expertSlope * (row[name] ?? 0)) / whole);
  const variances = [usualVariance, ...slopes.map((slope) => (slopeDoubt.share * slope + slopeDoubt.least) ** 2)];
  return {
    criteria,
    mean: [usualLogit, ...slopes],
    covariance: variances.map((variance, i) => variances.map((_, j) => (i === j ? variance : 0))),
    known: criteria.map((name) => ({ sum: centreCount * expected[name], count: centreCount })),
    receivers: {},
    senders: {},
    decisions: 0,
  };
}

/** How likely the receiver accepts this request once it reads it; never 0 or 1. What is uncertain draws it towards one half. */
export const acceptance = (state: AcceptanceState, request: Request): number =>
  predict(beliefOf(state, request), inputsOf(state, request.features));

/**
 * What has been learned with one more decision. Unread or unanswered requests teach nothing, nor do declines for want of time or room.
 * The state passed in is left as it is.
 */
export function update(state: AcceptanceState, decision: Decision): AcceptanceState {
  const { receiverId, senderId, features, read, accepted, reason = null } = decision;
  if (!read || accepted === null || (!accepted && reason !== null && excuses.includes(reason))) return state;
  const next = observe(beliefOf(state, decision), inputsOf(state, features), accepted);
  return {
    ...state,
    mean: next.mean,
    covariance: next.covariance,
    known: state.criteria.map((name, index) => {
      const { sum, count } = state.known[index]!;
      const degree = features[name]?.degree ?? null;
      return degree === null ? { sum, count } : { sum: sum + degree, count: count + 1 };
    }),
    receivers: { ...state.receivers, [receiverId]: next.effects[0]! },
    senders: { ...state.senders, [senderId]: next.effects[1]! },
    decisions: state.decisions + 1,
  };
}

/** What stands beside the criteria before somebody has been seen. */
export const unseen = { receiver: { mean: 0, variance: receiverVariance }, sender: { mean: 0, variance: senderVariance } } as const;

const beliefOf = ({ mean, covariance, receivers, senders }: AcceptanceState, { receiverId, senderId }: Request): Belief => ({
  mean,
  covariance,
  effects: [receivers[receiverId] ?? unseen.receiver, senders[senderId] ?? unseen.sender],
});

/** A constant, and each criterion's degree above the mean among the known, as far as it is certain; unknown = 0 = neutral. */
function inputsOf({ criteria, known }: AcceptanceState, features: Features): number[] {
  const centred = criteria.map((name, index) => {
    const feature = features[name];
    if (feature === undefined || feature.degree === null) return 0;
    const { sum, count } = known[index]!;
    return feature.certainty * (feature.degree - sum / count);
  });
  return [1, ...centred];
}
