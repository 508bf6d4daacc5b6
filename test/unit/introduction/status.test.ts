import { expect, it } from 'vitest';
import { mayBecome, statusAt } from '../../../shared/rules/introduction/status.ts';
import { IntroductionStatus } from '../../../shared/schemas/introduction.ts';

const expiresAt = '2026-12-01T00:00:00.000Z';

it('a pending request expires with the moment it names, not before; an answered one never does', () => {
  expect([
    statusAt({ status: 'pending', expiresAt }, '2026-11-30T23:59:59.999Z'),
    statusAt({ status: 'pending', expiresAt }, expiresAt),
    statusAt({ status: 'accepted', expiresAt }, '2027-01-01T00:00:00.000Z'),
  ]).toEqual(['pending', 'expired', 'accepted']);
});

it('is answered once; only an acceptance can be taken back afterwards', () => {
  const possible = IntroductionStatus.options.flatMap((from) =>
    IntroductionStatus.options.filter((to) => mayBecome(from, to)).map((to) => `${from} → ${to}`),
  );
  expect(possible).toEqual([
    'pending → accepted',
    'pending → declined',
    'pending → expired',
    'pending → withdrawn',
    'accepted → withdrawn',
  ]);
});
