import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { Id } from '../../shared/schemas/basics.ts';
import { Trial } from '../../shared/schemas/introduction.ts';
import { callOf, type Env, newId } from '../api/context.ts';
import { answers, body, creates, ids, onInvalid } from '../api/endpoint.ts';
import { settled } from '../api/problems.ts';
import { takeIn, viewTrials } from './operations.ts';
import { Trials } from './views.ts';

const tags = ['hubs'];

export const hubRoutes = new OpenAPIHono<Env>({ defaultHook: onInvalid })
  .openapi(
    createRoute({
      method: 'get',
      path: '/organisations/{id}/trials',
      tags,
      summary: 'Demonstrations',
      request: { params: ids('id') },
      responses: answers(Trials),
    }),
    async (c) => c.json({ trials: settled(await viewTrials(callOf(c), c.req.valid('param').id)) }, 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/organisations/{id}/trials',
      tags,
      summary: 'Take a startup in',
      request: { params: ids('id'), body: body(z.object({ startupId: Id, note: Trial.shape.note.default(null) })) },
      responses: creates(Trial),
    }),
    async (c) => c.json(settled(await takeIn(callOf(c), c.req.valid('param').id, await newId(c), c.req.valid('json'))), 201),
  );
