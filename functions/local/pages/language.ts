import type { Language } from '../../../shared/schemas/basics.ts';

/**
 * The language of a page: the first one of `asked` (lists of tags such as `en-GB ja`, the strongest wish first) that we speak,
 * else Japanese. In Accept-Language the order stands for the wish, as browsers write it.
 */
export function chooseLanguage(...asked: (string | null | undefined)[]): Language {
  for (const list of asked) {
    const spoken = /(?:^|[\s,])(ja|en)\b/i.exec(list ?? '')?.[1]?.toLowerCase();
    if (spoken === 'ja' || spoken === 'en') return spoken;
  }
  return 'ja';
}
