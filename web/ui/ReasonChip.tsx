import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './ReasonChip.module.css';

export type Verdict = 'for' | 'against' | 'unknown';
const signs: Record<Verdict, string> = { for: '✓', against: '✕', unknown: '?' };

interface ReasonChipProps {
  verdict: Verdict;
  /** The reason in words. */
  children: ReactNode;
}

/** One reason for or against a match, or what is not known: a sign and words, never colour alone. */
export function ReasonChip({ verdict, children }: ReasonChipProps) {
  const { t } = useTranslation();
  return (
    <span className={classes.chip} data-verdict={verdict}>
      <span aria-hidden className={classes.sign}>
        {signs[verdict]}
      </span>
      <span className="visually-hidden">{t(`reason.${verdict}`)}</span>
      {children}
    </span>
  );
}
