import type { ErrorOut, KoaContextWithOIDC } from 'oidc-provider';
import type { Language } from '../../../shared/schemas/basics.ts';
import { type Html, html, trusted } from '../pages/html.ts';
import { chooseLanguage } from '../pages/language.ts';
import { type Page, pageHeaders, render } from '../pages/layout.ts';
import { words } from '../pages/words.ts';

/* The provider's few other pages: signing out, signed out, and what went wrong. */

const languageOf = (ctx: KoaContextWithOIDC): Language =>
  chooseLanguage(
    ctx.oidc?.params?.ui_locales as string | undefined,
    ctx.query?.ui_locales as string | undefined,
    ctx.get('accept-language'),
  );

/** A page with one message. It can have no second language: it answers a request that cannot be made again. */
function send(ctx: KoaContextWithOIDC, page: Pick<Page, 'title' | 'body' | 'scripts'>): void {
  const language = languageOf(ctx);
  // Through Koa, which still has to send the session's cookie.
  ctx.set(pageHeaders(language));
  ctx.body = render({ ...page, language, inLanguage: (one) => `/?lang=${one}`, className: 'message' });
}

/**
 * Asks whether to sign out. Somebody who comes from our own app's menu, shown by the ID token in the request, has said so already:
 * the page presses the button itself.
 */
export function sendSignOut(ctx: KoaContextWithOIDC, form: string): void {
  const t = words(languageOf(ctx));
  const hint = ctx.oidc.entities.IdTokenHint as { payload?: { sub?: string } } | undefined;
  const isAnswered = hint?.payload?.sub !== undefined && hint.payload.sub === ctx.oidc.session?.accountId;
  const body = html`<main class="sheet">
      <h1>${t('signOut.heading')}</h1>
      ${trusted(form)}
      <p class="actions">
        <button class="primary" type="submit" form="op.logoutForm" name="logout" value="yes" ${isAnswered && html`data-press`}>${t('signOut.confirm')}</button>
        <a href="/">${t('signOut.stay')}</a>
      </p>
    </main>`;
  send(ctx, { title: t('signOut.title'), body, scripts: isAnswered ? ['/local/press.js'] : [] });
}

export function sendSignedOut(ctx: KoaContextWithOIDC): void {
  const t = words(languageOf(ctx));
  const body = html`<main class="sheet"><h1>${t('signOut.doneTitle')}</h1><p>${t('signOut.done')}</p>${homeward(t('home'))}</main>`;
  send(ctx, { title: t('signOut.doneTitle'), body });
}

export function sendFault(ctx: KoaContextWithOIDC, { error }: ErrorOut): void {
  const t = words(languageOf(ctx));
  const body = html`<main class="sheet"><h1>${t('fault.title')}</h1><p>${t('fault.other', { code: error })}</p>${homeward(t('home'))}</main>`;
  ctx.status = Math.max(ctx.status, 400);
  send(ctx, { title: t('fault.title'), body });
}

export const homeward = (label: string): Html => html`<p class="actions"><a class="primary" href="/">${label}</a></p>`;
