import type { IncomingMessage, ServerResponse } from 'node:http';
import { mailFonts } from '../pages/assets.ts';
import { chooseLanguage } from '../pages/language.ts';
import { sendPage } from '../pages/layout.ts';
import { words } from '../pages/words.ts';
import { invitationsOf, type LaidDown, type Mails, openMails } from './mails.ts';
import { addressOf, mailboxBody, type View } from './page.ts';

/** A mail may look as it likes and open links beside itself. It runs no script, loads nothing but a font and knows nothing of us. */
const mailPolicy = [
  'sandbox allow-popups allow-popups-to-escape-sandbox',
  "default-src 'none'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  'img-src data:',
  "frame-ancestors 'self'",
].join('; ');

type Asked = { mails: Mails; url: URL; request: IncomingMessage; response: ServerResponse };

/** Everything under `/mailbox`: the page, the mails' own files, and a list in JSON for tests (`/mailbox/api/mails?to=…&q=…`). */
export function serveMailbox(folder: string) {
  const mails = openMails(folder);
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const asked = { mails, url, request, response };
    if (url.pathname === '/mailbox' || url.pathname === '/mailbox/') return sendMailbox(asked);
    if (url.pathname === '/mailbox/api/mails') return sendList(asked);
    const [, id, number = '1', kind] = /^\/mailbox\/mails\/([^/]+?)(?:\/(\d{1,4}))?\.(html|eml|ics)$/.exec(url.pathname) ?? [];
    const mail = id ? await mails.find(decodeURIComponent(id)) : null;
    const file = mail && (await fileOf(mail, kind, Number(number), mails));
    if (!file) return void response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    response.writeHead(200, { 'x-content-type-options': 'nosniff', 'cache-control': 'no-store', ...file.headers });
    response.end(file.body);
  };
}

const queryOf = ({ searchParams }: URL) => ({ to: searchParams.get('to') || null, search: searchParams.get('q') ?? '' });

async function sendMailbox({ mails, url, request, response }: Asked): Promise<void> {
  const language = chooseLanguage(url.searchParams.get('ui_locales'), request.headers['accept-language']);
  const as = url.searchParams.get('as') === 'text' ? 'text' : 'html';
  const view: View = { ...queryOf(url), id: url.searchParams.get('id'), as, language };
  const open = view.id === null ? null : await mails.find(view.id);
  sendPage(response, {
    language,
    title: open?.subject ?? words(language)('mailbox.title'),
    body: mailboxBody(view, await mails.list(view), await mails.recipients(), open),
    inLanguage: (one) => addressOf(view, { language: one }),
    scripts: ['/local/mailbox.js'],
    status: view.id !== null && !open ? 404 : 200,
    className: 'wide',
  });
}

async function sendList({ mails, url, response }: Asked): Promise<void> {
  const limit = Number(url.searchParams.get('limit') ?? Number.POSITIVE_INFINITY);
  const found = (await mails.list(queryOf(url))).slice(0, limit);
  response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(JSON.stringify({ mails: found }));
}

type File = { headers: Record<string, string>; body: string | Buffer };

async function fileOf(mail: LaidDown, kind: string | undefined, number: number, mails: Mails): Promise<File | null> {
  const attachment = { 'content-disposition': `attachment; filename="${mail.id}.${kind}"` };
  if (kind === 'html') {
    const body = mail.html.replace(/<head[^>]*>|^(?![\s\S]*<head)/i, `$&<base target="_blank"><link rel="stylesheet" href="${mailFonts}">`);
    return {
      headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': mailPolicy, 'referrer-policy': 'no-referrer' },
      body,
    };
  }
  if (kind === 'ics') {
    const invitation = invitationsOf(mail)[number - 1];
    return invitation ? { headers: { ...attachment, 'content-type': 'text/calendar; charset=utf-8' }, body: invitation } : null;
  }
  const body = await mails.original(mail.id);
  return body && { headers: { ...attachment, 'content-type': 'message/rfc822' }, body };
}
