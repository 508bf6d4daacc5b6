import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { defaultZone, RelativeTime } from '../../../ui/DateTime.tsx';
import { useNow } from '../../../ui/useNow.ts';
import type { TrialView } from '../api/getTrials.ts';
import { daysSince, stepSince } from '../pipeline.ts';
import classes from './Trials.module.css';

const colours = { named: 'ai', proposed: 'kohaku', 'hub-accepted': 'matsu', declined: 'gray', closed: 'gray' } as const;

interface TrialStepProps {
  trial: Pick<TrialView, 'status' | 'createdAt' | 'answer'>;
  /** Whoever looks is the hub: what a startup has told it reads differently. */
  asHub?: boolean;
}

/** In which step a demonstration is, and for how long. */
export function TrialStep({ trial, asHub = false }: TrialStepProps) {
  const { t } = useTranslation('hub');
  const now = useNow();
  const since = stepSince(trial);
  return (
    <div className={classes.step}>
      <Badge color={colours[trial.status]}>{t(asHub && trial.status === 'named' ? 'need.named' : `step.${trial.status}`)}</Badge>
      {since && trial.status !== 'declined' && <span>{t('days', { count: daysSince(since, now, defaultZone) })}</span>}
      {since && <RelativeTime instant={since} />}
    </div>
  );
}
