import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { criteria } from '../../../shared/rules/matching/criteria.ts';
import { exclusionOf } from '../../../shared/rules/matching/exclusions.ts';
import type { Criterion } from '../../../shared/rules/matching/judgement.ts';
import { countRanked, explain, rank } from '../../../shared/rules/matching/rank.ts';
import { scoreOf } from '../../../shared/rules/matching/reasons.ts';
import { givenUp, Scorer } from '../../../shared/rules/matching/scorer.ts';
import { pack } from '../../../shared/rules/matching/signatures.ts';
import type { Profile } from '../../../shared/schemas/profile.ts';
import { OrganisationKind } from '../../../shared/schemas/vocabularies.ts';
import { arbitraryProfile, arbitraryProfiles, profileOf } from '../../arbitraries/profile.ts';
import { population } from '../../bench/population.ts';

/** The rule as it reads: everybody judged by every criterion, sorted, cut. */
const plainRank = (reader: Profile, candidates: readonly Profile[], limit: number) =>
  candidates
    .filter((candidate) => exclusionOf(reader, candidate) === null)
    .map((candidate) => explain(reader, candidate).match)
    .sort((one, other) => other.score - one.score || (one.organisationId < other.organisationId ? -1 : 1))
    .slice(0, limit);

describe('a fast ranking', () => {
  test('is the plain one, whatever the limit, also when the list has changed', () => {
    fc.assert(
      fc.property(arbitraryProfile(), arbitraryProfiles(), fc.nat(6), (reader, candidates, limit) => {
        expect(rank(reader, candidates, { limit })).toEqual(plainRank(reader, candidates, limit));
        // The list is remembered, and must not be when it has changed.
        const [first] = candidates;
        if (first) candidates[0] = { ...first, fields: ['samd'], languages: ['en'] };
        expect(rank(reader, candidates, { limit })).toEqual(plainRank(reader, candidates, limit));
      }),
    );
  });

  test('of many is the plain one, for every kind of reader', () => {
    const everybody = population(600, 5).map(({ profile }) => profile);
    for (const reader of everybody.slice(0, 7)) {
      const ids = (matches: { organisationId: string; score: number }[]) =>
        matches.map(({ organisationId, score }) => [organisationId, score]);
      expect(ids(rank(reader, everybody, { limit: 10 }))).toEqual(ids(plainRank(reader, everybody, 10)));
    }
  });

  test('is counted without being written', () => {
    const [reader, ...others] = population(30, 6).map(({ profile }) => profile);
    const settled = { hidden: new Set([others[2]!.organisationId]) };
    expect(countRanked(reader!, others, settled)).toBe(rank(reader!, others, settled).length);
  });
});

describe('the scorer', () => {
  test('gives up only whom the plain sum leaves below what is asked, and gives the others the plain sum', () => {
    fc.assert(
      fc.property(arbitraryProfile(), arbitraryProfiles(), fc.double({ min: 0, max: 1, noNaN: true }), (reader, candidates, least) => {
        const scorer = new Scorer(reader, pack(candidates));
        const { sums, most } = scorer.begin();
        for (const [index, candidate] of candidates.entries()) {
          const plain = scoreOf(reader, candidate);
          const score = scorer.finish(index, sums[index]!, least);
          if (score === givenUp) expect(plain).toBeLessThan(least);
          else expect(score).toBe(plain);
          expect(plain).toBeLessThanOrEqual(most[index]!);
        }
      }),
    );
  });
});

