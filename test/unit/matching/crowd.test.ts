import { describe, expect, test } from 'vitest';
import { capacityAt } from '../../../shared/rules/matching/crowd/capacity.ts';
import { groupOf } from '../../../shared/rules/matching/crowd/groups.ts';
import { judgePairs } from '../../../shared/rules/matching/crowd/judgePairs.ts';
import { type Crowd, solveCrowd } from '../../../shared/rules/matching/crowd/solveCrowd.ts';
import { strongestPairs } from '../../../shared/rules/matching/crowd/strongestPairs.ts';
import { standingAt } from '../../../shared/rules/matching/market/newcomer.ts';
import { initialAcceptance } from '../../../shared/rules/matching/probability/acceptance.ts';
import type { Profile } from '../../../shared/schemas/profile.ts';
import { profileOf } from '../../arbitraries/profile.ts';
import { random } from '../../bench/population.ts';

const samd: Partial<Profile> = { fields: ['samd'], developmentStages: ['clinical'] };
const startups = Array.from({ length: 12 }, (_, index) => profileOf({ organisationId: `su-${index + 10}`, kind: 'startup', ...samd }));
const famous = profileOf({ organisationId: 'famous', kind: 'investor', ...samd });
const other = profileOf({ organisationId: 'other', kind: 'investor', fields: ['care-tech'] });
const host = profileOf({ organisationId: 'host', kind: 'organiser' });

const crowd = (changes: Partial<Crowd> = {}): Crowd => ({
  profiles: [...startups, famous, other, host],
  capacityOf: new Map([
    ['famous', 2],
    ['other', null],
  ]),
  asked: [],
  declined: [],
  beliefs: (pair) => initialAcceptance(pair),
  objective: 'equilibrium',
  ...changes,
});
const solve = (changes: Partial<Crowd> = {}) => solveCrowd(crowd(changes), random(1), { compare: true });
const loadOf = (id: string, changes: Partial<Crowd> = {}) => solve(changes).loads.find(({ organisationId }) => organisationId === id);

describe('how much somebody reads', () => {
  const nothing = { slots: 0, delegates: 0, read: 0, leftUnread: 0 };
  test('is as many as it can hold meetings for', () => expect(capacityAt({ ...nothing, slots: 6, delegates: 2 })).toBe(12));
  test('is no fewer than it has read', () => expect(capacityAt({ ...nothing, slots: 2, delegates: 1, read: 5 })).toBe(5));
  test('is what it has read once it leaves some unread', () => {
    expect(capacityAt({ slots: 6, delegates: 2, read: 3, leftUnread: 1 })).toBe(3);
    expect(capacityAt({ slots: 6, delegates: 2, read: 0, leftUnread: 4 })).toBe(1);
  });
  test('is unknown without meetings or people', () =>
    expect([capacityAt(nothing), capacityAt({ ...nothing, slots: 3 })]).toEqual([null, null]));
});

test('organisers stand on no list', () => {
  expect([groupOf('academia'), groupOf('pharma'), groupOf('organiser')]).toEqual(['venture', 'maker', null]);
});

describe('a crowd', () => {
  test('has a load for everybody who may be asked, and for nobody else', () => {
    const ids = solve().loads.map(({ organisationId }) => organisationId);
    expect(ids.toSorted()).toEqual([...startups.map(({ organisationId }) => organisationId), 'famous', 'other'].toSorted());
  });

  test('leaves the weakest of many requests less likely read than the strongest, where few are read', () => {
    const load = loadOf('famous')!;
    const strongest = standingAt(load.curve, 1);
    const weakest = standingAt(load.curve, 0);
    expect(strongest).toEqual({ stronger: 0, chanceRead: 1 });
    expect(weakest.stronger).toBeGreaterThan(2);
    expect(weakest.chanceRead).toBeLessThan(1);
  });

  test('lets everybody be read where the room is unknown', () => {
    expect(loadOf('other')).toMatchObject({ capacity: null });
    expect(standingAt(loadOf('other')!.curve, 0).chanceRead).toBe(1);
  });

  test('counts requests already made as certain', () => {
    const asked = startups.slice(0, 8).map(({ organisationId }) => ({ senderId: organisationId, receiverId: 'famous' }));
    const before = standingAt(loadOf('famous')!.curve, 0).stronger;
    expect(standingAt(loadOf('famous', { asked })!.curve, 0).stronger).toBeGreaterThan(before);
  });

  test('never proposes a declined pair again, from either side', () => {
    const declined = [{ senderId: 'famous', receiverId: 'su-10' }];
    const pairs = solve({ declined }).pairs.map(({ ventureId, partnerId }) => `${ventureId} ${partnerId}`);
    expect(pairs).not.toContain('su-10 famous');
    expect(pairs).toContain('su-11 famous');
  });

  test('says of every objective what it would bring; the usual one moves nobody', () => {
    const { figures } = solve();
    expect(figures.map(({ objective }) => objective)).toEqual(['equilibrium', 'welfare', 'nash']);
    expect(figures[0]!.moved).toBe(0);
    for (const one of figures)
      for (const share of [one.unread, one.crowded, one.gini, one.neverShown, one.withLittle, one.moved]) {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }
  });

  test('compares objectives only when asked to; all else is the same', () => {
    const uncompared = solveCrowd(crowd(), random(1), { compare: false });
    expect(uncompared).toEqual({ ...solve(), figures: [] });
  });

  test('has line-ups only where the organiser wants another order', () => {
    expect(solve().lineUps.size).toBe(0);
    const { lineUps } = solve({ objective: 'nash' });
    expect(lineUps.get('su-10')?.investor?.toSorted()).toEqual(['famous', 'other']);
    expect(lineUps.get('famous')?.venture).toHaveLength(12);
  });

  test('of one side alone, or of nobody, is empty', () => {
    expect(solve({ profiles: startups })).toMatchObject({ loads: [], pairs: [] });
    expect(solve({ profiles: [] }).figures.map(({ matches }) => matches)).toEqual([0, 0, 0]);
  });

  test('does not depend on the order of its participants', () => {
    expect(solve({ profiles: crowd().profiles.toReversed() })).toEqual(solve());
  });
});

describe('who should meet whom', () => {
  const pairs = judgePairs(startups.slice(0, 2), [famous, other], (pair) => initialAcceptance(pair), []);

  test('is who would please both, the strongest first, without those who have asked', () => {
    const all = strongestPairs(pairs, [], 10);
    expect(all.map(({ partnerId }) => partnerId)).toEqual(['famous', 'famous', 'other', 'other']);
    expect(all.map(({ strength }) => strength).toSorted((a, b) => b - a)).toEqual(all.map(({ strength }) => strength));
    const left = strongestPairs(pairs, [{ senderId: 'famous', receiverId: 'su-10' }], 1);
    expect(left.map(({ ventureId, partnerId }) => [ventureId, partnerId])).toEqual([['su-11', 'famous']]);
  });
});
