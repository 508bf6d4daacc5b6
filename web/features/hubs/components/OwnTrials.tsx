import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useTrials } from '../api/getTrials.ts';
import { TrialRow } from './TrialRow.tsx';
import classes from './Trials.module.css';

/** The hubs that have taken one's organisation in. Nothing until there is one. */
export function OwnTrials({ organisationId }: { organisationId: string }) {
  const { t } = useTranslation('hub');
  const trials = useTrials(organisationId).data ?? [];
  if (trials.length === 0) return null;
  return (
    <section className={classes.section}>
      <Title order={2} size="h3">
        {t('own')}
      </Title>
      <ul className={classes.list}>
        {trials.map((trial) => (
          <TrialRow key={trial.id} trial={trial} other={trial.hub} />
        ))}
      </ul>
    </section>
  );
}
