import { expect, test } from 'vitest';
import english from '../../../../shared/locales/en/event.json' with { type: 'json' };
import japanese from '../../../../shared/locales/ja/event.json' with { type: 'json' };
import { foundZones, zoneOptions } from '../../../../web/features/events/components/zones.ts';

const options = zoneOptions('Asia/Tokyo', japanese.zones, english.zones);
const found = (typed: string) => foundZones(options, typed, 60).map(({ value }) => value);

test.each([
  ['東京', ['Asia/Tokyo']],
  ['日本', ['Asia/Tokyo']],
  ['tokyo', ['Asia/Tokyo']],
  ['ｔｏｋｙｏ', ['Asia/Tokyo']],
  ['new york', ['America/New_York']],
  ['ロンドン', ['Europe/London']],
  ['どこでもない', []],
])('%s finds %j', (typed, expected) => {
  expect(found(typed)).toEqual(expected);
});

test('the zones of named places stand first, and every other one is there', () => {
  expect(options[0]).toMatchObject({ value: 'Asia/Tokyo', label: '日本（東京） Asia/Tokyo' });
  const values = options.map(({ value }) => value);
  expect(new Set(values).size).toBe(values.length);
  expect(values).toContain('Africa/Abidjan');
  expect(zoneOptions('Etc/GMT+3', {}, {})[0]?.value).toBe('Etc/GMT+3');
});

test('every named place is a zone the machine knows', () => {
  for (const zone of Object.keys(japanese.zones)) expect(() => new Intl.DateTimeFormat('en', { timeZone: zone })).not.toThrow();
});
