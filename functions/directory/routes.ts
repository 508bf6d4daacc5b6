import { OpenAPIHono } from '@hono/zod-openapi';
import { Id } from '../../shared/schemas/basics.ts';
import { DirectoryQuery, DirectoryResult } from '../../shared/schemas/directory.ts';
import { type Env, visitOf } from '../http/context.ts';
import { answers, body, onInvalid, operation } from '../http/endpoint.ts';
import { settled } from '../http/problems.ts';
import { searchDirectory } from './operations.ts';

const tags = ['directory'];
const Query = DirectoryQuery.extend({ eventId: Id.nullable().default(null) });

export const directoryRoutes = new OpenAPIHono<Env>({ defaultHook: onInvalid }).openapi(
  operation({
    operationId: 'searchDirectory',
    method: 'post',
    path: '/directory/search',
    tags,
    summary: 'Search organisations by facets and free text (public part of published profiles)',
    request: { body: body(Query) },
    responses: answers(DirectoryResult),
  }),
  async (c) => c.json(settled(await searchDirectory(visitOf(c), c.req.valid('json'))), 200),
);
