import fc from 'fast-check';
import { expect, test } from 'vitest';
import { difference } from '../../../shared/rules/timetable/difference.ts';
import { placed } from '../../../shared/rules/timetable/items.ts';
import type { Placement } from '../../../shared/schemas/placement.ts';
import { at, meeting } from './standing.ts';

const anyTimetable: fc.Arbitrary<Placement[]> = fc
  .uniqueArray(fc.record({ who: fc.nat(5), time: fc.constantFrom('10:00', '10:25', '10:50'), table: fc.constantFrom('a-1', 'a-2') }), {
    selector: ({ who }) => who,
  })
  .map((entries) => entries.map(({ who, time, table }) => placed(meeting(`m${who}`, `a${who}`, `b${who}`), at(time), table)));

test('nothing stands between a timetable and itself, in whatever order it is listed', () => {
  fc.assert(
    fc.property(anyTimetable, (timetable) => {
      expect(difference(timetable, [...timetable].reverse())).toEqual([]);
    }),
  );
});

test('the changes, applied, lead from one timetable to the other', () => {
  fc.assert(
    fc.property(anyTimetable, anyTimetable, (one, other) => {
      const result = new Map(one.map((placement) => [placement.id, placement]));
      for (const { kind, id, before, after } of difference(one, other)) {
        expect(result.get(id) ?? null).toEqual(before);
        if (kind === 'removed') result.delete(id);
        else result.set(id, after as Placement);
      }
      expect(difference([...result.values()], other)).toEqual([]);
      expect(result.size).toBe(other.length);
    }),
  );
});

test('another table, or another person at it, is a move', () => {
  const before = placed(meeting('m', 'ai', 'ben'), at('10:00'), 'a-1');
  expect(difference([before], [{ ...before, placeId: 'a-2' }]).map(({ kind }) => kind)).toEqual(['moved']);
  expect(difference([before], [{ ...before, personIds: ['ai', 'chie'] }]).map(({ kind }) => kind)).toEqual(['moved']);
  expect(difference([before], [{ ...before, locked: true }])).toEqual([]);
});