describe('what is remembered', () => {
  test('is shared by readers who say the same about it, and by no others', () => {
    const candidates = OrganisationKind.options.map((kind) =>
      profileOf({ kind, organisationId: `by-${kind}`, periods: ['one-month'], fields: ['samd'], capacity: 3 }),
    );
    const readers = [
      profileOf({ kind: 'startup', organisationId: 'short', periods: ['one-month'], fields: ['samd'] }),
      profileOf({ kind: 'startup', organisationId: 'short-too', periods: ['one-month'], fields: ['care-tech'] }),
      profileOf({ kind: 'startup', organisationId: 'long', periods: ['longer'], fields: ['samd'] }),
      profileOf({ kind: 'academia', organisationId: 'short-academia', periods: ['one-month'], fields: ['samd'] }),
      profileOf({ kind: 'investor', organisationId: 'short-investor', periods: ['one-month'], fields: ['samd'] }),
    ];
    for (const reader of [...readers, ...readers.toReversed()])
      expect(rank(reader, candidates).map(({ organisationId, score }) => [organisationId, score])).toEqual(
        plainRank(reader, candidates, candidates.length).map(({ organisationId, score }) => [organisationId, score]),
      );
  });

  test('is let go when there is too much of it, and found again', () => {
    const investor = profileOf({ kind: 'investor', organisationId: 'investor', money: { min: 100, max: 900 }, fields: ['samd'] });
    const raising = (amount: number) => profileOf({ kind: 'startup', organisationId: 'raising', money: { min: amount, max: amount } });
    const scores = () => [50, 500].map((amount) => rank(raising(amount), [investor])[0]?.score);
    const before = scores();
    expect(before).toEqual([50, 500].map((amount) => scoreOf(raising(amount), investor)));
    expect(before[0]).not.toBe(before[1]);
    for (let amount = 1000; amount < 2200; amount++) rank(raising(amount), [investor]);
    expect(scores()).toEqual(before);
  });
});

describe('a criterion', () => {
  /** The same profile, telling what is asked of it. */
  function watched(profile: Profile): { profile: Profile; read: Set<string> } {
    const read = new Set<string>();
    const get = (target: Profile, name: string) => {
      read.add(name);
      return target[name as keyof Profile];
    };
    return { profile: new Proxy(profile, { get } as ProxyHandler<Profile>), read };
  }

  const saying = Object.values(criteria).flatMap(({ name, judge, reads, says }: Criterion) =>
    (['seeker', 'partner'] as const).flatMap((role) => (says?.[role] ? [{ name, role, judge, read: reads[role], said: says[role] }] : [])),
  );
  test.each(saying)('$name judges $role alike that say the same to it', ({ role, judge, read, said }) => {
    const kinds = role === 'seeker' ? (['startup', 'investor'] as const) : (['investor', 'startup'] as const);
    const [same, other] = kinds.map((kind) => arbitraryProfile(kind)) as [fc.Arbitrary<Profile>, fc.Arbitrary<Profile>];
    let alike = 0;
    fc.assert(
      fc.property(same, same, fc.subarray([...read]), other, (one, second, copied, against) => {
        const two = { ...second, ...Object.fromEntries(copied.map((attribute) => [attribute, one[attribute]])) };
        if (JSON.stringify(said(one)) !== JSON.stringify(said(two))) return;
        alike += 1;
        const degreeOf = (profile: Profile) => {
          const { degree, certainty } = role === 'seeker' ? judge(profile, against) : judge(against, profile);
          return { degree, certainty };
        };
        expect(degreeOf(one)).toEqual(degreeOf(two));
      }),
      { numRuns: 150 },
    );
    expect(alike).toBeGreaterThan(10);
  });

  test.each(Object.values(criteria))('$name reads of each side what it says it reads, and the kind', ({ judge, reads }) => {
    const silent = profileOf({ kind: 'startup', organisationId: 'silent' });
    fc.assert(
      fc.property(fc.oneof(arbitraryProfile('startup'), fc.constant(silent)), arbitraryProfile(), (one, other) => {
        const [seeker, partner] = [watched(one), watched(other)];
        judge(seeker.profile, partner.profile);
        seeker.read.delete('kind');
        partner.read.delete('kind');
        expect([...seeker.read].filter((name) => !(reads.seeker as readonly string[]).includes(name))).toEqual([]);
        expect([...partner.read].filter((name) => !(reads.partner as readonly string[]).includes(name))).toEqual([]);
      }),
    );
  });
});
