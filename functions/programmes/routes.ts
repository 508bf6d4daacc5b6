import { OpenAPIHono, z } from '@hono/zod-openapi';
import data from '../../shared/domain/programmes.json' with { type: 'json' };
import { Programme } from '../../shared/schemas/programme.ts';
import type { Env } from '../http/context.ts';
import { answers, onInvalid, operation } from '../http/endpoint.ts';

const programmes = z.array(Programme).parse(data.programmes);

export const programmeRoutes = new OpenAPIHono<Env>({ defaultHook: onInvalid }).openapi(
  operation({
    operationId: 'listProgrammes',
    method: 'get',
    path: '/programmes',
    tags: ['programmes'],
    summary: 'Support programmes, as the ministries’ documents state them',
    responses: answers(z.object({ programmes: z.array(Programme) })),
  }),
  async (c) => {
    c.header('cache-control', 'public, max-age=3600');
    return c.json({ programmes }, 200);
  },
);
