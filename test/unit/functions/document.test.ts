import { Ajv2020 } from 'ajv/dist/2020.js';
import { Temporal } from 'temporal-polyfill';
import { beforeAll, expect, it } from 'vitest';
import { createApp } from '../../../functions/api/app.ts';
import type { Document } from '../../../functions/api/openapi.ts';
import { Facet } from '../../../shared/schemas/directory.ts';
import { IntroductionStatus } from '../../../shared/schemas/introduction.ts';
import { read, sources } from '../../architecture/sources.ts';

// biome-ignore lint/suspicious/noExplicitAny: a JSON document, walked through.
type Json = any;
let document: Document & Json;

beforeAll(async () => {
  const services = { now: () => Temporal.Instant.from('2026-11-22T05:30:00Z') } as Parameters<typeof createApp>[0];
  document = await (await createApp(services).request('/api/openapi.json')).json();
});

const operations = (): Json[] => Object.values(document.paths).flatMap((path) => Object.values(path as object));

/** Every object of the document by its path, so that a failure says where. */
function* objects(value: Json, path = '#'): Generator<[string, Json]> {
  if (typeof value !== 'object' || value === null) return;
  yield [path, value];
  for (const [key, part] of Object.entries(value)) yield* objects(part, `${path}/${key.replaceAll('/', '~1')}`);
}

it('names every operation once, by a verb and what it is done to', () => {
  const names = operations().map(({ operationId }) => operationId);
  expect(names.filter((name) => !/^[a-z]+([A-Z][a-z]+)+$/.test(name))).toEqual([]);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

it('has no route that could go without a name', () => {
  const around = sources.filter((file) => file.startsWith('functions/') && read(file).includes('createRoute'));
  expect(around).toEqual(['functions/http/endpoint.ts']);
});

it('says which keys a record over an enum always has', () => {
  const answer = (path: string, method: string) =>
    document.paths[path][method].responses[200].content['application/json'].schema.properties;
  const { introductions } = answer('/events/{id}/figures', 'get');
  expect([introductions.required, Object.keys(introductions.properties)]).toEqual([IntroductionStatus.options, IntroductionStatus.options]);
  const { facets } = answer('/directory/search', 'post');
  expect([facets.required, Object.keys(facets.properties)]).toEqual([Facet.options, Facet.options]);
});

it('leaves the keys of no enum to be guessed', () => {
  const guessed = [...objects(document)].filter(([, { propertyNames }]) => propertyNames && (propertyNames.enum || propertyNames.$ref));
  expect(guessed.map(([path]) => path)).toEqual([]);
});

it('says of what goes out that its defaults are there, and of what comes in that they may be left out', () => {
  const { IntroductionView } = document.components.schemas;
  expect(IntroductionView.required).toEqual(Object.keys(IntroductionView.properties));
  expect(document.paths['/directory/search'].post.requestBody.content['application/json'].schema.required).toBeUndefined();
});

it('refers only to what it describes', () => {
  const missing = [...objects(document)]
    .flatMap(([, { $ref }]) => ($ref === undefined ? [] : [$ref as string]))
    .filter(
      (target) =>
        !target
          .slice(2)
          .split('/')
          .reduce((part: Json, key) => part?.[key], document),
    );
  expect(missing).toEqual([]);
});

it('lets null be where it says null may be, and in no named thing', () => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema(document, 'api');
  const allowing = [...objects(document)].filter(([, schema]) => saysNull(schema));
  expect(allowing.length).toBeGreaterThan(50);
  const refusing = allowing.filter(([path]) => !ajv.validate({ $ref: `api${encodeURI(path)}` }, null)).map(([path]) => path);
  expect(refusing).toEqual([]);
  const leaking = Object.entries(document.components.schemas).filter(([, schema]) => saysNull(schema as Json));
  expect(leaking.map(([name]) => name)).toEqual([]);
});

const saysNull = ({ type, anyOf, nullable }: Json): boolean =>
  nullable === true ||
  (Array.isArray(type) && type.includes('null')) ||
  (Array.isArray(anyOf) && anyOf.some((part) => part.type === 'null'));
