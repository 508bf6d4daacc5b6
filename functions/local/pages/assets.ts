import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheControl, fileSender } from '../files.ts';

const own = dirname(fileURLToPath(import.meta.url));
const fonts = dirname(createRequire(import.meta.url).resolve('@fontsource-variable/noto-sans-jp/package.json'));

/** The file behind an address under `/local/`: a style sheet or script beside this one, or a part of Noto Sans JP. */
function fileOf(path: string): string | null {
  const [, name] = /^\/local\/([a-z-]+\.(?:css|js))$/i.exec(path) ?? [];
  if (name) return join(own, name);
  const [, font] = /^\/local\/fonts\/(index\.css|files\/[\w-]+\.woff2)$/.exec(path) ?? [];
  return font ? join(fonts, font) : null;
}

/** The font under the name that mails ask for: a mail program takes it from the system, where it may be missing here. */
export const mailFonts = '/local/fonts/mail.css';
const mailFontSheet = async () =>
  (await readFile(join(fonts, 'index.css'), 'utf8')).replaceAll("'Noto Sans JP Variable'", "'Noto Sans JP'");

/** Serves what the local server's own pages are made of. */
export function serveAssets() {
  const send = fileSender();
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = request.url?.split('?')[0] ?? '';
    // A mail is shown in a frame that belongs to no origin, not even to ours.
    if (path.startsWith('/local/fonts/')) response.setHeader('access-control-allow-origin', '*');
    if (path === mailFonts) return void response.writeHead(200, { 'content-type': 'text/css' }).end(await mailFontSheet());
    const file = fileOf(path);
    const caching = file?.endsWith('.woff2') ? cacheControl.hashed : cacheControl.asked;
    if (!file || !(await send(file, request, response, caching))) response.writeHead(404).end();
  };
}
