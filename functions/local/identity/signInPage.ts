import type { Language } from '../../../shared/schemas/basics.ts';
import { type Html, html } from '../pages/html.ts';
import { terms, words } from '../pages/words.ts';
import type { SamplePerson } from './people.ts';

export type SignIn = {
  readonly language: Language;
  /** Where the forms are sent: the same page, in the same language. */
  readonly action: string;
  readonly people: readonly SamplePerson[];
  /** What was typed, and whether it is refused as no address. */
  readonly email: string;
  readonly invalid: boolean;
};

/** The kinds in the order of the story: who runs the event, who comes to it, who shows the field. */
const kinds: readonly SamplePerson['kind'][] = [
  'startup',
  'investor',
  'organiser',
  'hub',
  'cdmo',
  'site',
  'pharma',
  'device-company',
  'academia',
  'municipality',
  'supporter',
  'staff',
];

/** So many of each kind stand there at once; the rest one press away. */
const shown = 3;

/** Choose somebody of the sample world, or type an address. */
export function signInBody({ language, action, people, email, invalid }: SignIn): Html {
  const t = words(language);
  return html`<main class="sign-in">
      <div class="opening">
        <h1>${t('signIn.heading')}</h1>
        <p class="lead">${t('signIn.lead')}</p>
      </div>
      <form class="by-email panel" method="post" action="${action}" novalidate>
        <h2>${t('signIn.byEmail')}</h2>
        <label for="email">${t('signIn.email')}</label>
        <input id="email" name="email" type="email" value="${email}" autocomplete="email" inputmode="email" spellcheck="false" autocapitalize="none"
          required maxlength="254" aria-describedby="${invalid ? 'email-invalid email-hint' : 'email-hint'}" ${invalid && html`aria-invalid="true" autofocus`}>
        ${invalid && html`<p id="email-invalid" class="invalid" role="alert">${t('signIn.emailInvalid')}</p>`}
        <button class="primary" type="submit">${t('signIn.continue')}</button>
        <p id="email-hint" class="hint">${t('signIn.emailHint')}</p>
      </form>
      <form class="samples" method="post" action="${action}">
        <div class="samples-head">
          <h2>${t('signIn.samples')}</h2>
          <p class="hint">${people.length > 0 ? t('signIn.samplesLead') : t('signIn.noSamples')}</p>
        </div>
        ${people.length > 0 && filterBox(language)}
        <div class="groups">${kinds.map((kind) => group(language, kind, people))}</div>
      </form>
    </main>`;
}

/** Shown by the script that makes it work. */
function filterBox(language: Language): Html {
  const t = words(language);
  return html`<div class="filter" hidden data-filter data-none="${t('signIn.none')}" data-one="${t('signIn.found', { count: 1 })}" data-some="${t('signIn.found', { count: 0 })}">
          <input type="search" aria-label="${t('signIn.filter')}" placeholder="${t('signIn.filter')}" autocomplete="off" spellcheck="false">
          <p class="hint" role="status"></p>
        </div>`;
}

function group(language: Language, kind: SamplePerson['kind'], people: readonly SamplePerson[]): Html | null {
  const t = words(language);
  const members = people.filter((person) => person.kind === kind);
  const label = kind === 'staff' ? t('signIn.staff') : terms(language)(`kindsPlural.${kind}`);
  const list = (some: readonly SamplePerson[]) => html`<ul>${some.map((person) => entry(language, person, label))}</ul>`;
  if (members.length === 0) return null;
  const rest = members.slice(shown);
  return html`<section class="group" aria-labelledby="kind-${kind}">
            <h3 id="kind-${kind}">${label}<span class="count">${members.length}</span></h3>
            ${list(members.slice(0, shown))}
            ${rest.length > 0 && html`<details><summary>${t('signIn.more', { count: rest.length })}</summary>${list(rest)}</details>`}
          </section>`;
}

const entry = (language: Language, { email, name, organisation }: SamplePerson, kind: string): Html =>
  html`<li data-find="${[...Object.values(name), ...Object.values(organisation), kind, email].join(' ').normalize('NFKC').toLowerCase()}"><button name="email" value="${email}"><span class="name">${name[language]}</span><span class="organisation">${organisation[language]}</span></button></li>`;
