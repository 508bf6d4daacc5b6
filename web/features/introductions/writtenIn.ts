import { isJapanese } from '../../../shared/rules/text/script.ts';
import type { Language } from '../../../shared/schemas/basics.ts';

/** The language somebody wrote in, told by its script: an answer in it is read without effort. Without a word: the reader's own. */
export function writtenIn(message: string, otherwise: Language): Language {
  if (isJapanese(message)) return 'ja';
  return /[a-z]/i.test(message) ? 'en' : otherwise;
}
