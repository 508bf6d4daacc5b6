import { OpenAPIHono, z } from '@hono/zod-openapi';
import { Email } from '../../shared/schemas/basics.ts';
import { AddressHolder } from '../../shared/schemas/confirmation.ts';
import { PersonDraft } from '../../shared/schemas/organisation.ts';
import { callOf, type Env, newId } from '../http/context.ts';
import { answers, body, nothing, onInvalid, operation } from '../http/endpoint.ts';
import { Refused, settled } from '../http/problems.ts';
import { releaseAddress } from './addresses.ts';
import { deleteMe, exportMe, readMe, writeMe } from './operations.ts';
import { Me, PersonalData } from './views.ts';

const tags = ['people'];
const identityOf = (c: { get: (key: 'identity') => Env['Variables']['identity'] }) => {
  const identity = c.get('identity');
  if (!identity) throw new Refused({ refused: 'sign-in-required', values: {} });
  return identity;
};

export const peopleRoutes = new OpenAPIHono<Env>({ defaultHook: onInvalid })
  .openapi(
    operation({ operationId: 'readMe', method: 'get', path: '/me', tags, summary: 'Who is signed in', responses: answers(Me) }),
    async (c) => c.json(await readMe(c.get('services'), identityOf(c)), 200),
  )
  .openapi(
    operation({
      operationId: 'writeMe',
      method: 'put',
      path: '/me',
      tags,
      summary: 'Register or change yourself',
      request: { body: body(PersonDraft) },
      responses: answers(Me),
    }),
    async (c) => c.json(settled(await writeMe(c.get('services'), identityOf(c), await newId(c), c.req.valid('json'))), 200),
  )
  .openapi(
    operation({
      operationId: 'exportMe',
      method: 'get',
      path: '/me/export',
      tags,
      summary: 'Everything kept about you',
      responses: answers(PersonalData),
    }),
    async (c) => c.json(await exportMe(callOf(c)), 200),
  )
  .openapi(
    operation({
      operationId: 'releaseAddress',
      method: 'put',
      path: '/addresses/{email}',
      tags,
      summary: 'Let an address go that another account was signed in with (staff)',
      request: { params: z.object({ email: Email }), body: body(z.object({ holder: AddressHolder })) },
      responses: nothing,
    }),
    async (c) => {
      settled(await releaseAddress(callOf(c), await newId(c), c.req.valid('param').email, c.req.valid('json').holder));
      return c.body(null, 204);
    },
  )
  .openapi(
    operation({ operationId: 'deleteMe', method: 'delete', path: '/me', tags, summary: 'Delete yourself', responses: nothing }),
    async (c) => {
      settled(await deleteMe(callOf(c)));
      return c.body(null, 204);
    },
  );
