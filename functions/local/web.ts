import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, normalize, sep } from 'node:path';
import { securityHeaders } from '../headers.ts';
import { cacheControl, fileSender } from './files.ts';

/**
 * Serves the built web app as CloudFront does: a path whose last part has a dot is a file, there or missing; any other is an
 * address inside the app and gets its page.
 */
export function serveWeb(folder: string) {
  const send = fileSender();
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    const path = pathOf(request.url ?? '/');
    const isFile = path?.split('/').pop()?.includes('.');
    const caching = path?.startsWith('/assets/') ? cacheControl.hashed : cacheControl.asked;
    const file = path === null ? null : join(folder, isFile ? path : 'index.html');
    if (!file?.startsWith(folder + sep) || !(await send(file, request, response, caching))) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }).end('Not found');
    }
  };
}

/** The path asked for, decoded and without `..`; null if it cannot be read. */
function pathOf(url: string): string | null {
  try {
    const path = decodeURIComponent(url.split('?')[0] ?? '/');
    return path.includes('\0') ? null : normalize(path).replaceAll(sep, '/');
  } catch {
    return null;
  }
}

/** The headers every page has in the cloud too. Only the promise to come back by https is left out: here is none. */
const { 'strict-transport-security': _, ...headers } = securityHeaders({ connectTo: [] });

/** Sets them before whoever answers sets its own. */
export function setSecurityHeaders(response: ServerResponse): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}
