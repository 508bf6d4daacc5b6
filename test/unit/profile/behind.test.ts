import { expect, test } from 'vitest';
import { fallenBehind } from '../../../shared/rules/profile/behind.ts';

const at = (ja: string | null, en: string | null) => fallenBehind({ writtenAt: { ja, en } });

test('a language falls behind when the other one was changed more than an hour later', () => {
  expect(at('2026-11-22T05:00:00.000Z', '2026-11-20T05:00:00.000Z')).toBe('en');
  expect(at('2026-11-20T05:00:00.000Z', '2026-11-22T05:00:00.000Z')).toBe('ja');
});

test('translating what was just written is keeping pace, and so is a language nobody wrote', () => {
  expect(at('2026-11-22T05:00:00.000Z', '2026-11-22T05:59:59.000Z')).toBeNull();
  expect(at('2026-11-22T05:00:00.000Z', null)).toBeNull();
  expect(at(null, null)).toBeNull();
});
