import { OpenAPIHono } from '@hono/zod-openapi';
import { callOf, type Env } from '../http/context.ts';
import { answers, ids, nothing, onInvalid, operation } from '../http/endpoint.ts';
import { settled } from '../http/problems.ts';
import { deleteEvent, previewDeletion } from './deletion.ts';
import { EventDeletion } from './views.ts';

const tags = ['events'];

/** The ways out that take a request of their own. */
export const departureRoutes = new OpenAPIHono<Env>({ defaultHook: onInvalid })
  .openapi(
    operation({
      operationId: 'previewEventDeletion',
      method: 'get',
      path: '/events/{id}/deletion',
      tags,
      summary: 'What deleting a draft event would take with it; nothing is written',
      request: { params: ids('id') },
      responses: answers(EventDeletion),
    }),
    async (c) => c.json(settled(await previewDeletion(callOf(c), c.req.valid('param').id)), 200),
  )
  .openapi(
    operation({
      operationId: 'deleteEvent',
      method: 'delete',
      path: '/events/{id}',
      tags,
      summary: 'Delete a draft event of which nothing was published',
      request: { params: ids('id') },
      responses: nothing,
    }),
    async (c) => {
      settled(await deleteEvent(callOf(c), c.req.valid('param').id));
      return c.body(null, 204);
    },
  );
