import type { IncomingMessage, ServerResponse } from 'node:http';
import type { KoaContextWithOIDC } from 'oidc-provider';
import type { Language } from '../../../shared/schemas/basics.ts';
import type { Refusal } from '../../../shared/schemas/problem.ts';
import { problemOf, secondsUntil } from '../../http/problems.ts';
import { preferredLanguage } from '../../http/translate.ts';
import type { Use } from '../../limits/limits.ts';
import { html } from '../pages/html.ts';
import { sendPage } from '../pages/layout.ts';
import { words } from '../pages/words.ts';
import { homeward } from './farewell.ts';

/** Counts a use; the refusal when it is one too many. */
export type Spend = (use: Use) => Promise<Refusal | null>;

export const networkOf = ({ socket }: IncomingMessage): string => socket.remoteAddress ?? '';

const retryAfter = ({ values }: Refusal): string => String(secondsUntil(values.againAt, Date.now()) ?? 1);

/** The page for whoever has signed in too often: what it says is what the API would. */
export function sendLimit(response: ServerResponse, over: Refusal, language: Language, inLanguage: (one: Language) => string): void {
  const { title, detail, status } = problemOf(over.refused, over.values, language);
  const body = html`<main class="sheet"><h1>${title}</h1><p>${detail}</p>${homeward(words(language)('home'))}</main>`;
  response.setHeader('retry-after', retryAfter(over));
  sendPage(response, { language, title, body, inLanguage, status, className: 'message' });
}

/** Counts codes and refresh tokens that are not good: whoever guesses them is told to wait, in the words of OAuth (`error`) and in ours. */
export const limitGuesses = (spend: Spend) => async (ctx: KoaContextWithOIDC, next: () => Promise<void>) => {
  await next();
  if (ctx.oidc?.route !== 'token' || ctx.status !== 400) return;
  const over = await spend({ name: 'wrong-tokens-by-network', whom: networkOf(ctx.req) });
  if (!over) return;
  const problem = problemOf(over.refused, over.values, preferredLanguage(ctx.get('accept-language')));
  ctx.status = problem.status;
  ctx.set('retry-after', retryAfter(over));
  ctx.body = { error: over.refused, error_description: problem.detail, ...problem };
};
