import { expect, test } from 'vitest';
import { withheldWord } from '../../../../web/features/profile/withheld.ts';

test('acceptance is promised only for what always opens with it', () => {
  expect(withheldWord('contact', 'participant')).toBe('on-acceptance');
  expect(withheldWord('confidential', 'public')).toBe('on-acceptance');
  expect(withheldWord('money', 'public')).toBe('restricted');
  expect(withheldWord('description', 'participant')).toBe('restricted');
});

test('what is still closed after acceptance is its owner’s alone', () => {
  expect(withheldWord('money', 'accepted')).toBe('private');
});
