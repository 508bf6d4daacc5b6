import { useTranslation } from 'react-i18next';
import type { Match, Reason } from '../../../../shared/schemas/match.ts';
import { ReasonChip } from '../../../ui/ReasonChip.tsx';
import { whoIsSilent } from '../fit.ts';
import classes from './ReasonChips.module.css';
import { useReasonWords } from './useReasonWords.ts';

interface ReasonChipsProps {
  top: Match['top'];
  /** How many unknowns to name before "+2". */
  unknowns?: number;
}

/** What speaks for a match, the strongest against, and what is not known. */
export function ReasonChips({ top, unknowns = 2 }: ReasonChipsProps) {
  const { t } = useTranslation('discover');
  const words = useReasonWords();
  const named = top.unknown.slice(0, unknowns);
  // What is not known is theirs to say, unless the chip names us.
  const said = (reason: Reason) =>
    reason.sign === 'unknown' && whoIsSilent(reason) === 'we' ? t('weAreSilent', { what: words.reason(reason) }) : words.reason(reason);
  const rest = top.unknown.slice(unknowns).map(said);
  return (
    <ul className={classes.chips} aria-label={t('reasons')}>
      {[...top.for, ...top.against, ...named].map((reason) => (
        <li key={reason.criterion}>
          <ReasonChip verdict={reason.sign === 'neutral' ? 'unknown' : reason.sign}>{said(reason)}</ReasonChip>
        </li>
      ))}
      {rest.length > 0 && (
        <li className={classes.rest} title={rest.join(' · ')}>
          {t('moreUnknown', { count: rest.length })}
        </li>
      )}
    </ul>
  );
}
