/** Katakana of a reading typed in hiragana, half-width katakana or either mixed: さとう, ｻﾄｳ → サトウ. Everything else stays. */
export const toKatakana = (text: string): string =>
  text.normalize('NFKC').replace(/[ぁ-ゖ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x60));

/** Whether text is a reading: kana, long marks and spaces only. */
export const isReading = (text: string): boolean => /^[ぁ-ゖァ-ヺｦ-ﾟー・\s]+$/.test(text);

const rows: Record<string, string> = {
  ア: 'a i u e o',
  カ: 'ka ki ku ke ko',
  サ: 'sa shi su se so',
  タ: 'ta chi tsu te to',
  ナ: 'na ni nu ne no',
  ハ: 'ha hi fu he ho',
  マ: 'ma mi mu me mo',
  ラ: 'ra ri ru re ro',
  ガ: 'ga gi gu ge go',
  ザ: 'za ji zu ze zo',
  ダ: 'da ji zu de do',
  バ: 'ba bi bu be bo',
  パ: 'pa pi pu pe po',
};
const letters: Record<string, string> = {
  ア: 'アイウエオ',
  カ: 'カキクケコ',
  サ: 'サシスセソ',
  タ: 'タチツテト',
  ナ: 'ナニヌネノ',
  ハ: 'ハヒフヘホ',
  マ: 'マミムメモ',
  ラ: 'ラリルレロ',
  ガ: 'ガギグゲゴ',
  ザ: 'ザジズゼゾ',
  ダ: 'ダヂヅデド',
  バ: 'バビブベボ',
  パ: 'パピプペポ',
};
const single: Record<string, string> = {
  ヤ: 'ya',
  ユ: 'yu',
  ヨ: 'yo',
  ワ: 'wa',
  ヲ: 'o',
  ン: 'n',
  ヴ: 'vu',
  ...Object.fromEntries(
    Object.entries(rows).flatMap(([row, sounds]) => sounds.split(' ').map((sound, index) => [(letters[row] as string)[index], sound])),
  ),
};
const small: Record<string, string> = { ャ: 'a', ュ: 'u', ョ: 'o' };

/**
 * A name in the Hepburn spelling of Japanese passports (旅券法施行規則 別表): long vowels unmarked, ん before b, m, p as m,
 * a doubled consonant written twice (t before ch). A suggestion to edit, as everybody spells their own name.
 */
export function romaji(kana: string): string {
  const sounds: string[] = [];
  for (const letter of toKatakana(kana)) {
    const last = sounds.at(-1);
    if (letter in small && last?.endsWith('i')) {
      const stem = last.slice(0, -1);
      sounds[sounds.length - 1] = stem + (/(sh|ch|j)$/.test(stem) ? '' : 'y') + small[letter];
    } else if (letter === 'ッ') sounds.push('*');
    else if (letter !== 'ー') sounds.push(single[letter] ?? '');
  }
  const written = sounds
    .join('')
    .replace(/\*(.?)/g, (_, next: string) => (next === 'c' ? 'tc' : next + next))
    .replace(/n(?=[bmp])/g, 'm')
    .replace(/ou/g, 'o')
    .replace(/oo/g, 'o')
    .replace(/uu/g, 'u');
  return written.charAt(0).toUpperCase() + written.slice(1);
}
