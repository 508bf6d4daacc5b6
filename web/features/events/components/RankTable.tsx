import { useTranslation } from 'react-i18next';
import { formatShare } from '../../../../shared/rules/format/number.ts';
import { DataTable } from '../../../ui/DataTable.tsx';
import type { ExposureView } from '../api/getExposure.ts';
import { EventSection } from './EventSection.tsx';
import classes from './Exposure.module.css';

/** What became of requests by the place the receiver had on the sender's list: good lists have falling rates. */
export function RankTable({ ranks }: Pick<ExposureView, 'ranks'>) {
  const { t } = useTranslation('exposure');
  return (
    <EventSection title={t('ranks.title')}>
      <p className={classes.lead}>{t('ranks.lead')}</p>
      <DataTable
        caption={t('ranks.title')}
        rows={ranks}
        rowId={({ from }) => String(from)}
        columns={[
          {
            id: 'place',
            header: t('ranks.place'),
            cell: ({ from, to }) => (to === null ? t('ranks.beyond', { from }) : t('ranks.between', { from, to })),
          },
          { id: 'requests', header: t('ranks.requests'), numeric: true, cell: ({ requests }) => requests },
          { id: 'answered', header: t('ranks.answered'), numeric: true, cell: ({ answered }) => answered },
          { id: 'rate', header: t('ranks.rate'), cell: ({ rate }) => <Rate rate={rate} /> },
        ]}
      />
    </EventSection>
  );
}

function Rate({ rate }: { rate: number | null }) {
  if (rate === null) return <>–</>;
  return (
    <span>
      {formatShare(rate)}
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" className={classes.bar} aria-hidden>
        <rect width="100" height="8" className={classes.track} />
        <rect width={rate * 100} height="8" className={classes.filled} />
      </svg>
    </span>
  );
}
