import { OpenAPIHono, z } from '@hono/zod-openapi';
import { Id } from '../../shared/schemas/basics.ts';
import { Trial, TrialAnswer } from '../../shared/schemas/trial.ts';
import { callOf, type Env, newId } from '../http/context.ts';
import { answers, body, creates, ids, nothing, onInvalid, operation } from '../http/endpoint.ts';
import { settled } from '../http/problems.ts';
import { answerTrial, nameHub, takeIn, unnameHub, viewTrials } from './operations.ts';
import { Trials } from './views.ts';

const tags = ['hubs'];

export const hubRoutes = new OpenAPIHono<Env>({ defaultHook: onInvalid })
  .openapi(
    operation({
      operationId: 'listTrials',
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
    operation({
      operationId: 'proposeTrial',
      method: 'post',
      path: '/organisations/{id}/trials',
      tags,
      summary: 'Propose to take a startup in',
      request: { params: ids('id'), body: body(z.object({ startupId: Id, note: Trial.shape.note.default(null) })) },
      responses: creates(Trial),
    }),
    async (c) => c.json(settled(await takeIn(callOf(c), c.req.valid('param').id, await newId(c), c.req.valid('json'))), 201),
  )
  .openapi(
    operation({
      operationId: 'answerTrial',
      method: 'post',
      path: '/organisations/{id}/trials/{hubId}/answer',
      tags,
      summary: 'Agree to be taken in, or decline (startup)',
      request: { params: ids('id', 'hubId'), body: body(TrialAnswer) },
      responses: answers(Trial),
    }),
    async (c) => {
      const { id, hubId } = c.req.valid('param');
      return c.json(settled(await answerTrial(callOf(c), id, hubId, c.req.valid('json'))), 200);
    },
  )
  .openapi(
    operation({
      operationId: 'nameHub',
      method: 'put',
      path: '/organisations/{id}/named-hubs/{hubId}',
      tags,
      summary: 'Say that a hub may take you in (startup)',
      request: { params: ids('id', 'hubId') },
      responses: answers(Trial),
    }),
    async (c) => {
      const { id, hubId } = c.req.valid('param');
      return c.json(settled(await nameHub(callOf(c), id, hubId, await newId(c))), 200);
    },
  )
  .openapi(
    operation({
      operationId: 'unnameHub',
      method: 'delete',
      path: '/organisations/{id}/named-hubs/{hubId}',
      tags,
      summary: 'No longer say so',
      request: { params: ids('id', 'hubId') },
      responses: nothing,
    }),
    async (c) => {
      const { id, hubId } = c.req.valid('param');
      settled(await unnameHub(callOf(c), id, hubId));
      return c.body(null, 204);
    },
  );
