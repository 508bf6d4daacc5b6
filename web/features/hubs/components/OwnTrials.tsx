import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMayEdit } from '../../../app/useMayEdit.ts';
import { useLocalised } from '../../../ui/LocalisedText.tsx';
import { useTrials } from '../api/getTrials.ts';
import { AnswerProposal } from './AnswerProposal.tsx';
import { TrialRow } from './TrialRow.tsx';
import classes from './Trials.module.css';

/** What stands between one's organisation and hubs, what waits for an answer first. Nothing until there is something. */
export function OwnTrials({ organisationId }: { organisationId: string }) {
  const { t } = useTranslation('hub');
  const localised = useLocalised();
  const mayEdit = useMayEdit()(organisationId);
  const all = useTrials(organisationId).data ?? [];
  const trials = all.toSorted((one, other) => Number(other.status === 'proposed') - Number(one.status === 'proposed'));
  if (trials.length === 0) return null;
  return (
    <section className={classes.section}>
      <Title order={2} size="h3">
        {t('own')}
      </Title>
      <ul className={classes.list}>
        {trials.map((trial) => (
          <TrialRow key={trial.id} trial={trial} other={trial.hub}>
            {trial.status === 'proposed' && mayEdit && (
              <AnswerProposal startupId={organisationId} hubId={trial.hubId} hubName={trial.hub ? localised(trial.hub.name) : ''} />
            )}
          </TrialRow>
        ))}
      </ul>
    </section>
  );
}
