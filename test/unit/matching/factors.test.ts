import { describe, expect, test } from 'vitest';
import { inOrder, neutralIn, productOf } from '../../../shared/rules/matching/factors.ts';
import { lessOfThis, loweredBy } from '../../../shared/rules/matching/lessOfThis.ts';
import type { Parts } from '../../../shared/schemas/match.ts';
import { profileOf } from '../../arbitraries/profile.ts';

const match = (
  organisationId: string,
  fit: number,
  likelyInterest: number | null,
  chanceRead: number | null,
  more: Partial<Parts> = {},
) => ({
  organisationId,
  score: fit,
  parts: { fit, likelyInterest, chanceRead, ...more },
});
const ids = (matches: readonly { organisationId: string }[]) => matches.map(({ organisationId }) => organisationId);

describe('the order of a list', () => {
  test('is that of fit × likely interest × chance of being read', () => {
    const list = [match('fits', 0.9, 0.5, 0.2), match('reads', 0.6, 0.5, 0.9), match('wants', 0.6, 0.9, 0.8)];
    expect(ids(inOrder(list))).toEqual(['wants', 'reads', 'fits']);
  });

  test('takes an unknown factor for the mean of the known, so that it neither lifts nor lowers', () => {
    const list = [match('low', 0.5, 0.2, null), match('silent', 0.5, null, null), match('high', 0.5, 0.8, null)];
    expect(neutralIn(list)).toEqual({ likelyInterest: 0.5, chanceRead: 1 });
    expect(ids(inOrder(list))).toEqual(['high', 'silent', 'low']);
  });

  test('is that of fit, then of ids, where nothing else is known', () => {
    expect(ids(inOrder([match('b', 0.4, null, null), match('a', 0.4, null, null), match('c', 0.6, null, null)]))).toEqual(['c', 'a', 'b']);
  });

  test('begins with what the organiser’s objective puts first, but for those of whom less is wanted', () => {
    const less = { degree: 0.8, organisationId: 'x', shared: { kind: true, fields: [], developmentStages: [], regions: [] } };
    const list = [match('a', 0.9, 1, 1), match('b', 0.5, 1, 1, { lessOfThis: less }), match('c', 0.4, 1, 1)];
    expect(ids(inOrder(list, ['b', 'c']))).toEqual(['c', 'a', 'b']);
  });

  test('never depends on the order in which it is given', () => {
    const list = [match('a', 0.5, 0.4, 0.5), match('b', 0.5, 0.5, 0.4), match('c', 0.5, null, 0.4)];
    expect(inOrder(list.toReversed())).toEqual(inOrder(list));
  });
});

describe('less of this', () => {
  const unwanted = profileOf({
    organisationId: 'no',
    kind: 'investor',
    fields: ['samd'],
    developmentStages: ['clinical'],
    regions: ['JP-13'],
  });

  test('says whom a candidate is like, and in what', () => {
    const alike = profileOf({
      organisationId: 'yes',
      kind: 'investor',
      fields: ['samd', 'dx-ai'],
      developmentStages: ['clinical'],
      regions: null,
    });
    expect(lessOfThis(alike, [unwanted])).toEqual({
      degree: 0.2 + 0.4 / 2 + 0.25,
      organisationId: 'no',
      shared: { kind: true, fields: ['samd'], developmentStages: ['clinical'], regions: [] },
    });
  });

  test('lowers the organisation itself most, what is like it less, what only is of its kind not at all', () => {
    const sameKind = profileOf({ organisationId: 'other', kind: 'investor' });
    expect(lessOfThis(unwanted, [unwanted])?.degree).toBe(1);
    expect(lessOfThis(sameKind, [unwanted])).toBeNull();
    expect(lessOfThis(unwanted, [])).toBeNull();
    expect([loweredBy({ degree: 1 }), loweredBy({ degree: 0.5 }), loweredBy(null)]).toEqual([0.4, 0.7, 1]);
  });

  test('never takes silence for likeness', () => {
    const silent = profileOf({ organisationId: 'silent', kind: 'cdmo', fields: null, developmentStages: null, regions: null });
    expect(lessOfThis(silent, [{ ...unwanted, fields: null, developmentStages: null, regions: null }])).toBeNull();
  });

  test('makes a product smaller', () => {
    const parts = { fit: 0.8, likelyInterest: 0.5, chanceRead: 0.5 };
    const neutral = { likelyInterest: 1, chanceRead: 1 };
    const likeness = lessOfThis(unwanted, [unwanted]);
    expect(productOf({ ...parts, lessOfThis: likeness }, neutral)).toBeCloseTo(0.4 * productOf(parts, neutral), 12);
  });
});
