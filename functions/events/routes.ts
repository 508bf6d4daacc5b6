import { OpenAPIHono, z } from '@hono/zod-openapi';
import { Interval } from '../../shared/schemas/availability.ts';
import { Id, once, text, Version } from '../../shared/schemas/basics.ts';
import { EventDraft, ZoneKeeps } from '../../shared/schemas/event.ts';
import { Participation } from '../../shared/schemas/participation.ts';
import { callOf, type Env, newId, visitOf } from '../http/context.ts';
import { answers, body, creates, ids, onInvalid, operation } from '../http/endpoint.ts';
import { settled } from '../http/problems.ts';
import { changeEvent, createEvent, viewEvent, viewEvents, viewTimetable } from './operations.ts';
import {
  applyToEvent,
  changeParticipation,
  viewAvailability,
  viewParticipation,
  viewParticipations,
  writeAvailability,
} from './participation.ts';
import { previewEvent } from './preview.ts';
import { AvailabilityView, EventPreview, EventSummary, EventView, ParticipationView, PublicTimetable } from './views.ts';

const tags = ['events'];
const Wish = z
  .object({
    exhibitor: z.boolean(),
    delegateIds: once(Id, 20).min(1, 'required'),
    pitch: Participation.shape.pitch.pick({ wanted: true, parts: true, speakerId: true }),
  })
  .partial();

export const eventRoutes = new OpenAPIHono<Env>({ defaultHook: onInvalid })
  .openapi(
    operation({
      operationId: 'listEvents',
      method: 'get',
      path: '/events',
      tags,
      summary: 'Events',
      responses: answers(z.object({ events: z.array(EventSummary) })),
    }),
    async (c) => c.json({ events: await viewEvents(visitOf(c)) }, 200),
  )
  .openapi(
    operation({
      operationId: 'createEvent',
      method: 'post',
      path: '/events',
      tags,
      summary: 'Create an event',
      request: { body: body(EventDraft.extend({ organiserId: Id })) },
      responses: creates(EventView),
    }),
    async (c) => {
      const { organiserId, ...draft } = c.req.valid('json');
      return c.json(settled(await createEvent(callOf(c), await newId(c), organiserId, draft)), 201);
    },
  )
  .openapi(
    operation({
      operationId: 'readEvent',
      method: 'get',
      path: '/events/{id}',
      tags,
      summary: 'An event',
      request: { params: ids('id') },
      responses: answers(EventView),
    }),
    async (c) => c.json(settled(await viewEvent(visitOf(c), c.req.valid('param').id)), 200),
  )
  .openapi(
    operation({
      operationId: 'changeEvent',
      method: 'put',
      path: '/events/{id}',
      tags,
      summary: 'Change an event',
      request: { params: ids('id'), body: body(EventDraft.extend({ version: Version, zoneKeeps: ZoneKeeps.optional() })) },
      responses: answers(EventView),
    }),
    async (c) => c.json(settled(await changeEvent(callOf(c), c.req.valid('param').id, c.req.valid('json'))), 200),
  )
  .openapi(
    operation({
      operationId: 'previewEvent',
      method: 'post',
      path: '/events/{id}/preview',
      tags,
      summary: 'What saving an event would do to what is published; nothing is written',
      request: { params: ids('id'), body: body(EventDraft) },
      responses: answers(EventPreview),
    }),
    async (c) => c.json(settled(await previewEvent(callOf(c), c.req.valid('param').id, c.req.valid('json'))), 200),
  )
  .openapi(
    operation({
      operationId: 'readTimetable',
      method: 'get',
      path: '/events/{id}/timetable',
      tags,
      summary: 'The published pitches',
      request: { params: ids('id') },
      responses: answers(PublicTimetable),
    }),
    async (c) => c.json(settled(await viewTimetable(visitOf(c), c.req.valid('param').id)), 200),
  )
  .openapi(
    operation({
      operationId: 'applyToEvent',
      method: 'post',
      path: '/events/{id}/participations',
      tags,
      summary: 'Apply to take part',
      request: { params: ids('id'), body: body(Wish.extend({ organisationId: Id })) },
      responses: creates(Participation),
    }),
    async (c) => {
      const { organisationId, ...wish } = c.req.valid('json');
      return c.json(settled(await applyToEvent(callOf(c), c.req.valid('param').id, organisationId, wish)), 201);
    },
  )
  .openapi(
    operation({
      operationId: 'listParticipations',
      method: 'get',
      path: '/events/{id}/participations',
      tags,
      summary: 'All participants (organiser)',
      request: { params: ids('id') },
      responses: answers(z.object({ participations: z.array(ParticipationView) })),
    }),
    async (c) => c.json({ participations: settled(await viewParticipations(callOf(c), c.req.valid('param').id)) }, 200),
  )
  .openapi(
    operation({
      operationId: 'readParticipation',
      method: 'get',
      path: '/events/{id}/participations/{organisationId}',
      tags,
      summary: 'One participation',
      request: { params: ids('id', 'organisationId') },
      responses: answers(ParticipationView),
    }),
    async (c) => {
      const { id, organisationId } = c.req.valid('param');
      return c.json(settled(await viewParticipation(callOf(c), id, organisationId)), 200);
    },
  )
  .openapi(
    operation({
      operationId: 'changeParticipation',
      method: 'patch',
      path: '/events/{id}/participations/{organisationId}',
      tags,
      summary: 'Change delegates and pitch (organisation) or admit and select (organiser)',
      request: {
        params: ids('id', 'organisationId'),
        body: body(
          Wish.extend({
            version: Version,
            status: Participation.shape.status.optional(),
            selected: z.boolean().optional(),
            words: text(1000).optional(),
          }).strict(),
        ),
      },
      responses: answers(Participation),
    }),
    async (c) => {
      const { id, organisationId } = c.req.valid('param');
      return c.json(settled(await changeParticipation(callOf(c), id, organisationId, c.req.valid('json'))), 200);
    },
  )
  .openapi(
    operation({
      operationId: 'readAvailability',
      method: 'get',
      path: '/events/{id}/availability/{personId}',
      tags,
      summary: 'When somebody can meet',
      request: { params: ids('id', 'personId') },
      responses: answers(AvailabilityView),
    }),
    async (c) => {
      const { id, personId } = c.req.valid('param');
      return c.json(settled(await viewAvailability(callOf(c), id, personId)), 200);
    },
  )
  .openapi(
    operation({
      operationId: 'writeAvailability',
      method: 'put',
      path: '/events/{id}/availability/{personId}',
      tags,
      summary: 'Say when somebody can meet',
      request: {
        params: ids('id', 'personId'),
        body: body(z.object({ available: z.array(Interval).max(200).nullable(), version: Version })),
      },
      responses: answers(AvailabilityView),
    }),
    async (c) => {
      const { id, personId } = c.req.valid('param');
      return c.json(settled(await writeAvailability(callOf(c), id, personId, c.req.valid('json'))), 200);
    },
  );
