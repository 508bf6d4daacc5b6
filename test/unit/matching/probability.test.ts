import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  AcceptanceState,
  acceptance,
  type Decision,
  type Features,
  featuresOf,
  initialAcceptance,
  update,
} from '../../../shared/rules/matching/probability/acceptance.ts';
import { reasonsOf } from '../../../shared/rules/matching/reasons.ts';
import type { weights } from '../../../shared/rules/matching/weights.ts';
import { arbitraryProfile } from '../../arbitraries/profile.ts';
import { calibrate } from '../../bench/matchingProbability.ts';

const start = initialAcceptance('investor');
const whole = (degree: number): Features => Object.fromEntries(start.criteria.map((name) => [name, { degree, certainty: 1 }]));
const request = (features: Features, senderId = 'a', receiverId = 'v') => ({ features, senderId, receiverId });
const decided = (features: Features, accepted: boolean | null, more: Partial<Decision> = {}): Decision => ({
  ...request(features),
  read: true,
  accepted,
  ...more,
});
const learned = (decisions: readonly Decision[]) => decisions.reduce(update, start);

describe('the probability that a receiver accepts', () => {
  test('is never 0 or 1, and the state stays what its schema says, whatever is decided', () => {
    const feature = fc.record({
      degree: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null }),
      certainty: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    const features = fc.dictionary(fc.constantFrom(...start.criteria), feature) as fc.Arbitrary<Features>;
    const decision = fc.record({
      features,
      receiverId: fc.constantFrom('v', 'w'),
      senderId: fc.constantFrom('a', 'b'),
      read: fc.boolean(),
      accepted: fc.option(fc.boolean()),
    });
    fc.assert(
      fc.property(fc.array(decision, { maxLength: 30 }), features, (decisions, asked) => {
        const state = learned(decisions);
        expect(AcceptanceState.parse(JSON.parse(JSON.stringify(state)))).toEqual(state);
        const chance = acceptance(state, request(asked));
        expect(chance).toBeGreaterThan(0);
        expect(chance).toBeLessThan(1);
        for (const [i, row] of state.covariance.entries()) expect(row[i]!).toBeGreaterThan(0);
      }),
      { numRuns: 50 },
    );
  });

  test('starts from the experts’ weights: better fits are likelier, by each criterion, the weightier by more', () => {
    const all = acceptance(start, request(whole(1)));
    const without = (name: keyof typeof weights.investor) =>
      acceptance(start, request({ ...whole(1), [name]: { degree: 0, certainty: 1 } }));
    for (const name of start.criteria) expect(without(name)).toBeLessThan(all);
    expect(without('field')).toBeLessThan(without('language'));
    expect(acceptance(start, request(whole(0)))).toBeLessThan(0.1);
    expect(all).toBeGreaterThan(0.7);
  });

  test('is the same for an unknown as for nothing said, wherever it is said', () => {
    fc.assert(
      fc.property(fc.constantFrom(...start.criteria), (name) => {
        const known = { ...whole(0.7) };
        const { [name]: _, ...missing } = known;
        const unknown = { ...known, [name]: { degree: null, certainty: 0 } };
        const state = learned([decided(known, true), decided(unknown, false), decided(missing, true)]);
        expect(acceptance(state, request(unknown))).toBe(acceptance(state, request(missing)));
      }),
    );
  });

  test('of an unknown lies between the best and the worst it may turn out to be', () => {
    for (const name of start.criteria) {
      const of = (degree: number | null) => acceptance(start, request({ ...whole(0.5), [name]: { degree, certainty: 1 } }));
      expect(of(null)).toBeGreaterThan(of(0));
      expect(of(null)).toBeLessThan(of(1));
    }
  });

  test('takes what the platform’s criteria say of a pair', () => {
    fc.assert(
      fc.property(arbitraryProfile('investor'), arbitraryProfile('startup'), (investor, startup) => {
        const features = featuresOf(reasonsOf(investor, startup));
        expect(Object.keys(features).toSorted()).toEqual(start.criteria.toSorted());
        expect(acceptance(start, request(features))).toBeGreaterThan(0);
      }),
    );
  });
});

describe('a decision', () => {
  test('that is a yes raises what is expected of the like, a no lowers it', () => {
    const before = acceptance(start, request(whole(0.6)));
    expect(acceptance(learned([decided(whole(0.6), true)]), request(whole(0.6)))).toBeGreaterThan(before);
    expect(acceptance(learned([decided(whole(0.6), false)]), request(whole(0.6)))).toBeLessThan(before);
  });

  test('not taken teaches nothing: unread, unanswered, or declined for want of time or room', () => {
    const silent = [
      decided(whole(0.6), false, { read: false }),
      decided(whole(0.6), true, { read: false }),
      decided(whole(0.6), null),
      ...(['full', 'timing', 'conflict'] as const).map((reason) => decided(whole(0.6), false, { reason })),
    ];
    for (const decision of silent) expect(update(start, decision)).toBe(start);
    expect(update(start, decided(whole(0.6), false, { reason: 'stage' })).decisions).toBe(1);
  });

  test('tells more about the receiver that took it than about others', () => {
    const state = learned(Array.from({ length: 10 }, () => decided(whole(0.5), false)));
    expect(acceptance(state, request(whole(0.5), 'b', 'v'))).toBeLessThan(acceptance(state, request(whole(0.5), 'b', 'w')));
  });

  test('leaves the state it was given as it was', () => {
    const copy = structuredClone(start);
    update(start, decided(whole(0.4), true));
    expect(start).toEqual(copy);
  });
});

test('what is said to be likely comes to happen as often, the better the more has been decided', () => {
  const { results } = calibrate(5);
  const [first, , , last] = results;
  expect(last!.logLoss).toBeLessThan(first!.logLoss - 0.05);
  expect(last!.ece).toBeLessThan(0.035);
});
