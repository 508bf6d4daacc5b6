/** Words as a reader sees them: runs of kanji, of katakana, or of Latin letters. */
const words = /[a-z][a-z0-9-]{2,}|\p{Script=Han}{2,}|[\u30a1-\u30fa\u30fc]{3,}/gu;

/** Words a reader would not take for a subject. */
const plain = new Set(
  (
    'before between company develop develops development during hospital medical patient patients people product products service ' +
    'services should support system through without measure measures measured market working because around together ' +
    '開発 事業 会社 企業 技術 提供 支援 活用 実現 目指 製品 医療 患者 病院 現場 一人 自分 時間 必要 可能'
  ).split(' '),
);

const isJapanese = /[\u3041-\u30ff]/;
/** A Latin word in a Japanese text is a term; in an English one short words are mostly grammar. */
const shortestInEnglish = 6;

const longestFirst = (one: string, next: string): number => next.length - one.length || (one < next ? -1 : 1);

/** The words of a folded text that can be what it is about, longest first. */
export function subjectsOf(folded: string): ReadonlySet<string> {
  const shortest = isJapanese.test(folded) ? 0 : shortestInEnglish;
  const found = (folded.match(words) ?? []).filter((word) => word.length >= shortest && !plain.has(word));
  return new Set(found.sort(longestFirst));
}

/** The longest subjects of both, at most so many. */
export function sharedSubjects(some: ReadonlySet<string>, others: ReadonlySet<string>, most: number): string[] {
  const shared: string[] = [];
  for (const word of some) {
    if (shared.length === most) break;
    if (others.has(word)) shared.push(word);
  }
  return shared;
}
