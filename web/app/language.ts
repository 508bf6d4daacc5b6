import { useTranslation } from 'react-i18next';
import type terms from '../../shared/locales/ja/terms.json';
import type { Language } from '../../shared/schemas/basics.ts';

/** The reader's language. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? 'en' : 'ja';
}

/** The closed vocabularies, named as the profile's attributes are: `fields`, `modalities`, `supports`, `regions`, `kinds` … */
export type Vocabulary = Exclude<keyof typeof terms, 'definitions'>;

/**
 * Labels of the closed vocabularies: `label('fields', 'samd')`. An id nobody has named yet is shown as it is rather than hidden.
 * All labels are in `shared/locales/<language>/terms.json`.
 */
export function useLabel(): (vocabulary: Vocabulary, id: string) => string {
  const { t } = useTranslation('terms');
  return (vocabulary, id) => t(`${vocabulary}.${id}`, { defaultValue: id });
}
