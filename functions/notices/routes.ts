import { OpenAPIHono, z } from '@hono/zod-openapi';
import { Id, once } from '../../shared/schemas/basics.ts';
import { Notice } from '../../shared/schemas/notice.ts';
import { callOf, type Env } from '../http/context.ts';
import { answers, body, nothing, onInvalid, operation } from '../http/endpoint.ts';
import { readNotices, viewNotices } from './operations.ts';

const tags = ['notices'];

export const noticeRoutes = new OpenAPIHono<Env>({ defaultHook: onInvalid })
  .openapi(
    operation({
      operationId: 'listNotices',
      method: 'get',
      path: '/me/notices',
      tags,
      summary: 'Your notices',
      responses: answers(z.object({ notices: z.array(Notice) })),
    }),
    async (c) => c.json({ notices: await viewNotices(callOf(c)) }, 200),
  )
  .openapi(
    operation({
      operationId: 'markNoticesRead',
      method: 'post',
      path: '/me/notices/read',
      tags,
      summary: 'Mark notices as read',
      request: { body: body(z.object({ ids: z.union([z.literal('all'), once(Id, 100)]) })) },
      responses: nothing,
    }),
    async (c) => {
      await readNotices(callOf(c), c.req.valid('json').ids);
      return c.body(null, 204);
    },
  );
