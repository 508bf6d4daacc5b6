import type { OpenAPIHono, RouteConfig } from '@hono/zod-openapi';
import type { z } from 'zod';
import { Problem, problemStatus } from '../../shared/schemas/problem.ts';
import type { Env } from '../http/context.ts';
import { type Described, describedAs, type JsonSchema, mergedComponents } from './described.ts';

type Parameter = { name: string; in: string; required: boolean; schema: JsonSchema };
type Content = Record<string, { schema?: z.ZodType }>;
type Operation = { operationId?: string; responses: Record<string, unknown> } & Record<string, unknown>;
export type Document = { openapi: string; paths: Record<string, Record<string, Operation>>; components: Record<string, object> } & Record<
  string,
  unknown
>;

/**
 * The OpenAPI 3.1 description, generated from the routes' schemas by zod itself: what comes in may leave defaults out, what goes out
 * has them. Every operation says under which statuses it may answer a problem (RFC 9457), and which codes these carry.
 */
export function describe(app: OpenAPIHono<Env>): Document {
  const routes = app.openAPIRegistry.definitions.flatMap((definition) => (definition.type === 'route' ? [definition.route] : []));
  const incoming = describedAs('input', Object.assign({}, ...routes.map(received)));
  const outgoing = describedAs('output', Object.assign({ Problem }, ...routes.map(given)));
  const { schemas, rename } = mergedComponents(incoming, outgoing);
  const paths: Document['paths'] = {};
  for (const route of routes) {
    paths[route.path] ??= {};
    Object.assign(paths[route.path] as object, { [route.method]: operationOf(route, rename(incoming), outgoing) });
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Musubi 結び',
      version: '1.0.0',
      description:
        'Matchmaking for healthcare startups, investors, CDMOs and demonstration hubs. Problems follow RFC 9457; their texts follow Accept-Language (ja, en).',
    },
    servers: [{ url: '/api' }],
    security: [{ bearer: [] }],
    paths,
    components: { schemas, responses: problems(), securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } },
  };
}

const contentOf = (part: unknown): Content => (part as { content?: Content } | undefined)?.content ?? {};
const keyed = (route: RouteConfig, part: string) => `${route.operationId} ${part}`;

/** What an operation is sent: path, query and body, each under a key of its own. */
function received(route: RouteConfig): Record<string, z.ZodType> {
  const { params, query, body } = route.request ?? {};
  const found: Record<string, unknown> = { path: params, query, ...schemasIn(contentOf(body), 'body') };
  return keyedSchemas(route, found);
}

/** What an operation answers, by status and type. */
const given = (route: RouteConfig): Record<string, z.ZodType> =>
  keyedSchemas(route, Object.assign({}, ...Object.entries(route.responses).map(([status, part]) => schemasIn(contentOf(part), status))));

const schemasIn = (content: Content, name: string) =>
  Object.fromEntries(Object.entries(content).map(([type, { schema }]) => [`${name} ${type}`, schema]));

const keyedSchemas = (route: RouteConfig, found: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(found).flatMap(([part, schema]) => (schema ? [[keyed(route, part), schema as z.ZodType]] : [])));

function operationOf(route: RouteConfig, incoming: Described, outgoing: Described): Operation {
  const { operationId, tags, summary, request } = route;
  const content = (part: unknown, name: string, described: Described) =>
    Object.fromEntries(Object.keys(contentOf(part)).map((type) => [type, { schema: described.schemas[keyed(route, `${name} ${type}`)] }]));
  const parameters = ['path', 'query'].flatMap((place) => parametersOf(place, incoming.schemas[keyed(route, place)]));
  const answers = Object.entries(route.responses).map(([status, part]) => {
    const described = content(part, status, outgoing);
    return [
      status,
      { description: (part as { description: string }).description, ...(Object.keys(described).length > 0 ? { content: described } : {}) },
    ];
  });
  return {
    operationId,
    tags,
    summary,
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(request?.body ? { requestBody: { required: true, content: content(request.body, 'body', incoming) } } : {}),
    responses: { ...Object.fromEntries(answers), ...Object.fromEntries(refusedWith(route).map(answeredBy)) },
  };
}

function parametersOf(place: string, schema: JsonSchema | undefined): Parameter[] {
  const { properties = {}, required = [] } = (schema ?? {}) as { properties?: Record<string, JsonSchema>; required?: string[] };
  return Object.entries(properties).map(([name, described]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: described,
  }));
}

/** Statuses of problems any operation may answer with; those with a body, what may be wrong with one. */
const everywhere = [401, 403, 404, 409, 413, 422, 429, 500, 503];
const withBody = [400, 415];
const refusedWith = ({ request }: RouteConfig): number[] => (request?.body ? [...everywhere, ...withBody] : everywhere);
const answeredBy = (status: number) => [status, { $ref: `#/components/responses/Problem${status}` }];

/** One answer for each status a problem travels under, with the codes it may carry. */
function problems(): Record<string, object> {
  const statuses = [...everywhere, ...withBody].map((status) => {
    const codes = Object.entries(problemStatus).flatMap(([code, of]) => (of === status ? [code] : []));
    const schema = {
      allOf: [{ $ref: '#/components/schemas/Problem' }, { properties: { status: { const: status }, code: { enum: codes } } }],
    };
    return [`Problem${status}`, { description: `A problem: ${codes.join(', ')}`, content: { 'application/problem+json': { schema } } }];
  });
  return Object.fromEntries(statuses);
}

/** A page that shows the description; its script and style are served with the web app, so nothing comes from elsewhere. */
export const docsPage = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Musubi API</title>
<link rel="stylesheet" href="/vendor/swagger-ui.css">
<div id="swagger"></div>
<script src="/vendor/swagger-ui-bundle.js"></script>
<script src="/vendor/docs.js"></script>
</html>`;
