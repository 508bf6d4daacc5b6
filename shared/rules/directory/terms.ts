import { foldKana } from '../text/fold.ts';

/** Runs of one script: Latin letters and figures, kanji, katakana, hiragana. A query without spaces is cut where the script changes. */
const runs = /[a-z0-9\u00c0-\u024f]+|[\p{Script=Han}\u3006]+|[\u30a1-\u30fa\u30fc]+|[\u3041-\u309f]+/gu;

const particles = new Set(['の', 'は', 'が', 'を', 'に', 'で', 'と', 'へ', 'も', 'や']);

/** What somebody typed as the words to be found, folded: `ＳａＭＤの再生医療` → samd, 再生医療. Particles alone say nothing. */
export function termsOf(text: string): string[] {
  const typed = text.normalize('NFKC').toLowerCase().match(runs) ?? [];
  const telling = typed.filter((run) => !particles.has(run));
  return [...new Set((telling.length > 0 ? telling : typed).map(foldKana))];
}

const isLatin = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code <= 0x24f);

/**
 * Where a term first stands in folded words, or −1. Japanese may begin anywhere (there are no spaces to go by);
 * Latin only where a word begins, so that `ai` does not find `retail`. The word may go on: people search while typing.
 */
export function placeOf(term: string, words: string): number {
  let place = words.indexOf(term);
  if (!isLatin(term.charCodeAt(0))) return place;
  while (place > 0 && isLatin(words.charCodeAt(place - 1))) place = words.indexOf(term, place + 1);
  return place;
}
