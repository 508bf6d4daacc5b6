import { useLabel, useLanguage, type Vocabulary } from './language.ts';

/** A line has room for the name alone: not for what stands in brackets or behind a slash. */
const short = (label: string): string => label.replace(/\s*[（(].*$|\s+\/\s+.*$/, '');
const separators = { ja: '、', en: ', ' };

/** Terms as running text, `SaMD、医療DX +2`: their short names, and how many more there are. */
export function useTerms(): (vocabulary: Vocabulary, ids: readonly string[], most?: number) => string {
  const label = useLabel();
  const separator = separators[useLanguage()];
  return (vocabulary, ids, most = ids.length) => {
    const named = ids.slice(0, most).map((id) => short(label(vocabulary, id)));
    return named.join(separator) + (ids.length > most ? ` +${ids.length - most}` : '');
  };
}
