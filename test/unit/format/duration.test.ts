import { expect, test } from 'vitest';
import { formatMinutes } from '../../../shared/rules/format/duration.ts';

test.each([
  [0, '0分', '0 min'],
  [25, '25分', '25 min'],
  [60, '1時間', '1 h'],
  [232, '3時間52分', '3 h 52 min'],
  [1500, '25時間', '25 h'],
])('%i minutes are %s, %s', (minutes, ja, en) => {
  expect([formatMinutes(minutes, 'ja'), formatMinutes(minutes, 'en')]).toEqual([ja, en]);
});
