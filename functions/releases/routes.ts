import { OpenAPIHono } from '@hono/zod-openapi';
import { Release } from '../../shared/schemas/release.ts';
import { callOf, type Env } from '../http/context.ts';
import { answers, creates, ids, onInvalid, operation } from '../http/endpoint.ts';
import { settled } from '../http/problems.ts';
import { cancelRelease, requestRelease, retryRelease, viewReleases } from './operations.ts';
import { Releases } from './views.ts';

const tags = ['plans'];

/** All of these are the organiser's. */
export const releaseRoutes = new OpenAPIHono<Env>({ defaultHook: onInvalid })
  .openapi(
    operation({
      operationId: 'publishRelease',
      method: 'post',
      path: '/events/{id}/releases',
      tags,
      summary: 'Publish the draft',
      request: { params: ids('id') },
      responses: creates(Release),
    }),
    async (c) => c.json(settled(await requestRelease(callOf(c), c.req.valid('param').id)), 201),
  )
  .openapi(
    operation({
      operationId: 'listReleases',
      method: 'get',
      path: '/events/{id}/releases',
      tags,
      summary: 'Releases',
      request: { params: ids('id') },
      responses: answers(Releases),
    }),
    async (c) => c.json(settled(await viewReleases(callOf(c), c.req.valid('param').id)), 200),
  )
  .openapi(
    operation({
      operationId: 'cancelRelease',
      method: 'post',
      path: '/events/{id}/releases/{releaseId}/cancel',
      tags,
      summary: 'Stop a publishing before it is out',
      request: { params: ids('id', 'releaseId') },
      responses: answers(Release),
    }),
    async (c) => {
      const { id, releaseId } = c.req.valid('param');
      return c.json(settled(await cancelRelease(callOf(c), id, releaseId)), 200);
    },
  )
  .openapi(
    operation({
      operationId: 'retryRelease',
      method: 'post',
      path: '/events/{id}/releases/{releaseId}/retry',
      tags,
      summary: 'Ask again for a publishing that failed',
      request: { params: ids('id', 'releaseId') },
      responses: answers(Release),
    }),
    async (c) => {
      const { id, releaseId } = c.req.valid('param');
      return c.json(settled(await retryRelease(callOf(c), id, releaseId)), 200);
    },
  );
