import { useTranslation } from 'react-i18next';
import type { DirectoryHit, Facet } from '../../../../shared/schemas/directory.ts';
import { useLabel } from '../../../app/language.ts';
import { vocabularyOf } from '../facets.ts';

/** Names of facets and of their values. */
export function useFacetWords() {
  const { t } = useTranslation('discover');
  const label = useLabel();
  return {
    facet: (name: DirectoryHit['unknown'][number]) => t(`facets.${name}`),
    value: (facet: Facet, value: string) => {
      const vocabulary = vocabularyOf(facet);
      return vocabulary ? label(vocabulary, value) : t(`${facet}.${value}`);
    },
  };
}
