import { OpenAPIHono, z } from '@hono/zod-openapi';
import { Email, text } from '../../shared/schemas/basics.ts';
import { ConfirmationDecision } from '../../shared/schemas/confirmation.ts';
import { Organisation } from '../../shared/schemas/organisation.ts';
import { addStaff, removeStaff, viewStaff } from '../access/staff.ts';
import { callOf, type Env, newId } from '../http/context.ts';
import { answers, body, ids, nothing, onInvalid, operation } from '../http/endpoint.ts';
import { settled } from '../http/problems.ts';
import { askConfirmation, decideConfirmation, viewApplications, viewConfirmation } from './operations.ts';
import { Applications, OwnConfirmation, StaffList } from './views.ts';

const tags = ['confirmations'];
const words = text(2000).trim().nullable().default(null);

export const confirmationRoutes = new OpenAPIHono<Env>({ defaultHook: onInvalid })
  .openapi(
    operation({
      operationId: 'readConfirmation',
      method: 'get',
      path: '/organisations/{id}/confirmation',
      tags,
      summary: 'How the confirmation of your organisation stands',
      request: { params: ids('id') },
      responses: answers(OwnConfirmation),
    }),
    async (c) => c.json(settled(await viewConfirmation(callOf(c), c.req.valid('param').id)), 200),
  )
  .openapi(
    operation({
      operationId: 'askConfirmation',
      method: 'put',
      path: '/organisations/{id}/confirmation',
      tags,
      summary: 'Ask to be confirmed (owner)',
      request: { params: ids('id'), body: body(z.object({ words })) },
      responses: answers(OwnConfirmation),
    }),
    async (c) => c.json(settled(await askConfirmation(callOf(c), c.req.valid('param').id, await newId(c), c.req.valid('json').words)), 200),
  )
  .openapi(
    operation({
      operationId: 'listConfirmations',
      method: 'get',
      path: '/confirmations',
      tags,
      summary: 'Organisations to confirm, confirmed and refused, and the log (staff)',
      responses: answers(Applications),
    }),
    async (c) => c.json(settled(await viewApplications(callOf(c))), 200),
  )
  .openapi(
    operation({
      operationId: 'decideConfirmation',
      method: 'put',
      path: '/confirmations/{id}',
      tags,
      summary: 'Confirm an organisation, refuse it, or take its confirmation back (staff)',
      request: { params: ids('id'), body: body(ConfirmationDecision) },
      responses: answers(Organisation),
    }),
    async (c) => c.json(settled(await decideConfirmation(callOf(c), c.req.valid('param').id, await newId(c), c.req.valid('json'))), 200),
  )
  .openapi(
    operation({
      operationId: 'listStaff',
      method: 'get',
      path: '/staff',
      tags,
      summary: 'The installer’s staff (staff)',
      responses: answers(StaffList),
    }),
    async (c) => c.json(settled(await viewStaff(callOf(c))), 200),
  )
  .openapi(
    operation({
      operationId: 'addStaff',
      method: 'put',
      path: '/staff/{email}',
      tags,
      summary: 'Add somebody to the staff (staff)',
      request: { params: z.object({ email: Email }) },
      responses: nothing,
    }),
    async (c) => {
      settled(await addStaff(callOf(c), await newId(c), c.req.valid('param').email));
      return c.body(null, 204);
    },
  )
  .openapi(
    operation({
      operationId: 'removeStaff',
      method: 'delete',
      path: '/staff/{email}',
      tags,
      summary: 'Take somebody off the staff (staff)',
      request: { params: z.object({ email: Email }) },
      responses: nothing,
    }),
    async (c) => {
      settled(await removeStaff(callOf(c), await newId(c), c.req.valid('param').email));
      return c.body(null, 204);
    },
  );
