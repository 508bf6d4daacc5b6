import en from '../../../shared/locales/en/mail.json' with { type: 'json' };
import enTerms from '../../../shared/locales/en/terms.json' with { type: 'json' };
import ja from '../../../shared/locales/ja/mail.json' with { type: 'json' };
import jaTerms from '../../../shared/locales/ja/terms.json' with { type: 'json' };
import { localText, type Translate, translator } from '../../../shared/locales/translator.ts';
import { personName } from '../../../shared/rules/people/names.ts';
import { unlinked } from '../../../shared/rules/text/unlinked.ts';
import type { Language, Localised } from '../../../shared/schemas/basics.ts';
import type { PersonName } from '../../../shared/schemas/organisation.ts';
import type { OrganisationKind } from '../../../shared/schemas/vocabularies.ts';

/** A piece of a letter. The text and the HTML version of a mail are both read from the same pieces. */
export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'facts'; readonly rows: readonly { readonly label: string; readonly value: string }[] }
  | { readonly kind: 'quote'; readonly by: string; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] };

export type Letter = {
  readonly subject: string;
  readonly blocks: readonly Block[];
  readonly action: { readonly label: string; readonly path: string };
};

export const wordsOf = translator({ ja, en });
const termsOf = translator({ ja: jaTerms, en: enTerms });

/** The name of a kind of organisation. */
export const kindIn = (kind: OrganisationKind, language: Language): string => termsOf(language)(`kinds.${kind}`);
export type { Translate };

export const paragraph = (text: string): Block => ({ kind: 'text', text });
/** What somebody wrote, or nothing. */
export const quote = (by: string, text: string | null): Block[] => (text?.trim() ? [{ kind: 'quote', by, text: text.trim() }] : []);

/** A name for use within a sentence or a subject, in the reader's language. */
export const nameIn = (name: Localised, language: Language): string => nameWithin(localText(name, language) ?? '—');
export const personIn = (name: PersonName, language: Language): string => nameWithin(personName(name, language));

/** A name somebody chose, for use within a line: also without anything a mail program would make a link of. */
export const nameWithin = (name: string): string => withinLine(unlinked(name));

/**
 * Text of somebody else made safe to stand within a line of ours: one line, no control characters, no override of the reading
 * direction; right-to-left names are isolated (Unicode UAX #9), so that they do not turn the words around them.
 */
export function withinLine(text: string): string {
  const line = text
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .trim();
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(line) ? `\u2068${line}\u2069` : line;
}
