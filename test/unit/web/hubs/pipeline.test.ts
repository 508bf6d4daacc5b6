import { expect, test } from 'vitest';
import { postedNeed } from '../../../../shared/rules/directory/posted.ts';
import type { DirectoryCard } from '../../../../shared/schemas/directory.ts';
import { hubPlaces, islands, project, size } from '../../../../web/features/hubs/japan.ts';
import { daysSince, stepSince, waiting } from '../../../../web/features/hubs/pipeline.ts';

const match = (organisationId: string, part: Partial<DirectoryCard>) => ({
  card: { organisationId, name: { ja: organisationId, en: null }, tagline: { ja: null, en: null }, kana: null, ...part } as DirectoryCard,
});
const site = match('サイト', { needs: ['money', 'site'], domains: ['digital-ai'], developmentStages: ['clinical'] });
const money = match('資金', { needs: ['money'], domains: ['digital-ai'], developmentStages: ['clinical'] });
const silent = match('沈黙', { needs: null, domains: null, developmentStages: null });
const ranked = [money, silent, site];

test('a need is posted, another one, or not said', () => {
  expect(ranked.map(({ card }) => postedNeed(card.needs))).toEqual(['other', 'unknown', 'posted']);
});

test('those who named other needs wait for something else; the silent stay, in the order of the ranking', () => {
  expect(waiting(ranked, [], {})).toEqual([silent, site]);
  expect(waiting(ranked, [], { all: true })).toEqual(ranked);
});

test('whoever is taken in no longer waits', () => {
  expect(waiting(ranked, ['サイト'], {})).toEqual([silent]);
});

test('another domain or stage leaves out, an unknown one does not', () => {
  expect(waiting(ranked, [], { domain: ['care-devices'] })).toEqual([silent]);
  expect(waiting(ranked, [], { domain: ['care-devices', 'digital-ai'], stage: ['clinical'] })).toEqual([silent, site]);
});

test('words are found in hiragana, too', () => {
  expect(waiting(ranked, [], { q: 'さいと' })).toEqual([site]);
});

test('a day begins at the midnight of its zone', () => {
  expect(daysSince('2026-11-21T14:59:00.000Z', '2026-11-21T15:01:00.000Z', 'Asia/Tokyo')).toBe(1);
  expect(daysSince('2026-11-21T15:01:00.000Z', '2026-11-22T14:59:00.000Z', 'Asia/Tokyo')).toBe(0);
});

test('every island and every hub lies within the drawing', () => {
  const points = islands.flatMap((path) => [...path.matchAll(/([\d.-]+) ([\d.-]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) })));
  const places = hubPlaces.map(({ place }) => project(place));
  for (const { x, y } of [...points, ...places]) {
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(size.width);
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(size.height);
  }
});

test('a step began with the answer that led to it; of what is over nobody knows when it ended', () => {
  const createdAt = '2026-11-01T00:00:00.000Z';
  const answer = { personId: 'p', at: '2026-11-09T00:00:00.000Z', text: null };
  expect(stepSince({ status: 'proposed', createdAt, answer: null })).toBe(createdAt);
  expect(stepSince({ status: 'hub-accepted', createdAt, answer })).toBe(answer.at);
  expect(stepSince({ status: 'closed', createdAt, answer })).toBeNull();
});
