import type { CriterionName } from '../../../schemas/match.ts';
import { type AcceptanceState, unseen } from './acceptance.ts';
import { chanceOf } from './belief.ts';

/** What is beside the criteria, by participant. */
export interface Effects {
  readonly means: Float64Array;
  readonly variances: Float64Array;
}

/**
 * `acceptance` for millions of requests between two kinds: the same chances from the same state, with the criteria as numbers in an
 * order that is chosen once. A criterion that the state has not met moves nothing.
 */
export class Acceptances {
  private readonly constant: number;
  private readonly constantVariance: number;
  private readonly slopes: Float64Array;
  private readonly centres: Float64Array;
  /** Of the constant with each criterion, twice; each criterion's own variance; of two criteria, twice, row-major. */
  private readonly withConstant: Float64Array;
  private readonly own: Float64Array;
  private readonly between: Float64Array;

  constructor(
    private readonly state: AcceptanceState,
    names: readonly CriterionName[],
  ) {
    const places = names.map((name) => state.criteria.indexOf(name));
    const covariance = (one: number, other: number) => (one < 0 || other < 0 ? 0 : state.covariance[one + 1]![other + 1]!);
    this.constant = state.mean[0]!;
    this.constantVariance = state.covariance[0]![0]!;
    this.slopes = Float64Array.from(places, (place) => (place < 0 ? 0 : state.mean[place + 1]!));
    this.centres = Float64Array.from(places, (place) => (place < 0 ? 0 : state.known[place]!.sum / state.known[place]!.count));
    this.withConstant = Float64Array.from(places, (place) => (place < 0 ? 0 : 2 * state.covariance[0]![place + 1]!));
    this.own = Float64Array.from(places, (place) => covariance(place, place));
    this.between = Float64Array.from(places.flatMap((one) => places.map((other) => 2 * covariance(one, other))));
  }

  /** What a degree (NaN = unknown) counts as for the criterion at a place. */
  inputOf(at: number, degree: number, certainty: number): number {
    return Number.isNaN(degree) ? 0 : certainty * (degree - this.centres[at]!);
  }

  effectsOf(role: 'sender' | 'receiver', ids: readonly string[]): Effects {
    const learned = role === 'sender' ? this.state.senders : this.state.receivers;
    const effects = ids.map((id) => learned[id] ?? unseen[role]);
    return { means: Float64Array.from(effects, ({ mean }) => mean), variances: Float64Array.from(effects, ({ variance }) => variance) };
  }

  /** The chance of a yes to one request: its inputs, from a place on, and the sum of both parties' effects. */
  chance(inputs: Float64Array, from: number, effect: number, effectVariance: number): number {
    const { slopes, withConstant, own, between } = this;
    const count = slopes.length;
    let mean = this.constant + effect;
    let variance = this.constantVariance + effectVariance;
    for (let one = 0; one < count; one++) {
      const input = inputs[from + one]!;
      if (input === 0) continue;
      mean += slopes[one]! * input;
      let row = withConstant[one]! + own[one]! * input;
      for (let other = 0; other < one; other++) row += between[one * count + other]! * inputs[from + other]!;
      variance += input * row;
    }
    return chanceOf(mean, variance);
  }
}
