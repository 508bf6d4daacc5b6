/** Words of English sentences that say nothing about their subject. */
const stopWords = new Set(
  'a an in of to on by as is it be or at we us the and for with that this from our are was were has have its into not but can will their they which who all more than other such use using used based'.split(
    ' ',
  ),
);

/** Runs of Latin letters and figures, or of kanji, katakana and hiragana (with the long-vowel and iteration marks). Text is folded before. */
const runs = /[a-z0-9\u00c0-\u024f]+|[\u3005-\u3007\u3040-\u30ff\p{Script=Han}]+/gu;
const isHiragana = (code: number) => code >= 0x3040 && code <= 0x309f;

/** FNV-1a over UTF-16 units, 32 bits. */
function hash(word: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < word.length; index++) value = Math.imul(value ^ word.charCodeAt(index), 0x01000193);
  return value >>> 0;
}

function addBigrams(run: string, into: Set<number>): void {
  for (let index = 0; index + 1 < run.length; index++) {
    const first = run.charCodeAt(index);
    const second = run.charCodeAt(index + 1);
    // Two hiragana are mostly grammar (です, する): they would make every two Japanese texts alike.
    if (!(isHiragana(first) && isHiragana(second))) into.add(first * 0x10000 + second);
  }
}

/**
 * The distinct tokens of a folded text as sorted numbers: Latin words whole, Japanese as pairs of neighbouring characters,
 * because word segmentation splits technical katakana badly.
 */
export function tokensOf(folded: string): Uint32Array {
  const tokens = new Set<number>();
  for (const [run] of folded.matchAll(runs)) {
    if (run.charCodeAt(0) >= 0x3000) addBigrams(run, tokens);
    else if (run.length > 1 && !stopWords.has(run)) tokens.add(hash(run));
  }
  return Uint32Array.from(tokens).sort();
}

/** Cosine of two sets of tokens from their sizes, neither 0, and how many they share: shared / √(|a|·|b|), from 0 to 1. */
export const cosineOf = (shared: number, some: number, others: number): number => shared / Math.sqrt(some * others);

/** Cosine of two sets of tokens, from 0 to 1. */
export function similarity(some: Uint32Array, others: Uint32Array): number {
  if (some.length === 0 || others.length === 0) return 0;
  let shared = 0;
  for (let i = 0, j = 0; i < some.length && j < others.length; ) {
    const one = some[i] as number;
    const other = others[j] as number;
    if (one === other) shared++;
    if (one <= other) i++;
    if (other <= one) j++;
  }
  return cosineOf(shared, some.length, others.length);
}
