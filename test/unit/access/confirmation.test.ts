import { describe, expect, it } from 'vitest';
import { confirmedAs, isConfirmed, isListed } from '../../../shared/rules/access/confirmation.ts';
import { Organisation } from '../../../shared/schemas/organisation.ts';

/** As stored before there were confirmations. */
const stored = {
  id: 'o',
  kind: 'hub',
  name: { ja: '仙台拠点', en: null },
  kana: null,
  corporateNumber: null,
  country: null,
  region: null,
  website: null,
  sample: false,
  sources: [],
  createdAt: '2026-01-01T00:00:00.000Z',
  version: 1,
};
const old = (changes: object = {}) => Organisation.parse({ ...stored, ...changes });
const at = '2026-02-01T00:00:00.000Z';
const nothing = { askedAt: null, askedBy: null, words: null, decidedAt: null, reason: null, answer: null, confirmed: null };
const decided = (status: string, changes: object = {}) =>
  old({ ...changes, confirmation: { ...nothing, status, confirmed: { at, kind: 'hub', name: stored.name, corporateNumber: null } } });

describe('an organisation stored before there were confirmations', () => {
  it.each([
    ['a hub somebody registered', old(), false],
    ['an organiser somebody registered', old({ kind: 'organiser' }), false],
    ['a municipality somebody registered', old({ kind: 'municipality' }), false],
    ['a hub of a ministry’s document', old({ sources: [{ document: 'x' }] }), true],
    ['an organiser of the sample world', old({ kind: 'organiser', sample: true }), true],
    ['a startup of the sample world: nobody has said who it is', old({ kind: 'startup', sample: true }), false],
  ])('%s', (_, organisation, expected) => {
    expect(isConfirmed(organisation)).toBe(expected);
  });
});

describe('a decision of the staff', () => {
  it('is what counts, whatever else an organisation is', () => {
    expect(['unconfirmed', 'pending', 'refused', 'confirmed'].map((status) => isConfirmed(decided(status, { sample: true })))).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });

  it('says what was confirmed and when, and nothing of what is not', () => {
    expect(confirmedAs(decided('confirmed'))).toEqual({ at, kind: 'hub', name: stored.name, corporateNumber: null });
    expect(confirmedAs(decided('refused'))).toBeNull();
    expect(confirmedAs(old({ sample: true }))).toEqual({ at: null, kind: 'hub', name: stored.name, corporateNumber: null });
  });
});

it('lists published profiles, of kinds with rights those confirmed', () => {
  const published = { published: true };
  expect([
    isListed(old({ kind: 'startup' }), published),
    isListed(old({ kind: 'startup' }), { published: false }),
    isListed(old({ kind: 'startup' }), null),
    isListed(old(), published),
    isListed(decided('confirmed'), published),
    isListed(decided('confirmed'), { published: false }),
  ]).toEqual([true, false, false, false, true, false]);
});
