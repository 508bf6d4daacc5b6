import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { seeksSite } from '../../../../shared/rules/directory/posted.ts';
import { useMayEdit } from '../../../app/useMayEdit.ts';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { useTell } from '../../../ui/useTell.tsx';
import { useProfile } from '../../profile/api/getProfile.ts';
import { useTrials } from '../api/getTrials.ts';
import { useNameHub } from '../api/nameHub.ts';

/** A startup that looks for a place tells this hub so, and that it may take it in. Nothing for anybody else, or once the hub has spoken. */
export function NameHub({ hubId, hubName, startupId }: { hubId: string; hubName: string; startupId: string }) {
  const { t } = useTranslation('hub');
  const tell = useTell();
  const mayEdit = useMayEdit()(startupId);
  const profile = useProfile(startupId).data;
  const trials = useTrials(startupId);
  const nameHub = useNameHub(startupId);
  const trial = trials.data?.find((one) => one.hubId === hubId);
  const seeks = profile?.published && seeksSite(profile);
  if (!mayEdit || !seeks || !trials.data) return null;
  const named = trial?.status === 'named';
  if (trial && !named && trial.status !== 'declined') return null;
  const change = () =>
    nameHub.mutate({ hubId, named: !named }, { onSuccess: () => tell.done(t(named ? 'name.takenBack' : 'name.done', { hub: hubName })) });
  return (
    <Stack gap="xs" align="flex-start">
      <Text size="sm">{t(named ? 'name.is' : 'name.what', { hub: hubName })}</Text>
      <ProblemNotice error={nameHub.error} />
      <Button variant={named ? 'default' : 'filled'} loading={nameHub.isPending} onClick={change}>
        {t(named ? 'name.takeBack' : 'name.open')}
      </Button>
    </Stack>
  );
}
