import { OpenAPIHono, z } from '@hono/zod-openapi';
import { Adjustment } from '../../shared/schemas/adjustment.ts';
import { Id, Instant } from '../../shared/schemas/basics.ts';
import { Plan, PlanScope } from '../../shared/schemas/plan.ts';
import { callOf, type Env, newId } from '../http/context.ts';
import { answers, body, creates, ids, onInvalid, operation } from '../http/endpoint.ts';
import { settled } from '../http/problems.ts';
import { readBoard, readDifference } from './board.ts';
import { readFigures } from './figures.ts';
import {
  adjustDraft,
  cancelPlan,
  chooseDraft,
  organisedPlan,
  rebaseDraft,
  requestPlan,
  retryPlan,
  undoAdjustment,
  viewPlans,
} from './operations.ts';
import { Board, Difference, Figures } from './views.ts';

const tags = ['plans'];
const PlanWish = z.object({
  scope: PlanScope,
  seconds: z.number().min(0.5).max(60).default(5),
  seed: z
    .int()
    .min(0)
    .max(2 ** 31)
    .default(1),
});
const DraftChoice = z.discriminatedUnion('from', [
  z.object({ from: z.literal('plan'), planId: Id }),
  z.object({ from: z.literal('release') }),
  z.object({ from: z.literal('rebase') }),
  z.object({ from: z.literal('nothing') }),
]);
const Step = z.object({
  number: z.int().positive(),
  change: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('place'), id: Id, start: Instant, placeId: Id }),
    z.object({ kind: z.literal('unplace'), id: Id }),
    z.object({ kind: z.literal('lock'), id: Id, locked: z.boolean() }),
  ]),
});
const DraftPointer = z.object({ draftPlanId: z.string().nullable() });

/** All of these are the organiser's. */
export const planRoutes = new OpenAPIHono<Env>({ defaultHook: onInvalid })
  .openapi(
    operation({
      operationId: 'startPlan',
      method: 'post',
      path: '/events/{id}/plans',
      tags,
      summary: 'Run the engine',
      request: { params: ids('id'), body: body(PlanWish) },
      responses: creates(Plan),
    }),
    async (c) => c.json(settled(await requestPlan(callOf(c), c.req.valid('param').id, await newId(c), c.req.valid('json'))), 201),
  )
  .openapi(
    operation({
      operationId: 'listPlans',
      method: 'get',
      path: '/events/{id}/plans',
      tags,
      summary: 'Plans',
      request: { params: ids('id') },
      responses: answers(z.object({ plans: z.array(Plan) })),
    }),
    async (c) => c.json({ plans: settled(await viewPlans(callOf(c), c.req.valid('param').id)) }, 200),
  )
  .openapi(
    operation({
      operationId: 'readPlan',
      method: 'get',
      path: '/events/{id}/plans/{planId}',
      tags,
      summary: 'A plan and how its run is going',
      request: { params: ids('id', 'planId') },
      responses: answers(Plan),
    }),
    async (c) => {
      const { id, planId } = c.req.valid('param');
      return c.json(settled(await organisedPlan(callOf(c), id, planId)).plan, 200);
    },
  )
  .openapi(
    operation({
      operationId: 'cancelPlan',
      method: 'post',
      path: '/events/{id}/plans/{planId}/cancel',
      tags,
      summary: 'Stop a run; it keeps the best it has',
      request: { params: ids('id', 'planId') },
      responses: answers(Plan),
    }),
    async (c) => {
      const { id, planId } = c.req.valid('param');
      return c.json(settled(await cancelPlan(callOf(c), id, planId)), 200);
    },
  )
  .openapi(
    operation({
      operationId: 'retryPlan',
      method: 'post',
      path: '/events/{id}/plans/{planId}/retry',
      tags,
      summary: 'Ask again for a run that failed',
      request: { params: ids('id', 'planId') },
      responses: answers(Plan),
    }),
    async (c) => {
      const { id, planId } = c.req.valid('param');
      return c.json(settled(await retryPlan(callOf(c), id, planId)), 200);
    },
  )
  .openapi(
    operation({
      operationId: 'readBoard',
      method: 'get',
      path: '/events/{id}/board',
      tags,
      summary: 'The board: draft, tray, conflicts',
      request: { params: ids('id') },
      responses: answers(Board),
    }),
    async (c) => c.json(settled(await readBoard(callOf(c), c.req.valid('param').id)), 200),
  )
  .openapi(
    operation({
      operationId: 'readFigures',
      method: 'get',
      path: '/events/{id}/figures',
      tags,
      summary: 'How far the event has come',
      request: { params: ids('id') },
      responses: answers(Figures),
    }),
    async (c) => c.json(settled(await readFigures(callOf(c), c.req.valid('param').id)), 200),
  )
  .openapi(
    operation({
      operationId: 'chooseDraft',
      method: 'put',
      path: '/events/{id}/draft',
      tags,
      summary: 'Work on a plan, on the published timetable, bring the draft up to date, or throw it away',
      request: { params: ids('id'), body: body(DraftChoice) },
      responses: answers(DraftPointer),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const choice = c.req.valid('json');
      const result =
        choice.from === 'rebase' ? rebaseDraft(callOf(c), id, await newId(c)) : chooseDraft(callOf(c), id, await newId(c), choice);
      return c.json(settled(await result), 200);
    },
  )
  .openapi(
    operation({
      operationId: 'adjustDraft',
      method: 'post',
      path: '/events/{id}/draft/adjustments',
      tags,
      summary: 'Change the draft by one step',
      request: { params: ids('id'), body: body(Step) },
      responses: creates(Adjustment),
    }),
    async (c) => c.json(settled(await adjustDraft(callOf(c), c.req.valid('param').id, c.req.valid('json'))), 201),
  )
  .openapi(
    operation({
      operationId: 'undoAdjustment',
      method: 'delete',
      path: '/events/{id}/draft/adjustments/last',
      tags,
      summary: 'Undo the last step',
      request: { params: ids('id') },
      responses: answers(z.object({ undone: z.int() })),
    }),
    async (c) => c.json(settled(await undoAdjustment(callOf(c), c.req.valid('param').id)), 200),
  )
  .openapi(
    operation({
      operationId: 'compareDraft',
      method: 'get',
      path: '/events/{id}/draft/difference',
      tags,
      summary: 'What publishing the draft would change',
      request: { params: ids('id') },
      responses: answers(Difference),
    }),
    async (c) => c.json(settled(await readDifference(callOf(c), c.req.valid('param').id)), 200),
  );
