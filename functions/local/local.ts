import type { Server } from 'node:http';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { consumers } from '../consumers.ts';
import { spend } from '../limits/limits.ts';
import { documentClient } from '../table/client.ts';
import { createTable, withStreamOff } from '../table/create.ts';
import { type StreamReader, streamReader } from '../table/stream.ts';
import type { Table } from '../table/table.ts';
import { buildWeb, root } from './build.ts';
import { openEngine } from './engine.ts';
import { sweepExpired } from './expiry.ts';
import { beginBehind } from './feed/begin.ts';
import type { StreamHandler } from './feed/deliver.ts';
import { type Following, follow } from './feed/follow.ts';
import { followInThread } from './feed/inThread.ts';
import { loadOnce } from './firstLoad.ts';
import type { ListSamplePeople } from './identity/people.ts';
import { issuerOf, webClient, webScope } from './identity/provider.ts';
import { openIdentity } from './identity/serve.ts';
import { type HttpHandler, serveLambda } from './lambda.ts';
import { lockFolder } from './lock.ts';
import { serveMailbox } from './mailbox/serve.ts';
import type { Options } from './options.ts';
import { serveAssets } from './pages/assets.ts';
import { listen, route, type Serve } from './server.ts';
import { serveWeb, setSecurityHeaders } from './web.ts';

export type Local = {
  readonly origin: string;
  /** Resolves with a sentence when something it cannot do without has ended by itself. */
  readonly failed: Promise<string>;
  /** Resolves once the consumers of the change feed have dealt with every change made so far. */
  settled(): Promise<void>;
  stop(): Promise<void>;
};

export type Running = Options & {
  readonly dev: boolean;
  /** Forgets the table at the end instead of keeping it in `DATA_DIR`. */
  readonly forgetful: boolean;
  readonly log: (line: string) => void;
};

/**
 * Starts everything on one address: engine, table, sample world, identity provider, the Lambda handlers and the web app.
 * Once a process: the handlers read their settings when they are loaded. Throws `StartRefusal` for what the person at the
 * terminal can mend; nothing is left running then.
 */
