import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Release } from '../../../../shared/schemas/release.ts';
import { DataTable } from '../../../ui/DataTable.tsx';
import { DateTime } from '../../../ui/DateTime.tsx';
import classes from './Release.module.css';

const colors = { publishing: 'ai', published: 'matsu', superseded: 'gray', failed: 'kaki', cancelled: 'gray' } as const;

const standing = ({ id, job }: Release, current: string | null): keyof typeof colors => {
  if (job.state === 'done') return id === current ? 'published' : 'superseded';
  return job.state === 'queued' || job.state === 'running' ? 'publishing' : job.state;
};

/** What has been published, the newest first, and what failed with why. */
export function ReleaseHistory({ releases, current, zone }: { releases: readonly Release[]; current: string | null; zone: string }) {
  const { t } = useTranslation(['release', 'jobs']);
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
            cell: (release) => {
              const status = standing(release, current);
              const { failure } = release.job;
              return (
                <>
                  <Badge color={colors[status]} className={classes.standing}>
                    {t(`status.${status}`)}
                  </Badge>
                  {failure && <span className={classes.failure}>{t(`jobs:failures.${failure.code}.what`, failure.values)}</span>}
                </>
              );
            },
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
            cell: ({ counts, job }) => (job.state !== 'done' ? '' : counts.meetings),
          },
          {
            id: 'pitches',
            header: t('history.pitches'),
            numeric: true,
            cell: ({ counts, job }) => (job.state !== 'done' ? '' : counts.pitches),
          },
          {
            id: 'notices',
            header: t('history.notices'),
            numeric: true,
            cell: ({ counts, job }) => (job.state !== 'done' ? '' : counts.notices),
          },
        ]}
      />
    </section>
  );
}
