import { OpenAPIHono, z } from '@hono/zod-openapi';
import { Id, Instant } from '../../shared/schemas/basics.ts';
import { PublishedPlacement } from '../../shared/schemas/placement.ts';
import { callOf, type Env } from '../http/context.ts';
import { answers, body, creates, ids, onInvalid, operation } from '../http/endpoint.ts';
import { settled } from '../http/problems.ts';
import { bookMeeting } from './booking.ts';
import { openSlots } from './slots.ts';
import { OpenSlots } from './views.ts';

const tags = ['introductions'];

export const meetingRoutes = new OpenAPIHono<Env>({ defaultHook: onInvalid })
  .openapi(
    operation({
      operationId: 'listSlots',
      method: 'get',
      path: '/introductions/{id}/slots',
      tags,
      summary: 'Free slots of both sides',
      request: { params: ids('id') },
      responses: answers(OpenSlots),
    }),
    async (c) => c.json(settled(await openSlots(callOf(c), c.req.valid('param').id)), 200),
  )
  .openapi(
    operation({
      operationId: 'bookSlot',
      method: 'post',
      path: '/introductions/{id}/booking',
      tags,
      summary: 'Take a free slot',
      request: { params: ids('id'), body: body(z.object({ start: Instant, placeId: Id.optional() })) },
      responses: creates(PublishedPlacement),
    }),
    async (c) => c.json(settled(await bookMeeting(callOf(c), c.req.valid('param').id, c.req.valid('json'))), 201),
  );
