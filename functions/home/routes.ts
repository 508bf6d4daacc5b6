import { OpenAPIHono } from '@hono/zod-openapi';
import { callOf, type Env } from '../http/context.ts';
import { answers, onInvalid, operation } from '../http/endpoint.ts';
import { readHome } from './home.ts';
import { Home } from './views.ts';

const tags = ['agenda'];

export const homeRoutes = new OpenAPIHono<Env>({ defaultHook: onInvalid }).openapi(
  operation({
    operationId: 'readHome',
    method: 'get',
    path: '/me/home',
    tags,
    summary: 'What is yours to do today',
    responses: answers(Home),
  }),
  async (c) => c.json(await readHome(callOf(c)), 200),
);
