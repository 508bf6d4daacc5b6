import { Temporal } from 'temporal-polyfill';
import { beforeAll, expect, it } from 'vitest';
import { createApp } from '../../../functions/api/app.ts';
import { Described } from '../../api/described.ts';

let described: Described;
beforeAll(async () => {
  const services = { now: () => Temporal.Instant.from('2026-11-22T05:30:00Z') } as Parameters<typeof createApp>[0];
  described = new Described(await (await createApp(services).request('/api/openapi.json')).json());
});

const json = 'application/json';
const wrong = (status: number, body: unknown, type: string | null = json) => described.wrongWith('GET', '/programmes', status, type, body);

it('an answer as it is described is right', () => {
  expect(wrong(200, { programmes: [] })).toBeNull();
});

it('a key that is missing, one that nobody described, a status or a type without a name are found', () => {
  expect(wrong(200, {})).toContain("must have required property 'programmes'");
  expect(wrong(200, { programmes: [], more: 1 })).toContain('must NOT have additional properties');
  expect(wrong(202, { programmes: [] })).toContain('names no such status');
  expect(wrong(200, 'x', 'text/html')).toContain('does not name text/html');
});

it('what is answered to no operation is not described', () => {
  expect(described.wrongWith('GET', '/nowhere', 404, json, {})).toBeNull();
});
