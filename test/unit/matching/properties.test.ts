import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { criteria } from '../../../shared/rules/matching/criteria.ts';
import { exclusionOf } from '../../../shared/rules/matching/exclusions.ts';
import { explain, rank } from '../../../shared/rules/matching/rank.ts';
import { expected, weights } from '../../../shared/rules/matching/weights.ts';
import { viewOf } from '../../../shared/rules/profile/audience.ts';
import { Match } from '../../../shared/schemas/match.ts';
import type { Profile } from '../../../shared/schemas/profile.ts';
import { OrganisationKind } from '../../../shared/schemas/vocabularies.ts';
import { arbitraryProfile, arbitraryProfiles, profileOf } from '../../arbitraries/profile.ts';

const lists = [
  'fields',
  'modalities',
  'developmentStages',
  'growthStages',
  'marketApproaches',
  'domains',
  'processes',
  'offers',
  'needs',
  'authorities',
  'settings',
  'regions',
  'languages',
  'subfields',
  'evidenceLevels',
  'regulatoryPaths',
  'scales',
  'deviceClasses',
  'ethicsRoutes',
  'dataHandling',
  'periods',
] as const;

const scoreOf = (reader: Profile, candidate: Profile) => explain(reader, candidate).match.score;

describe('every ranking', () => {
  test('keeps scores within 0 and 1, each exactly the sum of its reasons in any order', () => {
    fc.assert(
      fc.property(arbitraryProfile(), arbitraryProfiles(), (reader, candidates) => {
        for (const match of rank(reader, candidates)) {
          expect(Match.parse(match)).toEqual(match);
          expect(match.reasons.reduce((sum, reason) => sum + reason.contribution, 0)).toBe(match.score);
          expect(match.reasons.reduceRight((sum, reason) => sum + reason.contribution, 0)).toBe(match.score);
          for (const reason of match.reasons) expect(reason.contribution).toBeLessThanOrEqual(reason.weight);
        }
      }),
    );
  });

  test('gives a pair the same score from either side', () => {
    fc.assert(
      fc.property(arbitraryProfile(), arbitraryProfile(), (one, other) => {
        // Nobody is matched with themselves, and of two of one name nobody could say who seeks.
        fc.pre(one.organisationId !== other.organisationId);
        expect(scoreOf(one, other)).toBe(scoreOf(other, one));
      }),
    );
  });

  test('does not depend on the order of the candidates', () => {
    fc.assert(
      fc.property(arbitraryProfile(), arbitraryProfiles(), (reader, candidates) => {
        expect(rank(reader, candidates.toReversed())).toEqual(rank(reader, candidates));
      }),
    );
  });

  test('stands in falling order, ties by id, and a limit only cuts it', () => {
    fc.assert(
      fc.property(arbitraryProfile(), arbitraryProfiles(), fc.nat(5), (reader, candidates, limit) => {
        const matches = rank(reader, candidates);
        for (const [index, match] of matches.slice(1).entries()) {
          const before = matches[index] as Match;
          expect(before.score > match.score || (before.score === match.score && before.organisationId < match.organisationId)).toBe(true);
        }
        expect(rank(reader, candidates, { limit })).toEqual(matches.slice(0, limit));
      }),
    );
  });

  test('leaves out nobody but by a named exclusion', () => {
    fc.assert(
      fc.property(arbitraryProfile(), arbitraryProfiles(), (reader, candidates) => {
        const listed = rank(reader, candidates).map((match) => match.organisationId);
        const kept = candidates.filter((candidate) => exclusionOf(reader, candidate) === null);
        expect(listed.toSorted()).toEqual(kept.map((candidate) => candidate.organisationId).toSorted());
      }),
    );
  });
});

describe('an unknown', () => {
  test('never scores below a no: a candidate that has not said stands no lower than one that said "none"', () => {
    fc.assert(
      fc.property(arbitraryProfile(), arbitraryProfile(), fc.constantFrom(...lists), (reader, candidate, attribute) => {
        expect(scoreOf(reader, { ...candidate, [attribute]: null })).toBeGreaterThanOrEqual(
          scoreOf(reader, { ...candidate, [attribute]: [] }),
        );
      }),
      { numRuns: 500 },
    );
  });

  test('never scores below the no it may turn out to be, criterion by criterion', () => {
    for (const name of Object.keys(criteria) as (keyof typeof criteria)[]) {
      expect(expected[name], name).toBeGreaterThan(0);
      expect(expected[name], name).toBeLessThan(1);
    }
  });

  test('excludes nobody', () => {
    fc.assert(
      fc.property(arbitraryProfile(), fc.constantFrom(...OrganisationKind.options), (reader, kind) => {
        const silent = profileOf({ kind, organisationId: 'UPPER-so-no-clash' });
        expect(rank(reader, [silent]).map((match) => match.organisationId)).toEqual(['UPPER-so-no-clash']);
      }),
    );
  });

  test('lowers certainty, and only when everything is said and applies is certainty whole', () => {
    fc.assert(
      fc.property(arbitraryProfile('startup'), arbitraryProfile(), fc.constantFrom(...lists), (startup, candidate, attribute) => {
        const { match } = explain(startup, { ...candidate, [attribute]: null });
        for (const reason of match.reasons)
          if (reason.sign === 'unknown') expect([reason.certainty, reason.contribution]).toEqual([0, reason.neutral]);
      }),
    );
  });
});

test('every criterion of the table counts in some pair, and weighs something', () => {
  const used = new Set(Object.values(weights).flatMap((row) => Object.keys(row)));
  expect([...used].toSorted()).toEqual(Object.keys(criteria).toSorted());
  for (const row of Object.values(weights)) for (const weight of Object.values(row)) expect(weight).toBeGreaterThan(0);
});

test('what a reader may not see neither moves the order nor stands in a reason', () => {
  fc.assert(
    fc.property(arbitraryProfile('investor'), arbitraryProfile('startup'), (investor, startup) => {
      const hidden: Profile = { ...startup, published: true, visibility: { money: 'private', needs: 'private', offers: 'private' } };
      const other: Profile = { ...hidden, money: { min: 1, max: 1 }, needs: [], offers: [] };
      const seen = (profile: Profile) => explain(investor, viewOf(profile, { relation: 'participant' })).match;
      expect(seen(other)).toEqual(seen(hidden));
    }),
  );
});
