import { OpenAPIHono } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import { agendaRoutes } from '../agenda/routes.ts';
import { confirmationRoutes } from '../confirmations/routes.ts';
import { departureRoutes } from '../departures/routes.ts';
import { directoryRoutes } from '../directory/routes.ts';
import { eventRoutes } from '../events/routes.ts';
import { fileRoutes } from '../files/routes.ts';
import { homeRoutes } from '../home/routes.ts';
import type { Env } from '../http/context.ts';
import { onError, respondWithProblem } from '../http/problems.ts';
import { hubRoutes } from '../hubs/routes.ts';
import { introductionRoutes } from '../introductions/routes.ts';
import { mailRoutes } from '../mail/routes.ts';
import { matchRoutes } from '../matches/routes.ts';
import { meetingRoutes } from '../meetings/routes.ts';
import { noticeRoutes } from '../notices/routes.ts';
import { organisationRoutes } from '../organisations/routes.ts';
import { peopleRoutes } from '../people/routes.ts';
import { planRoutes } from '../plans/routes.ts';
import { programmeRoutes } from '../programmes/routes.ts';
import { releaseRoutes } from '../releases/routes.ts';
import type { Services } from '../services.ts';
import { throughTheDoor } from './door.ts';
import { authenticate, freeRefusedKeys, withServices } from './middleware.ts';
import { describe, docsPage } from './openapi.ts';

/** Every route, chained so that its type is the client the web app speaks through. */
const routes = new OpenAPIHono<Env>()
  .route('/', peopleRoutes)
  .route('/', organisationRoutes)
  .route('/', confirmationRoutes)
  .route('/', directoryRoutes)
  .route('/', matchRoutes)
  .route('/', introductionRoutes)
  .route('/', meetingRoutes)
  .route('/', eventRoutes)
  .route('/', departureRoutes)
  .route('/', planRoutes)
  .route('/', releaseRoutes)
  .route('/', fileRoutes)
  .route('/', homeRoutes)
  .route('/', agendaRoutes)
  .route('/', noticeRoutes)
  .route('/', mailRoutes)
  .route('/', hubRoutes)
  .route('/', programmeRoutes);

export type AppType = typeof routes;

const mebibyte = 1024 * 1024;

/** The API under `/api`. The same app runs in Lambda and locally. */
export function createApp(services: Services): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>();
  // On every path: what leaves `/api` once it is decoded gets its answer here as well.
  app.use(withServices(services));
  app.use(throughTheDoor(services.originWord));
  app.onError(onError);
  app.notFound((c) => respondWithProblem(c, 'not-found'));
  const api = app.basePath('/api');
  api.use(bodyLimit({ maxSize: 5 * mebibyte, onError: (c) => respondWithProblem(c, 'too-large') }));
  api.get('/health', (c) => c.json({ status: 'ok' }));
  api.get('/openapi.json', (c) => c.json(describe(routes)));
  api.get('/docs', (c) => c.html(docsPage));
  api.use(authenticate);
  api.use(freeRefusedKeys);
  api.route('/', routes);
  return app;
}
