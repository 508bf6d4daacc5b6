import { useTranslation } from 'react-i18next';
import type { ProgrammeLabel } from '../../../../shared/schemas/programme.ts';
import { useLabel } from '../../../app/language.ts';
import type { Choice } from './choices.ts';

/** Names of what measures are sorted by. Stages are everybody's; the rest is the documents' own. */
export function useProgrammeWords() {
  const { t } = useTranslation('programme');
  const label = useLabel();
  return {
    value: (choice: Choice, id: string) => (choice === 'stage' ? label('developmentStages', id) : t(`${choice}.${id}`)),
    /** `2023` is a fiscal year, `2026-01` a month. */
    asOf: (asOf: string) => {
      const [year, month] = asOf.split('-');
      return month ? t('asOf.month', { year, month: Number(month) }) : t('asOf.year', { year });
    },
    label: ({ condition, code }: ProgrammeLabel) => (code === 'unknown' ? t(`labels.unknown.${condition}`) : t(`labels.${code}`)),
  };
}
