import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { createApp } from '../../functions/api/app.ts';
import { originHeader } from '../../functions/headers.ts';

const word = 'a-word-that-nobody-guesses';
const app = (originWord?: string) =>
  createApp({
    table: { client: { send: async () => ({}) } as never, name: 'empty' },
    now: () => Temporal.Instant.from('2026-11-22T05:30:00Z'),
    webOrigin: 'https://musubi.example',
    sender: { name: 'Musubi', email: 'post@musubi.example' },
    originWord,
    verify: async () => null,
  });
const status = async (originWord: string | undefined, brought?: string) =>
  (await app(originWord).request('/api/health', { headers: brought === undefined ? {} : { [originHeader]: brought } })).status;

describe('the door of the API', () => {
  test('opens to whoever brings the word, and to nobody else', async () => {
    expect(await status(word, word)).toBe(200);
    expect(await status(word)).toBe(404);
    expect(await status(word, '')).toBe(404);
    expect(await status(word, `${word}x`)).toBe(404);
  });

  test('tells who comes around it no more than that there is nothing', async () => {
    const answer = await app(word).request('/api/events');
    expect(answer.headers.get('content-type')).toMatch('application/problem+json');
    expect(await answer.json()).toMatchObject({ code: 'not-found' });
  });

  test('stands open where nothing stands in front', async () => {
    expect(await status(undefined)).toBe(200);
  });
});
