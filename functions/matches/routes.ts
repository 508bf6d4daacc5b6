import { OpenAPIHono, z } from '@hono/zod-openapi';
import { Id } from '../../shared/schemas/basics.ts';
import { Shortlisting } from '../../shared/schemas/shortlisting.ts';
import { OrganisationKind } from '../../shared/schemas/vocabularies.ts';
import { callOf, type Env } from '../http/context.ts';
import { answers, body, ids, nothing, onInvalid, operation } from '../http/endpoint.ts';
import { settled } from '../http/problems.ts';
import { viewExposure } from './exposure.ts';
import { viewMatches } from './list.ts';
import { explainMatch, shortlist, unlist, viewShortlist } from './operations.ts';
import { ExplanationView, ExposureView, Matches, Shortlist } from './views.ts';

const tags = ['matches'];
/** `?kinds=investor,pharma` */
const Kinds = z
  .string()
  .transform((list) => list.split(','))
  .pipe(z.array(OrganisationKind).min(1).max(11));

export const matchRoutes = new OpenAPIHono<Env>({ defaultHook: onInvalid })
  .openapi(
    operation({
      operationId: 'listMatches',
      method: 'get',
      path: '/organisations/{id}/matches',
      tags,
      summary: 'Who fits, best first, with reasons',
      request: {
        params: ids('id'),
        query: z.object({ kinds: Kinds, eventId: Id.optional(), limit: z.coerce.number().int().min(1).max(200).default(50) }),
      },
      responses: answers(Matches),
    }),
    async (c) => c.json(settled(await viewMatches(callOf(c), c.req.valid('param').id, c.req.valid('query'))), 200),
  )
  .openapi(
    operation({
      operationId: 'explainMatch',
      method: 'get',
      path: '/organisations/{id}/matches/{otherId}',
      tags,
      summary: 'Why, or why not',
      request: { params: ids('id', 'otherId'), query: z.object({ eventId: Id.optional() }) },
      responses: answers(ExplanationView),
    }),
    async (c) => {
      const { id, otherId } = c.req.valid('param');
      return c.json(settled(await explainMatch(callOf(c), id, otherId, c.req.valid('query').eventId)), 200);
    },
  )
  .openapi(
    operation({
      operationId: 'readShortlist',
      method: 'get',
      path: '/organisations/{id}/shortlist',
      tags,
      summary: 'Shortlist',
      request: { params: ids('id') },
      responses: answers(Shortlist),
    }),
    async (c) => c.json(settled(await viewShortlist(callOf(c), c.req.valid('param').id)), 200),
  )
  .openapi(
    operation({
      operationId: 'writeShortlisting',
      method: 'put',
      path: '/organisations/{id}/shortlist/{targetId}',
      tags,
      summary: 'Keep an organisation, never show it, or show less of its like',
      request: { params: ids('id', 'targetId'), body: body(Shortlisting.pick({ list: true, note: true })) },
      responses: answers(Shortlisting),
    }),
    async (c) => {
      const { id, targetId } = c.req.valid('param');
      return c.json(settled(await shortlist(callOf(c), id, targetId, c.req.valid('json'))), 200);
    },
  )
  .openapi(
    operation({
      operationId: 'removeShortlisting',
      method: 'delete',
      path: '/organisations/{id}/shortlist/{targetId}',
      tags,
      summary: 'Take off the shortlist',
      request: { params: ids('id', 'targetId') },
      responses: nothing,
    }),
    async (c) => {
      const { id, targetId } = c.req.valid('param');
      settled(await unlist(callOf(c), id, targetId));
      return c.body(null, 204);
    },
  )
  .openapi(
    operation({
      operationId: 'readExposure',
      method: 'get',
      path: '/events/{id}/exposure',
      tags,
      summary: 'How lists treat everybody at an event (organiser)',
      request: { params: ids('id') },
      responses: answers(ExposureView),
    }),
    async (c) => c.json(settled(await viewExposure(callOf(c), c.req.valid('param').id)), 200),
  );
