import { beforeAll, describe, expect, it } from 'vitest';
import { testApi } from './harness.ts';
import { sampleOf, textsIn, withAt } from './sampled.ts';
import { emailOf, person } from './world.ts';

/*
 * What no route takes, asked of every route the API describes, so that a new one is asked as well. Who asks is registered and belongs nowhere:
 * what is wrong with a body is said before anything else.
 */

const api = testApi();
const nobody = emailOf('nobody-p');
// biome-ignore lint/suspicious/noExplicitAny: a JSON document, walked through.
let document: any;

beforeAll(async () => {
  await api.put(person('nobody-p'));
  document = (await api.call(null, 'GET', '/openapi.json')).body;
});

type Route = { method: string; path: string; schema: unknown; parameters: string[] };
const routes = (): Route[] =>
  Object.entries(
    document.paths as Record<string, Record<string, { requestBody?: { content: Record<string, { schema: unknown }> } }>>,
  ).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, { requestBody }]) => ({
      method: method.toUpperCase(),
      path,
      schema: requestBody?.content['application/json']?.schema,
      parameters: [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string),
    })),
  );
const filled = (path: string, value = 'x') => path.replace('{email}', 'x@test.example').replace(/\{\w+\}/g, value);

describe('a text in any body', () => {
  /** An upload may be as long as this: it is a file. */
  const files = new Set(['csv']);

  it.each([
    ['half a character', 'a\ud83d', new Set<string>()],
    ['a hundred thousand characters', 'x'.repeat(100_000), files],
  ])('is not %s', { timeout: 120_000 }, async (_name, text, except) => {
    const taken: string[] = [];
    let asked = 0;
    for (const { method, path, schema } of routes()) {
      if (!schema) continue;
      const body = sampleOf(document, schema);
      for (const at of textsIn(body)) {
        if (except.has(String(at.at(-1)))) continue;
        asked += 1;
        const answer = await api.call(nobody, method, filled(path), withAt(body, at, text));
        const where = at.join('.');
        const named = answer.body?.errors?.some(({ path: wrong }: { path: string }) => wrong === where || where.startsWith(`${wrong}.`));
        if (answer.status !== 422 || !named)
          taken.push(`${method} ${path} ${where}: ${answer.status} ${JSON.stringify(answer.body?.errors)}`);
      }
    }
    expect(taken).toEqual([]);
    expect(asked).toBeGreaterThan(150);
  });
});

it('a part of a path may be anything and is never a fault', { timeout: 120_000 }, async () => {
  const odd = ['%00', '%ff', '%ed%a0%80', 'a%2fb', '..%2f..', 'EVENT%23x', '%', '%F0%A0%AE%B7', '__proto__', 'x'.repeat(3000)];
  const faults: string[] = [];
  for (const { method, path, schema, parameters } of routes())
    for (const name of parameters)
      for (const value of odd) {
        const address = filled(path.replace(`{${name}}`, value));
        const { status } = await api.call(nobody, method, address, schema ? sampleOf(document, schema) : undefined);
        if (status >= 500) faults.push(`${method} ${path} ${name}=${value.slice(0, 20)}: ${status}`);
      }
  expect(faults).toEqual([]);
});
