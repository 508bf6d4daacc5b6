import { expect, test } from 'vitest';
import { read, sources, withoutComments } from './sources.ts';

/** Who asks `Intl` something else than how a time is written: which zone the reader is in, and whether a zone exists. */
const others = ['web/ui/readerZone.ts', 'shared/schemas/eventSettings.ts'];

test('times are worded by shared/rules/format alone, so that a screen, a mail and a file say the same', () => {
  const formats = /Intl\.(DateTimeFormat|RelativeTimeFormat|DurationFormat)|toLocale(Date|Time)?String|dateStyle|timeStyle/;
  const found = sources.filter((file) => !/^(test|shared\/rules\/format)\//.test(file) && formats.test(withoutComments(read(file))));
  expect(found.sort()).toEqual(others.sort());
});

test('who asks Intl does not write with it', () => {
  for (const file of others) expect(withoutComments(read(file))).not.toMatch(/\.format(ToParts|Range)?\(/);
});
