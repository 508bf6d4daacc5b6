import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { knotPicture } from '../../../web/ui/knot.ts';

test('the favicon is the knot of the mark', () => {
  expect(readFileSync('web/public/mark.svg', 'utf8')).toBe(knotPicture('#ad2439', 0.34));
});
