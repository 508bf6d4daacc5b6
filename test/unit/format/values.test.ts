import { expect, test } from 'vitest';
import { refusalValues } from '../../../shared/rules/format/values.ts';

const slots = [
  { start: '2026-12-21T15:10:00.000Z', end: '2026-12-21T15:30:00.000Z', placeId: 't' },
  { start: '2026-12-22T01:00:00.000Z', end: '2026-12-22T01:20:00.000Z', placeId: 't' },
];

test('moments and the next best slots are written as the reader writes them, in the zone that travels with them', () => {
  const values = { start: '2026-12-21T15:10:00.000Z', zone: 'Asia/Tokyo', slots };
  expect(refusalValues(values, 'en')).toEqual({
    ...values,
    start: 'Tue 22 Dec, 00:10',
    alternatives: 'Tue 22 Dec, 00:10 · Tue 22 Dec, 10:00',
  });
  expect(refusalValues(values, 'ja')).toEqual({
    ...values,
    start: '12月22日（火）00:10',
    alternatives: '12月22日（火）00:10、12月22日（火）10:00',
  });
});

test('where no slot is left, none is named; without a zone nothing is made up', () => {
  expect(refusalValues({ zone: 'Asia/Tokyo', slots: [] }, 'en').alternatives).toBe('–');
  expect(refusalValues({ start: '2026-12-21T15:10:00.000Z', limit: 3 }, 'en')).toEqual({ start: '2026-12-21T15:10:00.000Z', limit: 3 });
});
