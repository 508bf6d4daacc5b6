import { expect, test } from 'vitest';
import { progressChart } from '../../../../web/features/board/progressChart.ts';

test('two lines close in, in steps, over the upper quarter', () => {
  const history = [
    { seconds: 0, placed: 10, bound: 100 },
    { seconds: 5, placed: 90, bound: 96 },
    { seconds: 10, placed: 95, bound: 95 },
  ];
  expect(progressChart({ history, seconds: 10, requested: 98 }, 100, 50)).toEqual({
    placed: 'M0 50L50 50L50 20L100 20L100 10',
    bound: 'M0 0L50 0L50 8L100 8L100 10',
    gap: 'M0 50L50 50L50 20L100 20L100 10L100 10L100 8L50 8L50 0L0 0Z',
    wanted: 4,
    from: 75,
    to: 100,
  });
});

test('a run that has just begun leaves the rest of its time free', () => {
  expect(progressChart({ history: [{ seconds: 1, placed: 80, bound: 100 }], seconds: 10, requested: 100 }, 100, 50).placed).toBe('M10 40');
});

test('before the first figure there is nothing to draw', () => {
  expect(progressChart({ history: [], seconds: 5, requested: 0 }, 100, 50)).toMatchObject({ placed: '', bound: '', gap: '' });
});
