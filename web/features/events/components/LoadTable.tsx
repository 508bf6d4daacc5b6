import { useTranslation } from 'react-i18next';
import { formatShare } from '../../../../shared/rules/format/number.ts';
import { DataTable } from '../../../ui/DataTable.tsx';
import { OrganisationLine } from '../../../ui/OrganisationLine.tsx';
import type { ExposureView } from '../api/getExposure.ts';
import { EventSection } from './EventSection.tsx';
import classes from './Exposure.module.css';

const most = 15;

/** What reached each participant against what it can read: the most crowded first. */
export function LoadTable({ loads }: Pick<ExposureView, 'loads'>) {
  const { t } = useTranslation('exposure');
  const asked = loads.filter(({ requests }) => requests > 0).slice(0, most);
  return (
    <EventSection title={t('loads.title')}>
      <p className={classes.lead}>{t('loads.lead')}</p>
      <DataTable
        caption={t('loads.title')}
        rows={asked}
        rowId={({ organisation }) => organisation.id}
        empty={<p className={classes.note}>{t('loads.none')}</p>}
        columns={[
          {
            id: 'organisation',
            header: t('loads.organisation'),
            cell: ({ organisation }) => <OrganisationLine organisation={organisation} />,
          },
          { id: 'requests', header: t('loads.requests'), numeric: true, cell: ({ requests }) => requests },
          { id: 'read', header: t('loads.read'), numeric: true, cell: ({ read }) => read },
          { id: 'capacity', header: t('loads.capacity'), numeric: true, cell: ({ capacity }) => capacity ?? t('unknown') },
          { id: 'load', header: t('loads.load'), cell: ({ load }) => <Load load={load} /> },
        ]}
      />
    </EventSection>
  );
}

/** Full at twice what can be read; the part above what can be read stands out, and its figure says so. */
function Load({ load }: { load: number | null }) {
  const { t } = useTranslation('exposure');
  if (load === null) return <>{t('unknown')}</>;
  return (
    <span>
      {load > 1 ? t('loads.over', { share: formatShare(load) }) : formatShare(load)}
      <svg viewBox="0 0 200 8" preserveAspectRatio="none" className={classes.bar} aria-hidden>
        <rect width="200" height="8" className={classes.track} />
        <rect width={Math.min(100, load * 100)} height="8" className={classes.filled} />
        {load > 1 && <rect x="100" width={Math.min(100, (load - 1) * 100)} height="8" className={classes.over} />}
      </svg>
    </span>
  );
}
