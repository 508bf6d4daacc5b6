import { useTranslation } from 'react-i18next';
import type { Verdict } from '../../../shared/rules/timetable/verdict.ts';
import { useDesk } from './useDesk.tsx';

/** What putting something somewhere would mean, in a sentence. */
export function useVerdictWords(): (verdict: Verdict) => string {
  const { t } = useTranslation('board');
  const { names, conflict, standing } = useDesk();
  return (verdict) => {
    const { placement } = verdict;
    const where = { time: names.clock(placement.start), place: names.place(placement.placeId) };
    if (verdict.kind === 'here') return t('hint.here', where);
    if (verdict.kind === 'free') return t('hint.free', where);
    if (verdict.kind === 'swap') {
      const { id, start, placeId } = verdict.other;
      const other = standing.items.get(id);
      return t('hint.swap', {
        ...where,
        other: other ? names.title(other) : names.item(id),
        to: `${names.clock(start)} ${names.place(placeId)}`,
      });
    }
    // Two people busy with the same meeting are one reason, not two.
    const reasons = [...new Set(verdict.conflicts.map(conflict))];
    return t('hint.blocked', { ...where, reasons: reasons.join(t('sentenceGap')) });
  };
}
