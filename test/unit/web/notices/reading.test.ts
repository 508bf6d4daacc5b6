import { expect, test } from 'vitest';
import { markedRead, sorted } from '../../../../web/features/notices/components/reading.ts';

const notices = [
  { id: 'c', readAt: null },
  { id: 'b', readAt: '2026-01-01T00:00:00.000Z' },
  { id: 'a', readAt: null },
];
const now = '2026-02-02T00:00:00.000Z';

test('marking one leaves the others and what was read before', () => {
  expect(markedRead(notices, ['a', 'b', 'somebody-elses'], now)).toEqual([notices[0], notices[1], { id: 'a', readAt: now }]);
});

test('marking all keeps when each was first read', () => {
  expect(markedRead(notices, 'all', now).map(({ readAt }) => readAt)).toEqual([now, '2026-01-01T00:00:00.000Z', now]);
});

test('unread and read stay in the order they came', () => {
  expect(sorted(notices)).toEqual({ unread: [notices[0], notices[2]], read: [notices[1]] });
});
