import type { ServerResponse } from 'node:http';
import type { Language } from '../../../shared/schemas/basics.ts';
import { type Html, html } from './html.ts';
import { words } from './words.ts';

export type Page = {
  readonly language: Language;
  readonly title: string;
  readonly body: Html;
  /** The same page in another language. */
  readonly inLanguage: (language: Language) => string;
  readonly status?: number;
  /** Our own scripts, by their path. */
  readonly scripts?: readonly string[];
  readonly className?: string;
};

/** Nothing but our own files; frames of our own for the mails, which have a stricter policy themselves. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

export const pageHeaders = (language: Language): Record<string, string> => ({
  'content-security-policy': policy,
  'cache-control': 'no-store',
  'content-type': 'text/html; charset=utf-8',
  'content-language': language,
});

/** Sends a page of the local server's own: Musubi's look without its application. */
export function sendPage(response: ServerResponse, page: Page): void {
  response.writeHead(page.status ?? 200, pageHeaders(page.language));
  response.end(response.req.method === 'HEAD' ? undefined : render(page));
}

export function render({ language, title, body, inLanguage, scripts = [], className }: Page): string {
  const t = words(language);
  const page = html`<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title} · Musubi</title>
    <link rel="icon" href="/mark.svg" type="image/svg+xml">
    <script src="/local/scheme.js"></script>
    <link rel="stylesheet" href="/local/fonts/index.css">
    <link rel="stylesheet" href="/local/style.css">
    ${scripts.map((script) => html`<script src="${script}" defer></script>`)}
  </head>
  <body class="${className ?? ''}">
    <header class="bar">
      <a class="brand" href="/"><img src="/mark.svg" alt="" width="30" height="30"><span>Musubi</span><span class="knot" lang="ja">結び</span></a>
      <span class="here">${t('here')}</span>
      <nav class="languages" aria-label="${t('languages')}">
        ${(['ja', 'en'] as const).map((one) => html`<a href="${inLanguage(one)}" lang="${one}" hreflang="${one}"${one === language && html` aria-current="true"`}>${words(one)('language')}</a>`)}
      </nav>
    </header>
    ${body}
  </body>
</html>
`;
  return page.text;
}
