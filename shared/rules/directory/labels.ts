import english from '../../locales/en/terms.json' with { type: 'json' };
import japanese from '../../locales/ja/terms.json' with { type: 'json' };

export type SearchedVocabulary =
  | 'kinds'
  | 'fields'
  | 'subfields'
  | 'modalities'
  | 'developmentStages'
  | 'growthStages'
  | 'marketApproaches'
  | 'domains'
  | 'processes'
  | 'supports'
  | 'authorities'
  | 'regulatoryPaths'
  | 'settings'
  | 'regions';

/** The Japanese and the English name of a term, so that a search in either finds profiles written in the other language. */
export function searchedLabel(vocabulary: SearchedVocabulary, id: string): string {
  const names = [japanese, english].map((terms) => (terms[vocabulary] as Record<string, string>)[id]);
  return names.filter(Boolean).join('\n');
}
