import { OpenAPIHono, z } from '@hono/zod-openapi';
import { Id } from '../../shared/schemas/basics.ts';
import { Acceptance, Decline, Farewell, type Introduction, IntroductionDraft } from '../../shared/schemas/introduction.ts';
import { isRefusal, type Refusal } from '../../shared/schemas/problem.ts';
import { callOf, type Env, newId } from '../http/context.ts';
import { answers, body, creates, ids, onInvalid, operation } from '../http/endpoint.ts';
import { settled } from '../http/problems.ts';
import type { Call } from '../services.ts';
import { viewInbox, viewIntroduction } from './inbox.ts';
import { acceptIntroduction, declineIntroduction, markRead, requestIntroduction } from './operations.ts';
import { Inbox, IntroductionView } from './views.ts';
import { withdraw } from './withdraw.ts';

const tags = ['introductions'];

export const introductionRoutes = new OpenAPIHono<Env>({ defaultHook: onInvalid })
  .openapi(
    operation({
      operationId: 'askIntroduction',
      method: 'post',
      path: '/introductions',
      tags,
      summary: 'Ask for a meeting',
      request: { body: body(IntroductionDraft) },
      responses: creates(IntroductionView),
    }),
    async (c) => c.json(await shown(callOf(c), await requestIntroduction(callOf(c), await newId(c), c.req.valid('json'))), 201),
  )
  .openapi(
    operation({
      operationId: 'listIntroductions',
      method: 'get',
      path: '/organisations/{id}/introductions',
      tags,
      summary: 'Requests sent and received',
      request: { params: ids('id'), query: z.object({ eventId: Id.optional() }) },
      responses: answers(Inbox),
    }),
    async (c) => c.json(settled(await viewInbox(callOf(c), c.req.valid('param').id, c.req.valid('query').eventId)), 200),
  )
  .openapi(
    operation({
      operationId: 'readIntroduction',
      method: 'get',
      path: '/introductions/{id}',
      tags,
      summary: 'A request',
      request: { params: ids('id') },
      responses: answers(IntroductionView),
    }),
    async (c) => c.json(settled(await viewIntroduction(callOf(c), c.req.valid('param').id)), 200),
  )
  .openapi(
    operation({
      operationId: 'markIntroductionRead',
      method: 'post',
      path: '/introductions/{id}/read',
      tags,
      summary: 'Mark as read',
      request: { params: ids('id') },
      responses: answers(IntroductionView),
    }),
    async (c) => c.json(await shown(callOf(c), await markRead(callOf(c), c.req.valid('param').id)), 200),
  )
  .openapi(
    operation({
      operationId: 'acceptIntroduction',
      method: 'post',
      path: '/introductions/{id}/accept',
      tags,
      summary: 'Accept',
      request: { params: ids('id'), body: body(Acceptance) },
      responses: answers(IntroductionView),
    }),
    async (c) => c.json(await shown(callOf(c), await acceptIntroduction(callOf(c), c.req.valid('param').id, c.req.valid('json'))), 200),
  )
  .openapi(
    operation({
      operationId: 'declineIntroduction',
      method: 'post',
      path: '/introductions/{id}/decline',
      tags,
      summary: 'Decline with a reason',
      request: { params: ids('id'), body: body(Decline) },
      responses: answers(IntroductionView),
    }),
    async (c) => c.json(await shown(callOf(c), await declineIntroduction(callOf(c), c.req.valid('param').id, c.req.valid('json'))), 200),
  )
  .openapi(
    operation({
      operationId: 'withdrawIntroduction',
      method: 'post',
      path: '/introductions/{id}/withdraw',
      tags,
      summary: 'Withdraw a request, or call an accepted meeting off; what is written is told to those concerned',
      request: { params: ids('id'), body: { ...body(Farewell), required: false } },
      responses: answers(IntroductionView),
    }),
    async (c) => c.json(await shown(callOf(c), await withdraw(callOf(c), c.req.valid('param').id, c.req.valid('json').words ?? null)), 200),
  );

/** The introduction after an operation, as its reader sees it. */
async function shown(call: Call, result: Introduction | Refusal): Promise<IntroductionView> {
  return settled(isRefusal(result) ? result : await viewIntroduction(call, result.id));
}
