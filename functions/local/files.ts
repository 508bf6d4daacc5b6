import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** How long browsers keep what they got: what has a hash in its name for ever, everything else only after asking. */
export const cacheControl = { hashed: 'public, max-age=31536000, immutable', asked: 'no-cache' } as const;

type File = { readonly etag: string; readonly type: string; readonly body: Buffer; readonly packed: Map<string, Promise<Buffer>> };

/**
 * Sends files, compressed as the browser likes them best and kept in memory once read: the files of a build do not change
 * under a running server. `send` is false when there is no such file.
 */
export function fileSender() {
  const kept = new Map<string, Promise<File | null>>();
  return async (path: string, request: IncomingMessage, response: ServerResponse, caching: string): Promise<boolean> => {
    const loading = kept.get(path) ?? load(path);
    kept.set(path, loading);
    const file = await loading;
    if (!file) {
      kept.delete(path);
      return false;
    }
    response.setHeader('cache-control', caching);
    response.setHeader('etag', file.etag);
    response.setHeader('vary', 'accept-encoding');
    if (request.headers['if-none-match']?.includes(file.etag)) {
      response.writeHead(304).end();
      return true;
    }
    const encoding = isWorthPacking(file) ? chooseEncoding(request.headers['accept-encoding']) : null;
    const body = encoding ? await pack(file, encoding) : file.body;
    if (encoding) response.setHeader('content-encoding', encoding);
    response.writeHead(200, { 'content-type': file.type, 'content-length': body.length });
    response.end(request.method === 'HEAD' ? undefined : body);
    return true;
  };
}

async function load(path: string): Promise<File | null> {
  try {
    const body = await readFile(path);
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
    return { etag, type: types[extname(path)] ?? 'application/octet-stream', body, packed: new Map() };
  } catch (error) {
    if (['ENOENT', 'EISDIR', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}

const isWorthPacking = ({ type, body }: File) => body.length > 1000 && /^(text\/|application\/(json|manifest|wasm)|image\/svg)/.test(type);

type Encoding = 'br' | 'gzip';

const chooseEncoding = (accepted = ''): Encoding | null => (/\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : null);

const packers: Record<Encoding, (body: Buffer) => Promise<Buffer>> = {
  // Quality 5 packs nearly as well as 11, in a fiftieth of the time.
  br: (body) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }) as Promise<Buffer>,
  gzip: (body) => promisify(gzip)(body) as Promise<Buffer>,
};

function pack(file: File, encoding: Encoding): Promise<Buffer> {
  const packing = file.packed.get(encoding) ?? packers[encoding](file.body);
  file.packed.set(encoding, packing);
  return packing;
}
