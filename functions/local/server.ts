import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartRefusal } from './refusal.ts';

export type Serve = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Listens, and answers 503 until it is given what to serve. Throws `StartRefusal` when the port cannot be had. */
export async function listen({ port, host }: { port: number; host: string }) {
  let serve: Serve | null = null;
  const server = createServer((request, response) => {
    if (serve) void serve(request, response);
    else response.writeHead(503, { 'retry-after': '1', 'content-type': 'text/plain' }).end('Musubi is starting.');
  });
  // A connection that is kept outlives a moment in which the process is busy: closed after Node's five seconds, it would be gone under a
  // request that is just being sent.
  server.keepAliveTimeout = 65_000;
  server.listen(port, host);
  await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EADDRINUSE'
      ? new StartRefusal(`Port ${port} is in use. Stop what uses it, or choose another with PORT (0 takes any free one).`)
      : new StartRefusal(`Port ${port} of ${host} cannot be listened on (${error.code}). Choose others with PORT and HOST.`);
  });
  return {
    server,
    port: (server.address() as AddressInfo).port,
    serve: (what: Serve) => {
      serve = what;
    },
    stop: () => stop(server),
  };
}

/** Lets answers under way go out, for a second. */
async function stop(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  await Promise.race([closed, sleep(1000, undefined, { ref: false })]);
  server.closeAllConnections();
  await closed;
}

export type Route = readonly [path: string, serve: Serve];

/**
 * Sends each request to whom its path belongs to (`/api` has `/api` and all below it); the first that fits. A request under a name
 * that is not ours is turned away, so that no page from outside can reach this computer by giving its own name our address.
 */
export function route(origin: string, routes: readonly Route[], log: (line: string) => void): Serve {
  return async (request, response) => {
    const path = request.url?.split('?')[0] ?? '/';
    const name = nameOf(request, origin);
    if (name === 'foreign') return void response.writeHead(421, { 'content-type': 'text/plain' }).end(`Musubi is at ${origin}.`);
    if (name === 'other' && isPage(request)) return void response.writeHead(307, { location: `${origin}${request.url}` }).end();
    const [, serve] = routes.find(([prefix]) => prefix === '/' || path === prefix || path.startsWith(`${prefix}/`)) ?? [];
    try {
      await serve?.(request, response);
    } catch (error) {
      // Whoever broke off gets no answer, and it is nobody's fault here.
      if (request.destroyed && !request.complete) return;
      log(`http: ${request.method} failed with ${error instanceof Error ? error.stack?.replace(/^.*?\n/, `${error.name}\n`) : 'a fault'}`);
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
      response.end();
    }
  };
}

/** Whether a request calls us by our name, by another name of this computer, or by one that is not ours. */
function nameOf({ headers: { host = '' } }: IncomingMessage, origin: string): 'ours' | 'other' | 'foreign' {
  const ours = new URL(origin);
  if (host === ours.host) return 'ours';
  const port = ours.port ? `:${ours.port}` : '';
  return ['localhost', '127.0.0.1', '[::1]'].some((name) => host === name + port) ? 'other' : 'foreign';
}

const isPage = ({ method, headers }: IncomingMessage) => method === 'GET' && headers.accept?.includes('text/html');
