import { Alert, Button, Group, Progress } from '@mantine/core';
import { IconAlertTriangle, IconPlayerStop, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../shared/rules/format/number.ts';
import { listedRows } from '../../shared/rules/jobs/rows.ts';
import { isOpen } from '../../shared/rules/jobs/transitions.ts';
import type { Job } from '../../shared/schemas/job.ts';
import { useLanguage } from '../app/language.ts';
import classes from './JobState.module.css';
import { ProblemNotice } from './ProblemNotice.tsx';

interface JobStateProps {
  job: Job;
  kind: 'Plan' | 'Release' | 'Import';
  /** What is going on, in a few words. */
  title: string;
  /** What it means for others meanwhile. */
  text?: string;
  /** Rows of a file that stay although nothing else of it does. */
  kept?: readonly number[];
  onStop?: () => void;
  onAgain?: () => void;
  isPending: boolean;
  error: unknown;
}

/** A job that goes on or has stopped: how far it is and that one may leave, or why it ended and what to do about it. Nothing once it is done. */
export function JobState({ job, ...props }: JobStateProps) {
  if (isOpen(job)) return <Going job={job} {...props} />;
  if (job.state === 'failed' || job.state === 'cancelled') return <Stopped job={job} {...props} />;
  return null;
}

function Going({ job, title, text, onStop, isPending, error }: JobStateProps) {
  const { t } = useTranslation('jobs');
  const { progress } = job;
  const share = progress?.of ? Math.min(100, (progress.done / progress.of) * 100) : null;
  return (
    <section className={classes.state}>
      <p className={classes.title} role="status">
        {job.cancelRequested ? t('stopping') : title}
      </p>
      <Progress value={share ?? 100} animated={share === null} aria-label={title} />
      <Count job={job} />
      <p className={classes.quiet}>
        {text} {t('leave')}
      </p>
      <ProblemNotice error={error} />
      {onStop && (
        <Group>
          <Button
            variant="default"
            leftSection={<IconPlayerStop size={18} aria-hidden />}
            loading={isPending}
            disabled={job.cancelRequested}
            onClick={onStop}
          >
            {t('stop')}
          </Button>
        </Group>
      )}
    </section>
  );
}

function Count({ job: { state, progress, attempts } }: Pick<JobStateProps, 'job'>) {
  const { t } = useTranslation('jobs');
  const language = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  const count =
    progress &&
    (progress.of === null
      ? t('progressOpen', { done: number(progress.done) })
      : t('progress', { done: number(progress.done), of: number(progress.of) }));
  const said = [state === 'queued' ? t('waiting') : count, attempts > 1 ? t('attempt', { attempts }) : null].filter(Boolean);
  return said.length > 0 ? <p>{said.join(' · ')}</p> : null;
}

function Stopped({ job, kind, kept = [], onAgain, isPending, error }: JobStateProps) {
  const { t } = useTranslation('jobs');
  const { failure } = job;
  return (
    <Alert
      role="status"
      color={failure ? 'kaki' : 'gray'}
      icon={<IconAlertTriangle aria-hidden />}
      title={failure ? t(`failed.${kind}`) : t('stopped')}
    >
      {failure && (
        <p>
          {t(`failures.${failure.code}.what`, failure.values)} {t(`failures.${failure.code}.do`, failure.values)}
        </p>
      )}
      <p>
        {t(`kept.${kind}`)} {kept.length > 0 && t('kept.rows', { rows: listedRows(kept) })}
      </p>
      <ProblemNotice error={error} />
      {onAgain && (
        <Group mt="sm">
          <Button leftSection={<IconRefresh size={18} aria-hidden />} loading={isPending} onClick={onAgain}>
            {t('again')}
          </Button>
        </Group>
      )}
    </Alert>
  );
}
