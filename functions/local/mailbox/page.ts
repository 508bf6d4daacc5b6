import { Temporal } from 'temporal-polyfill';
import { formatInstant } from '../../../shared/rules/format/date.ts';
import type { Language } from '../../../shared/schemas/basics.ts';
import { type Html, html } from '../pages/html.ts';
import { words } from '../pages/words.ts';
import { invitationsOf, type LaidDown, type MailQuery } from './mails.ts';

/** What the address of the page says. */
export type View = MailQuery & { readonly language: Language; readonly id: string | null; readonly as: 'html' | 'text' };

/** The longest list that is shown; whoever looks for an older mail narrows the search. */
const longest = 200;

export function addressOf(view: View, change: Partial<View> = {}): string {
  const { to, search, id, as, language } = { ...view, ...change };
  const query = new URLSearchParams({ ...(to ? { to } : {}), ...(search ? { q: search } : {}), ...(id ? { id } : {}) });
  if (as === 'text') query.set('as', as);
  query.set('ui_locales', language);
  return `/mailbox?${query}`;
}

/** The list beside the mail that is open; on a phone one or the other. */
export function mailboxBody(view: View, mails: readonly LaidDown[], recipients: readonly string[], open: LaidDown | null): Html {
  const t = words(view.language);
  return html`<main class="mailbox${view.id !== null && ' reading'}">
      <section class="mails" aria-label="${t('mailbox.list')}">
        <div class="mails-head">
          <h1>${t('mailbox.title')}</h1>
          <p class="hint">${t('mailbox.lead')}</p>
          ${filters(view, recipients)}
          <p class="mails-count"><span class="hint" role="status">${t('mailbox.count', { count: mails.length })}</span>
            <a class="fresh" href="${addressOf(view)}" hidden data-fresh="${newest(view)}" data-newest="${mails[0]?.id ?? ''}">${t('mailbox.fresh')}</a></p>
        </div>
        ${mails.length > 0 ? list(view, mails) : emptiness(view, recipients)}
      </section>
      <article class="reader">${view.id === null ? html`<p class="choose hint">${t('mailbox.choose')}</p>` : reader(view, open)}</article>
    </main>`;
}

function filters(view: View, recipients: readonly string[]): Html {
  const t = words(view.language);
  return html`<form class="mails-filter" method="get" action="/mailbox">
            <input type="hidden" name="ui_locales" value="${view.language}">
            <label class="of-list">${t('mailbox.to')}
              <select name="to"><option value="">${t('mailbox.everyone')}</option>${recipients.map((to) => html`<option value="${to}"${to === view.to && html` selected`}>${to}</option>`)}</select>
            </label>
            <label class="of-list">${t('mailbox.search')}<input type="search" name="q" value="${view.search}"></label>
            <button class="plain" type="submit">${t('mailbox.show')}</button>
          </form>`;
}

function list(view: View, mails: readonly LaidDown[]): Html {
  const t = words(view.language);
  const older = mails.length - longest;
  return html`<ul class="mail-list">${mails.slice(0, longest).map(
    (mail) => html`
          <li><a href="${addressOf(view, { id: mail.id })}"${mail.id === view.id && html` aria-current="true"`}>
            <span class="mail-to">${mail.to}</span><time datetime="${mail.at}">${shortTime(mail.at, view.language)}</time>
            <span class="mail-subject">${mail.subject}</span>${invitationsOf(mail).length > 0 && html`<span class="chip">${t('mailbox.invitation')}</span>`}
          </a></li>`,
  )}</ul>${older > 0 && html`<p class="hint older">${t('mailbox.older', { count: older })}</p>`}`;
}

function emptiness(view: View, recipients: readonly string[]): Html {
  const t = words(view.language);
  if (recipients.length === 0) return html`<p class="empty">${t('mailbox.empty')}</p>`;
  return html`<p class="empty">${t('mailbox.noMatch')} <a href="${addressOf(view, { to: null, search: '', id: null })}">${t('mailbox.clear')}</a></p>`;
}

function reader(view: View, mail: LaidDown | null): Html {
  const t = words(view.language);
  const back = html`<p class="back"><a href="${addressOf(view, { id: null })}">${t('mailbox.back')}</a></p>`;
  if (!mail) return html`${back}<p class="empty">${t('mailbox.missing')}</p>`;
  const file = `/mailbox/mails/${encodeURIComponent(mail.id)}`;
  const way = (as: View['as'], label: string) =>
    html`<a href="${addressOf(view, { as })}"${as === view.as && html` aria-current="true"`}>${label}</a>`;
  return html`${back}
        <header class="reader-head">
          <h2>${mail.subject}</h2>
          <p class="hint">${t('mailbox.to')}: ${mail.to} · <time datetime="${mail.at}">${longTime(mail.at, view.language)}</time></p>
          <div class="reader-tools">
            <nav class="ways" aria-label="${t('mailbox.view')}">${way('html', t('mailbox.asHtml'))}${way('text', t('mailbox.asText'))}</nav>
            <span class="downloads"><a href="${file}.eml" download>${t('mailbox.downloadMail')}</a>${invitations(view, mail, file)}</span>
          </div>
        </header>
        ${
          view.as === 'text'
            ? html`<div class="text">${linked(mail.text)}</div>`
            : html`<iframe src="${file}.html" title="${mail.subject}" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`
        }`;
}

function invitations(view: View, mail: LaidDown, file: string): Html[] {
  const t = words(view.language);
  const all = invitationsOf(mail);
  if (all.length === 1) return [html` <a href="${file}.ics" download>${t('mailbox.downloadInvitation')}</a>`];
  return all.map((_, index) => html` <a href="${file}/${index + 1}.ics" download>${t('mailbox.downloadOneOf', { number: index + 1 })}</a>`);
}

/** Text with its addresses on the web made links. */
const linked = (text: string): Html[] =>
  text
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((part, index) => (index % 2 ? html`<a href="${part}" target="_blank" rel="noopener">${part}</a>` : html`${part}`));

/** Where the page's script asks for the newest mail of the same search. */
const newest = ({ to, search }: View) => `/mailbox/api/mails?${new URLSearchParams({ ...(to ? { to } : {}), q: search, limit: '1' })}`;

/** In the zone of this computer: it is the one that sent them. */
const zone = Temporal.Now.timeZoneId();
const shortTime = (at: string, language: Language) => formatInstant(at, zone, language, { year: false, zone: false });
const longTime = (at: string, language: Language) => formatInstant(at, zone, language);
