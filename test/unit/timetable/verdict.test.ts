import { describe, expect, test } from 'vitest';
import { type Verdict, verdictOf } from '../../../shared/rules/timetable/verdict.ts';
import { at, meeting, standingOf } from './standing.ts';

const one = meeting('one', 'ai', 'ben');
const two = meeting('two', 'chie', 'dan');
const codes = (verdict: Verdict) => (verdict.kind === 'blocked' ? verdict.conflicts.map(({ code }) => code) : verdict.kind);

describe('a place for an item', () => {
  test('is free when nothing stands against it', () => {
    const standing = standingOf([[one, '10:00', 'a-1']]);
    expect(verdictOf(one, at('10:25'), 'a-1', standing)).toEqual({
      kind: 'free',
      placement: {
        id: 'one',
        kind: 'meeting',
        start: at('10:25'),
        end: at('10:45'),
        placeId: 'a-1',
        organisationIds: ['org-ai', 'org-ben'],
        personIds: ['ai', 'ben'],
        introductionId: 'one',
        tier: null,
        locked: true,
      },
    });
  });

  test('is where it is already', () => {
    expect(verdictOf(one, at('10:00'), 'a-1', standingOf([[one, '10:00', 'a-1']])).kind).toBe('here');
  });

  test('is blocked by every rule that it breaks', () => {
    const three = meeting('three', 'ai', 'chie');
    const standing = standingOf(
      [
        [one, '10:00', 'a-1'],
        [two, '10:00', 'a-2'],
      ],
      { ai: [['10:00', '10:20']] },
    );
    expect(codes(verdictOf(three, at('10:00'), 'a-1', standing))).toEqual([
      'person-double-booked',
      'person-double-booked',
      'place-double-booked',
    ]);
    expect(codes(verdictOf(three, at('10:25'), 'a-1', standing))).toEqual(['outside-availability']);
    expect(codes(verdictOf(three, at('10:05'), 'stage', standing))).toContain('unknown-place');
  });
});

describe('a swap', () => {
  test('is offered when the one thing in the way fits where the item is', () => {
    const standing = standingOf([
      [one, '10:00', 'a-1'],
      [two, '10:25', 'a-1'],
    ]);
    const verdict = verdictOf(one, at('10:25'), 'a-1', standing);
    expect(verdict).toMatchObject({ kind: 'swap', placement: { id: 'one', start: at('10:25') }, other: { id: 'two', start: at('10:00') } });
  });

  test('of two that share a person is fine at different times', () => {
    const shared = meeting('shared', 'ai', 'eri');
    const standing = standingOf([
      [one, '10:00', 'a-1'],
      [shared, '10:25', 'a-1'],
    ]);
    expect(verdictOf(one, at('10:25'), 'a-1', standing).kind).toBe('swap');
  });

  test('of two tables at the same time is fine', () => {
    const standing = standingOf([
      [one, '10:00', 'a-1'],
      [two, '10:00', 'a-2'],
    ]);
    expect(verdictOf(one, at('10:00'), 'a-2', standing).kind).toBe('swap');
  });

  test.each([
    [
      'the other is locked',
      standingOf([
        [one, '10:00', 'a-1'],
        [two, '10:25', 'a-1', true],
      ]),
    ],
    [
      'the other cannot come then',
      standingOf(
        [
          [one, '10:00', 'a-1'],
          [two, '10:25', 'a-1'],
        ],
        { dan: [['10:25', '12:00']] },
      ),
    ],
    [
      'the other meets somebody else then',
      standingOf([
        [one, '10:00', 'a-1'],
        [two, '10:25', 'a-1'],
        [meeting('third', 'dan', 'eri'), '10:00', 'a-2'],
      ]),
    ],
    [
      'the item itself cannot come then',
      standingOf(
        [
          [one, '10:00', 'a-1'],
          [two, '10:25', 'a-1'],
        ],
        { ben: [['10:00', '10:20']] },
      ),
    ],
  ])('is not offered when %s', (_case, standing) => {
    expect(verdictOf(one, at('10:25'), 'a-1', standing).kind).toBe('blocked');
  });

  test('is not offered to what has no place to give', () => {
    expect(verdictOf(meeting('new', 'eri', 'fumi'), at('10:00'), 'a-1', standingOf([[one, '10:00', 'a-1']])).kind).toBe('blocked');
  });
});
