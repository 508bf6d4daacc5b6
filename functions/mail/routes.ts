import { OpenAPIHono, z } from '@hono/zod-openapi';
import { Id } from '../../shared/schemas/basics.ts';
import type { Env } from '../http/context.ts';
import { nothing, onInvalid, operation } from '../http/endpoint.ts';
import { settled } from '../http/problems.ts';
import { turnMailsOff } from './mailsOff.ts';

const tags = ['mail'];
const path = '/mails/off/{personId}/{token}';
const params = z.object({ personId: Id, token: z.string().regex(/^[A-Za-z0-9_-]{32}$/) });

export const mailRoutes = new OpenAPIHono<Env>({ defaultHook: onInvalid })
  .openapi(
    operation({
      operationId: 'turnMailsOff',
      method: 'post',
      path,
      tags,
      summary: 'Turn mails about news off, as mail programs do (RFC 8058)',
      request: { params },
      responses: nothing,
    }),
    async (c) => {
      const { personId, token } = c.req.valid('param');
      settled(await turnMailsOff(c.get('services'), personId, token));
      return c.body(null, 204);
    },
  )
  .openapi(
    operation({
      operationId: 'openMailSettings',
      method: 'get',
      path,
      tags,
      summary: 'Where a person who opens that link goes: looking changes nothing',
      request: { params },
      responses: { 302: { description: 'To the settings' } },
    }),
    (c) => c.redirect(`${c.get('services').webOrigin}/settings`),
  );
