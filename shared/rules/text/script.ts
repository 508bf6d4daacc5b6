/** Whether kanji or kana stand in a text; all of Unicode's, 﨑 and 𠮷 included. */
export const isJapanese = (text: string): boolean => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
