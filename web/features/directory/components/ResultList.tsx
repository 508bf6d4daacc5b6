import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './ResultList.module.css';
import { ResultRow } from './ResultRow.tsx';
import { firstUnknown, type ResultsProps } from './results.ts';

/** Organisations found; those who have not said what was asked stand below a line that says so. */
export function ResultList({ hits, ...rest }: ResultsProps) {
  const { t } = useTranslation('discover');
  const unknownFrom = firstUnknown(hits);
  return (
    <ul className={classes.list} aria-label={t('results')}>
      {hits.map((hit, index) => (
        <Fragment key={hit.organisationId}>
          {index === unknownFrom && <li className={classes.divider}>{t('unknownBelow')}</li>}
          <ResultRow hit={hit} {...rest} />
        </Fragment>
      ))}
    </ul>
  );
}
