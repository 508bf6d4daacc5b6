import { useTranslation } from 'react-i18next';
import { exclusionKey, reasonKey, reasonValues } from '../../../../shared/rules/matching/reasonText.ts';
import type { Exclusion, Reason } from '../../../../shared/schemas/match.ts';
import { useLabel, useLanguage } from '../../../app/language.ts';

/** Reasons and exclusions in the reader's words. */
export function useReasonWords() {
  const { t } = useTranslation('reasons');
  const language = useLanguage();
  const term = useLabel();
  const words = { language, term, condition: (id: string) => t(`condition.${id}`) };
  return {
    reason: (reason: Pick<Reason, 'code' | 'about' | 'values'>) => t(reasonKey(reason), reasonValues(reason.values, words)),
    exclusion: (exclusion: Exclusion) => t(exclusionKey(exclusion), reasonValues(exclusion.values, words)),
    criterion: (name: Reason['criterion']) => t(`criterion.${name}`),
  };
}
