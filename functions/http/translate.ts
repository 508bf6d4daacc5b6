import { createInstance } from 'i18next';
import en from '../../shared/locales/en/problems.json' with { type: 'json' };
import ja from '../../shared/locales/ja/problems.json' with { type: 'json' };
import type { Language } from '../../shared/schemas/basics.ts';

const i18n = createInstance({
  resources: { ja: { problems: ja }, en: { problems: en } },
  ns: 'problems',
  defaultNS: 'problems',
  fallbackLng: 'en',
  interpolation: { escapeValue: false },
  initAsync: false,
});
void i18n.init();

/** A sentence of `problems.json` in the reader's language. */
export const translate = (language: Language, key: string, values: Record<string, unknown> = {}): string =>
  i18n.t(key, { lng: language, ...values });

/** Japanese unless the reader prefers English: the first of the two that `Accept-Language` names. */
export function preferredLanguage(acceptLanguage: string | undefined): Language {
  const tags = (acceptLanguage ?? '').split(',').map((tag) => tag.trim().toLowerCase());
  const first = tags.find((tag) => tag.startsWith('ja') || tag.startsWith('en'));
  return first?.startsWith('en') ? 'en' : 'ja';
}
