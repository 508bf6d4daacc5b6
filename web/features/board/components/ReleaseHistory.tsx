import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Release } from '../../../../shared/schemas/plan.ts';
import { DataTable } from '../../../ui/DataTable.tsx';
import { DateTime } from '../../../ui/DateTime.tsx';
import classes from './Release.module.css';

const colors = { publishing: 'ai', published: 'matsu', superseded: 'gray', failed: 'kaki' } as const;

/** What has been published, the newest first, and what failed with why. */
export function ReleaseHistory({ releases, zone }: { releases: readonly Release[]; zone: string }) {
  const { t } = useTranslation(['release', 'problems']);
  if (releases.length === 0) return null;
  return (
    <section aria-label={t('history.title')}>
      <h2 className={classes.subtitle}>{t('history.title')}</h2>
      <DataTable
        caption={t('history.title')}
        rows={releases}
        rowId={({ id }) => id}
        columns={[
          { id: 'number', header: t('history.number'), cell: ({ number }) => t('history.name', { number }) },
          {
            id: 'status',
            header: t('history.status'),
            cell: ({ status, failure }) => (
              <>
                <Badge color={colors[status]}>{t(`status.${status}`)}</Badge>
                {failure && <span className={classes.failure}>{t(`problems:${failure}.title`, { defaultValue: failure })}</span>}
              </>
            ),
          },
          {
            id: 'when',
            header: t('history.when'),
            cell: ({ publishedAt, createdAt }) => <DateTime instant={publishedAt ?? createdAt} zone={zone} named={false} />,
          },
          {
            id: 'meetings',
            header: t('history.meetings'),
            numeric: true,
            cell: ({ counts, status }) => (status === 'failed' ? '' : counts.meetings),
          },
          {
            id: 'pitches',
            header: t('history.pitches'),
            numeric: true,
            cell: ({ counts, status }) => (status === 'failed' ? '' : counts.pitches),
          },
          {
            id: 'notices',
            header: t('history.notices'),
            numeric: true,
            cell: ({ counts, status }) => (status === 'failed' ? '' : counts.notices),
          },
        ]}
      />
    </section>
  );
}
