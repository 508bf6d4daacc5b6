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
  ヰ: 'i',
  ヱ: 'e',
  ヴ: 'vu',
  ヵ: 'ka',
  ヶ: 'ke',
  ...Object.fromEntries(
    Object.entries(rows).flatMap(([row, sounds]) => sounds.split(' ').map((sound, index) => [(letters[row] as string)[index], sound])),
  ),
};
const small: Record<string, string> = { ァ: 'a', ィ: 'i', ゥ: 'u', ェ: 'e', ォ: 'o', ャ: 'ya', ュ: 'yu', ョ: 'yo', ヮ: 'wa' };

/** A sound and the small letter after it, as one: シ ョ → sho, テ ィ → ti, ウ ィ → wi, ジ ェ → je. */
function joined(sound: string, letter: string): string {
  const [stem, vowel] = [sound.slice(0, -1), sound.slice(-1)];
  const after = small[letter] as string;
  if (letter === 'ヮ' || /^[kg]u$/.test(sound)) return `${stem}w${after.slice(-1)}`;
  if (after.length > 1) return /(sh|ch|j)$/.test(stem) ? stem + after.slice(-1) : stem + after;
  // A vowel drawn out (ナァ) adds nothing: long vowels are unmarked.
  if (vowel === after) return sound;
  if (stem === '') return `${vowel === 'i' ? 'y' : 'w'}${after}`;
  return stem + after;
}

/*
 * A vowel that begins a word of its own lengthens nothing before it: イノ|ウエ, マツ|ウラ, ヒロ|オカ. A reading does not show its words. These are
 * the ones names are made of (上 内 浦 海 梅 · 岡 織 沖 · 尾 夫 雄), where the vowel before is not the first sound, as it is in コウチ 高知 or トオル 徹.
 */
const afterO = '[オコゴソゾトドノホボポモヨロ]';
const wordsWithin: readonly RegExp[] = [
  new RegExp(`(?<=.${afterO})(?=ウ[エチラミメ]$)`, 'gu'),
  /(?<=.[クグスズツヅヌブプムル])(?=ウ[エチラミメ]$)/gu,
  /(?<=^ノ)(?=ウ[エチラ]$)/gu,
  /(?<=^コ)(?=ウメ$)/gu,
  /(?<=オオ)(?=ウ)/gu,
  new RegExp(`(?<=.${afterO})(?=オ[カリキ])`, 'gu'),
  new RegExp(`(?<=${afterO})(?=オ$)`, 'gu'),
];
const border = '|';

/**
 * A name in the Hepburn spelling of Japanese passports (旅券法施行規則 別表): long vowels unmarked, ん before b, m, p as m,
 * a doubled consonant written twice (t before ch); sounds of other languages as they are heard (ティ ti, ウィ wi). A suggestion to edit, as
 * everybody spells their own name. Several words keep a space between them.
 */
export const romaji = (kana: string): string =>
  toKatakana(kana)
    .split(/[\s・]+/)
    .filter(Boolean)
    .map(romajiWord)
    .join(' ');

function romajiWord(word: string): string {
  const sounds: string[] = [];
  for (const letter of wordsWithin.reduce((text, begins) => text.replace(begins, border), word)) {
    const last = sounds.at(-1);
    if (letter in small) sounds.push(last && /[aiueo]$/.test(last) ? joined(sounds.pop() as string, letter) : (small[letter] as string));
    else if (letter === 'ッ') sounds.push('*');
    else if (letter !== 'ー') sounds.push(letter === border ? border : (single[letter] ?? ''));
  }
  const written = sounds
    .join('')
    .replace(/\*(.?)/g, (_, next: string) => (next === 'c' ? 'tc' : next + next))
    .replace(/n(?=[bmp])/g, 'm')
    .replace(/ou/g, 'o')
    .replace(/oo/g, 'o')
    .replace(/uu/g, 'u')
    .replaceAll(border, '');
  return written.charAt(0).toUpperCase() + written.slice(1);
}