export async function openLocal(running: Running): Promise<Local> {
  const closing: (() => unknown)[] = [];
  const stop = async () => {
    for (const close of closing.splice(0).reverse()) await close();
  };
  try {
    return { ...(await open(running, (close) => closing.push(close))), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

type Later = (close: () => unknown) => void;

async function open(running: Running, atEnd: Later): Promise<Omit<Local, 'stop'>> {
  const { DATA_DIR, log } = running;
  atEnd(await lockFolder(DATA_DIR));
  const http = await listen({ port: running.PORT, host: running.HOST });
  atEnd(http.stop);
  const origin = running.WEB_ORIGIN ?? `http://localhost:${http.port}`;
  const [pages, store] = await Promise.all([openPages(running, http.server, atEnd), openStore(running, atEnd)]);
  atEnd(setEnvironment(environmentOf(running, origin, store.endpoint)));
  for (const name of Object.keys(consumers)) await beginBehind(name, store.reader, join(DATA_DIR, 'feed'));
  const { handler } = await import('../api/handler.ts');
  const api = serveLambda(handler as HttpHandler, log);
  http.serve(
    route(
      origin,
      [
        ['/api', secured(api)],
        ['/identity', await openIdentityOf(running, origin, store.table)],
        ['/mailbox', serveMailbox(join(DATA_DIR, 'mailbox'))],
        ['/local', serveAssets()],
        ['/config.json', secured(serveJson({ issuer: issuerOf(origin), clientId: webClient, scope: webScope }))],
        ['/', pages],
      ],
      log,
    ),
  );
  const consuming = await openConsumers(running, store, atEnd);
  // The last to begin is the first to end: nobody asks any more while the rest stops.
  atEnd(http.stop);
  return { origin, failed: store.died, settled: consuming.caughtUp };
}

type Store = { table: Table; endpoint: string; reader: StreamReader; died: Promise<string> };

/** The engine, the table in it, and at the first start the sample world in that. */
async function openStore(running: Running, atEnd: Later): Promise<Store> {
  const { DATA_DIR, DYNAMODB_ENDPOINT, TABLE_NAME, AWS_REGION, forgetful, log } = running;
  const engine = await openEngine({ endpoint: DYNAMODB_ENDPOINT, dataDir: forgetful ? null : DATA_DIR });
  atEnd(engine.stop);
  const { endpoint } = engine;
  const client = documentClient({ endpoint, region: AWS_REGION });
  const table = { client, name: TABLE_NAME };
  let stream = await createTable(client, TABLE_NAME);
  const load = async (now: string) => {
    log('Loading the sample world');
    const { loadWorld } = await import('./sample/load.ts');
    // Another engine than ours may take its time to switch.
    if (engine.pid === null) return loadWorld(table, now);
    stream = await withStreamOff(client, TABLE_NAME, () => loadWorld(table, now));
  };
  await loadOnce({ table, now: () => new Date().toISOString(), load });
  if (engine.pid !== null) atEnd(sweepExpired(table, log));
  const reader = streamReader({ endpoint, region: AWS_REGION }, stream);
  return { table, endpoint, reader, died: engine.died.then(() => 'The database engine has ended. Start Musubi again.') };
}

/** The readers of the change feed; each lane of jobs has a thread of its own, since jobs compute. */
async function openConsumers(
  { DATA_DIR, AWS_REGION: region, log }: Running,
  { reader, endpoint }: Store,
  atEnd: Later,
): Promise<Following> {
  const folder = join(DATA_DIR, 'feed');
  const { handler } = await import('../feed/handler.ts');
  const feed = follow({ name: 'feed', reader, folder, log, consumer: consumers.feed, handler: handler as StreamHandler });
  atEnd(feed.stop);
  const handlerUrl = new URL('../jobs/handler.ts', import.meta.url).href;
  const lanes = (['jobs', 'runs'] as const).map((name) =>
    followInThread({ name, handlerUrl, endpoint, region, stream: reader.arn, folder }, log),
  );
  for (const lane of lanes) atEnd(lane.stop);
  return {
    // What a job writes is news for the feed.
    caughtUp: () => Promise.all(lanes.map((lane) => lane.caughtUp())).then(feed.caughtUp),
    stop: async () => {},
  };
}

const openIdentityOf = ({ DATA_DIR }: Running, origin: string, table: Table) =>
  openIdentity({
    origin,
    folder: join(DATA_DIR, 'identity'),
    listSamplePeople: peopleOf(table),
    spend: (use) => spend({ table, now: () => Temporal.Now.instant() }, use),
  });

/** The sample world is a large thing to load for a start that finds everybody signed in already. */
function peopleOf(table: Table): ListSamplePeople {
  let list: ListSamplePeople | null = null;
  return async () => {
    list ??= (await import('./sample/story.ts')).listSamplePeople(table);
    return list();
  };
}

/** What the handlers are told, as the stack tells them in the cloud. */
const environmentOf = ({ DATA_DIR, TABLE_NAME, AWS_REGION, MAIL_FROM, MUSUBI_STAFF_MAIL }: Running, origin: string, endpoint: string) => ({
  TABLE_NAME,
  AWS_REGION,
  DYNAMODB_ENDPOINT: endpoint,
  TOKEN_ISSUER: issuerOf(origin),
  TOKEN_CLIENT_ID: webClient,
  WEB_ORIGIN: origin,
  MAIL_FROM,
  ...(MUSUBI_STAFF_MAIL ? { STAFF_MAIL: MUSUBI_STAFF_MAIL } : {}),
  MAIL_TRANSPORT: 'folder',
  MAIL_FOLDER: join(DATA_DIR, 'mailbox'),
});

/** Sets variables of this process; what it returns puts them back as they were. */
function setEnvironment(variables: Record<string, string>): () => void {
  const before = Object.keys(variables).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, variables);
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
}

/** The web app: as built, or from its sources with hot reloading. */
async function openPages({ dev, log }: Running, server: Server, atEnd: Later): Promise<Serve> {
  if (!dev) return secured(serveWeb(await buildWeb(log)));
  const { createServer } = await import('vite');
  const vite = await createServer({
    root: join(root, 'web'),
    configFile: join(root, 'vite.config.ts'),
    appType: 'spa',
    server: { middlewareMode: true, hmr: { server } },
  });
  atEnd(() => vite.close());
  return async (request, response) => vite.middlewares(request, response, () => response.writeHead(404).end());
}

const secured =
  (serve: Serve): Serve =>
  (request, response) => {
    setSecurityHeaders(response);
    return serve(request, response);
  };

const serveJson =
  (value: unknown): Serve =>
  async (_, response) =>
    void response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-cache' }).end(JSON.stringify(value));
