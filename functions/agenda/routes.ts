import { OpenAPIHono, z } from '@hono/zod-openapi';
import { AgendaEntry } from '../../shared/schemas/agenda.ts';
import { Id } from '../../shared/schemas/basics.ts';
import { isRefusal } from '../../shared/schemas/problem.ts';
import { callOf, type Env } from '../http/context.ts';
import { answers, creates, nothing, onInvalid, operation } from '../http/endpoint.ts';
import { settled } from '../http/problems.ts';
import { spend } from '../limits/limits.ts';
import { networkOf } from '../limits/network.ts';
import { readFeed, subscribe, unsubscribe } from './calendar.ts';
import { agendaOf } from './entries.ts';

const tags = ['agenda'];
const Token = z.string().regex(/^[A-Za-z0-9_-]{32}\.ics$/);

export const agendaRoutes = new OpenAPIHono<Env>({ defaultHook: onInvalid })
  .openapi(
    operation({
      operationId: 'readAgenda',
      method: 'get',
      path: '/me/agenda',
      tags,
      summary: 'Your agenda',
      request: { query: z.object({ eventId: Id.optional() }) },
      responses: answers(z.object({ entries: z.array(AgendaEntry) })),
    }),
    async (c) => {
      const { table, actor } = callOf(c);
      return c.json({ entries: await agendaOf(table, actor.personId, c.req.valid('query').eventId) }, 200);
    },
  )
  .openapi(
    operation({
      operationId: 'subscribeCalendar',
      method: 'post',
      path: '/me/calendar',
      tags,
      summary: 'Make a secret address for your calendar',
      responses: creates(z.object({ url: z.string(), webcal: z.string() })),
    }),
    async (c) => c.json(await subscribe(callOf(c)), 201),
  )
  .openapi(
    operation({
      operationId: 'unsubscribeCalendar',
      method: 'delete',
      path: '/me/calendar',
      tags,
      summary: 'End the calendar subscription',
      responses: nothing,
    }),
    async (c) => {
      await unsubscribe(callOf(c));
      return c.body(null, 204);
    },
  )
  .openapi(
    operation({
      operationId: 'readCalendar',
      method: 'get',
      path: '/calendar/{token}',
      tags,
      summary: 'A subscribed calendar (iCalendar)',
      request: { params: z.object({ token: Token }) },
      responses: { 200: { description: 'RFC 5545', content: { 'text/calendar': { schema: z.string() } } } },
    }),
    async (c) => {
      const feed = await readFeed(c.get('services'), c.req.valid('param').token.slice(0, -'.ics'.length));
      const network = isRefusal(feed) ? networkOf(c) : null;
      const over = network && (await spend(c.get('services'), { name: 'calendar-guesses-by-network', whom: network }));
      const text = settled(over || feed);
      return c.text(text, 200, { 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'private, max-age=300' }) as never;
    },
  );
