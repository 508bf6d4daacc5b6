import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type Provider from 'oidc-provider';
import { errors } from 'oidc-provider';
import { Email } from '../../../shared/schemas/basics.ts';
import { html } from '../pages/html.ts';
import { chooseLanguage } from '../pages/language.ts';
import { sendPage } from '../pages/layout.ts';
import { words } from '../pages/words.ts';
import type { Accounts } from './accounts.ts';
import { homeward } from './farewell.ts';
import { networkOf, type Spend, sendLimit } from './limit.ts';
import type { ListSamplePeople } from './people.ts';
import { signInBody } from './signInPage.ts';

export type Interactions = { provider: Provider; accounts: Accounts; origin: string; listSamplePeople: ListSamplePeople; spend: Spend };

/**
 * The sign-in page. Only the browser that began to sign in gets it: the provider checks its signed cookie, which (SameSite=Lax)
 * no other site can send along with a form; a form from another origin is refused besides.
 */
export function serveInteractions({ provider, accounts, origin, listSamplePeople, spend }: Interactions) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', origin);
    const asked = url.searchParams.get('ui_locales');
    const details = await provider.interactionDetails(request, response).catch((error: unknown) => {
      if (error instanceof errors.SessionNotFound) return null;
      throw error;
    });
    const language = chooseLanguage(asked, details?.params.ui_locales as string | undefined, request.headers['accept-language']);
    const inLanguage = (one: string) => `${url.pathname}?ui_locales=${one}`;
    const t = words(language);
    if (!details) {
      const body = html`<main class="sheet"><h1>${t('fault.title')}</h1><p>${t('fault.expired')}</p>${homeward(t('home'))}</main>`;
      return sendPage(response, { language, title: t('fault.title'), body, inLanguage, status: 400, className: 'message' });
    }

    const show = async (email: string, invalid: boolean) => {
      const people = await listSamplePeople();
      const body = signInBody({ language, action: inLanguage(language), people, email, invalid });
      sendPage(response, {
        language,
        title: t('signIn.title'),
        body,
        inLanguage,
        status: invalid ? 422 : 200,
        scripts: ['/local/sign-in.js'],
      });
    };
    if (request.method !== 'POST') return show(typeof details.params.login_hint === 'string' ? details.params.login_hint : '', false);
    if (request.headers.origin && request.headers.origin !== origin) return void response.writeHead(403).end();

    const typed = new URLSearchParams((await text(request)).slice(0, 4096)).get('email')?.trim() ?? '';
    const email = Email.safeParse(typed);
    if (!email.success) return show(typed, true);
    const over =
      (await spend({ name: 'sign-ins-by-network', whom: networkOf(request) })) ??
      (await spend({ name: 'sign-ins-to-address', whom: email.data }));
    if (over) return sendLimit(response, over, language, inLanguage);
    const accountId = accounts.remember(email.data);
    await provider.interactionFinished(request, response, { login: { accountId, remember: true } }, { mergeWithLastSubmission: false });
  };
}
