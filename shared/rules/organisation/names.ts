import type { Localised } from '../../schemas/basics.ts';
import { foldKana } from '../text/fold.ts';
import { usualShapes } from '../text/shapes.ts';

/** Legal forms, folded; NFKC has already made (株) of ㈱. Longer ones first, so that none leaves a rest of another. */
const japaneseForms =
  /特定非営利活動法人|地方独立行政法人|独立行政法人|国立大学法人|公立大学法人|社会福祉法人|国立研究開発法人|一般社団法人|一般財団法人|公益社団法人|公益財団法人|有限責任事業組合|投資事業有限責任組合|株式会社|有限会社|合同会社|合資会社|合名会社|医療法人社団|医療法人財団|医療法人|学校法人|npo法人|かぶしきがいしゃ|\((?:株|有|同|社|財|医|学|独)\)/g;
const latinForms =
  /[\s,.]+(?:kabushiki kaisha|godo kaisha|k\.? ?k|g\.? ?k|co\.? ?,? ?ltd|corporation|incorporated|limited|company|corp|inc|ltd|llc|llp|plc|gmbh|ag|s\.?a|b\.?v|co)\.?\s*$/;
/** Everything but letters and digits, the long-vowel mark included where a name is written with hyphens instead. */
const separators = /[^\p{L}\p{N}]|ー/gu;

/**
 * The key under which two spellings of one organisation's name are the same: width, case, kana, old shapes of kanji, spaces, signs and
 * legal forms (㈱, 株式会社, Co., Ltd.) do not count. Empty for a name of which nothing is left.
 */
export function nameKey(name: string): string {
  let folded = usualShapes(foldKana(name)).replace(japaneseForms, ' ').trim();
  for (let shorter = folded.replace(latinForms, ''); shorter !== folded; shorter = folded.replace(latinForms, '')) folded = shorter;
  return folded.replace(separators, '') || usualShapes(foldKana(name)).replace(separators, '');
}

const abbreviated: Readonly<Record<string, string>> = {
  '(株)': '株式会社',
  かぶしきがいしゃ: '株式会社',
  '(有)': '有限会社',
  '(同)': '合同会社',
  '(社)': '一般社団法人',
  '(財)': '一般財団法人',
  '(医)': '医療法人',
  '(学)': '学校法人',
  '(独)': '独立行政法人',
  npo法人: '特定非営利活動法人',
};

/** The legal form in a Japanese name, written out, or null where it names none: 医療法人青空 and 株式会社青空 are two. */
export function legalFormOf(name: string | null): string | null {
  const form = name === null ? null : (foldKana(name).match(japaneseForms)?.[0] ?? null);
  return form === null ? null : (abbreviated[form] ?? form);
}

/** The keys of a name's languages, without empty ones and repetitions. */
export const nameKeys = ({ ja, en }: Localised): string[] => [
  ...new Set([ja, en].flatMap((name) => (name ? [nameKey(name)] : [])).filter((key) => key !== '')),
];

/** Whether two names are one: a language of the one is written like a language of the other. */
export const isSameName = (one: Localised, other: Localised): boolean => {
  const keys = nameKeys(other);
  return nameKeys(one).some((key) => keys.includes(key));
};

/** Slips one name may have against the other: none in short ones, where a letter makes another name. */
const slipsIn = (length: number) => (length < 5 ? 0 : length < 12 ? 1 : 2);

/** Whether two names could be taken for each other: a slip or two apart, or one is the other with a little more. Never for the same name. */
export function isSimilarName(one: Localised, other: Localised): boolean {
  if (isSameName(one, other)) return false;
  const keys = nameKeys(other);
  return nameKeys(one).some((key) => keys.some((theirs) => isNear(key, theirs)));
}

function isNear(one: string, other: string): boolean {
  const [short, long] = [one, other].map((key) => [...key]).sort((a, b) => a.length - b.length) as [string[], string[]];
  if (short.length >= 4 && short.length * 5 >= long.length * 3 && long.join('').includes(short.join(''))) return true;
  const most = slipsIn(long.length);
  return most > 0 && long.length - short.length <= most && slips(short, long, most) <= most;
}

/**
 * Letters put in, left out, replaced or swapped with their neighbour that make one word of the other (Damerau 1964, each place once);
 * `most + 1` as soon as there are more than `most`.
 */
function slips(one: readonly string[], other: readonly string[], most: number): number {
  let [before, row] = [[] as number[], other.map((_, at) => at).concat(other.length)];
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1] ? (before[j - 2] ?? 0) + 1 : replaced;
      next.push(Math.min(replaced, swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    if (Math.min(...next) > most) return most + 1;
    [before, row] = [row, next];
  }
  return row[other.length] ?? 0;
}
