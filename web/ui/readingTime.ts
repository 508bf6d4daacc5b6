import { lettersOf } from '../../shared/rules/text/letters.ts';
import { isJapanese } from '../../shared/rules/text/script.ts';

const settling = 3000;
/** Milliseconds a letter takes: kana and kanji carry more each than Latin letters. */
const pace = { han: 150, latin: 60 };

/** How long words have to stand to be read by somebody in no hurry, in milliseconds. */
export function readingTime(text: string): number {
  const letters = lettersOf(text);
  const wide = letters.filter(isJapanese).length;
  return settling + wide * pace.han + (letters.length - wide) * pace.latin;
}
