import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupOf } from '../../../shared/rules/matching/crowd/groups.ts';
import { type Beliefs, judgePairs } from '../../../shared/rules/matching/crowd/judgePairs.ts';
import type { Asked } from '../../../shared/rules/matching/crowd/loads.ts';
import { exclusionOf } from '../../../shared/rules/matching/exclusions.ts';
import { pairName } from '../../../shared/rules/matching/pair.ts';
import { acceptance, featuresOf, initialAcceptance, update } from '../../../shared/rules/matching/probability/acceptance.ts';
import { reasonsOf, scoreOf } from '../../../shared/rules/matching/reasons.ts';
import type { Profile } from '../../../shared/schemas/profile.ts';
import { arbitraryProfiles } from '../../arbitraries/profile.ts';
import { population } from '../../bench/population.ts';

/** The rule as it reads: each pair by itself, every reason written. */
function plainly(venture: Profile, partner: Profile, beliefs: Beliefs, forbidden: readonly Asked[]): [number, number, number] {
  const [one, other] = [venture.organisationId, partner.organisationId];
  const settled = forbidden.some(({ senderId, receiverId }) => [one, other].every((id) => id === senderId || id === receiverId));
  if (settled || exclusionOf(venture, partner)) return [-1, -1, -1];
  const name = pairName(venture.kind, partner.kind);
  const features = featuresOf(reasonsOf(venture, partner));
  return [
    scoreOf(venture, partner),
    acceptance(beliefs(name, 'seeker'), { features, senderId: one, receiverId: other }),
    acceptance(beliefs(name, 'partner'), { features, senderId: other, receiverId: one }),
  ];
}

/** What some answers have taught, differently for each side; one criterion that counts now was not there when they came. */
function learned(ventures: readonly Profile[], partners: readonly Profile[]): Beliefs {
  return (pair, asker) => {
    let state = initialAcceptance(pair);
    for (const [index, venture] of ventures.slice(0, 6).entries()) {
      const partner = partners[index % partners.length]!;
      const [sender, receiver] = asker === 'seeker' ? [venture, partner] : [partner, venture];
      state = update(state, {
        features: featuresOf(reasonsOf(venture, partner)),
        senderId: sender.organisationId,
        receiverId: receiver.organisationId,
        read: true,
        accepted: index % (asker === 'seeker' ? 2 : 3) === 0,
      });
    }
    const last = state.criteria.length;
    return {
      ...state,
      criteria: state.criteria.slice(0, -1),
      known: state.known.slice(0, -1),
      mean: state.mean.slice(0, last),
      covariance: state.covariance.slice(0, last).map((row) => row.slice(0, last)),
    };
  };
}

function expectPlain(everybody: readonly Profile[], forbidden: readonly Asked[]): void {
  const ventures = everybody.filter(({ kind }) => groupOf(kind) === 'venture');
  const partners = everybody.filter(({ kind }) => groupOf(kind) !== 'venture' && groupOf(kind) !== null);
  const beliefs = partners.length === 0 ? initialAcceptance : learned(ventures, partners);
  const pairs = judgePairs(ventures, partners, beliefs, forbidden);
  for (const [row, venture] of ventures.entries())
    for (const [column, partner] of partners.entries()) {
      const [fit, partnerAccepts, ventureAccepts] = plainly(venture, partner, beliefs, forbidden);
      const cell = row * partners.length + column;
      expect(pairs.fit[cell]).toBe(fit);
      expect(pairs.partnerAccepts[cell]).toBeCloseTo(partnerAccepts, 12);
      expect(pairs.ventureAccepts[cell]).toBeCloseTo(ventureAccepts, 12);
    }
}

describe('pairs judged together', () => {
  test('are judged as each by itself, whatever is known of them', () => {
    const apart = (profiles: Profile[]) => profiles.map((profile, index) => ({ ...profile, organisationId: `o${index}` }));
    fc.assert(
      fc.property(arbitraryProfiles(), arbitraryProfiles(), (some, others) => expectPlain(apart([...some, ...others]), [])),
      { numRuns: 40 },
    );
  });

  test('are judged as each by itself among many with texts; who has settled it, or cannot serve the other, is never proposed', () => {
    const everybody = population(42, 3, ['startup', 'academia', 'investor', 'cdmo', 'site', 'pharma', 'hub']).map(({ profile }) => profile);
    const ids = (kind: Profile['kind']) => everybody.filter((one) => one.kind === kind).map(({ organisationId }) => organisationId);
    const forbidden = [
      { senderId: ids('startup')[0]!, receiverId: ids('investor')[0]! },
      { senderId: ids('site')[1]!, receiverId: ids('academia')[1]! },
      { senderId: ids('investor')[1]!, receiverId: ids('hub')[1]! },
    ];
    expectPlain(everybody, forbidden);
    const ventures = everybody.filter(({ kind }) => kind === 'startup');
    const makers = everybody.filter(({ kind }) => kind === 'cdmo');
    const excluded = judgePairs(ventures, makers, initialAcceptance, []).fit.filter((fit) => fit === -1).length;
    expect(excluded).toBeGreaterThan(3);
  });
});
