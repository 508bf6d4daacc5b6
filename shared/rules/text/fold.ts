/** Makes spellings of the same word equal: full and half width (NFKC), upper and lower case. ＳａＭＤ → samd, ｻﾝﾌﾟﾙ → サンプル. */
export const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

/** How far a hiragana letter stands below its katakana in Unicode. */
const kanaDistance = 0x60;

/** As `fold`, and katakana as hiragana, for what people type before converting: サイセイ → さいせい. */
export const foldKana = (text: string): string =>
  fold(text).replace(/[\u30a1-\u30f6]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - kanaDistance));
