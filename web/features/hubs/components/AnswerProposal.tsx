import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { confirm } from '../../../ui/confirm.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { useTell } from '../../../ui/useTell.tsx';
import { useAnswerTrial } from '../api/answerTrial.ts';

interface AnswerProposalProps {
  startupId: string;
  hubId: string;
  hubName: string;
}

/** The startup's yes or no to a hub's proposal, with what the yes opens. */
export function AnswerProposal({ startupId, hubId, hubName }: AnswerProposalProps) {
  const { t } = useTranslation('hub');
  const tell = useTell();
  const answer = useAnswerTrial(startupId);
  const give = (agree: boolean) =>
    // The button is gone as soon as the page knows the new state: what follows may not depend on it.
    answer.mutateAsync({ hubId, agree }).then(
      () => tell.done(t(agree ? 'answer.agreed' : 'answer.declined', { hub: hubName })),
      () => undefined,
    );
  const decline = async () => {
    const sure = await confirm({
      title: t('answer.decline.title', { hub: hubName }),
      children: t('answer.decline.body', { hub: hubName }),
      confirm: t('answer.decline.yes'),
      cancel: t('common:cancel'),
    });
    if (sure) give(false);
  };
  return (
    <Stack gap="xs">
      <Text size="sm">{t('answer.what', { hub: hubName })}</Text>
      <ProblemNotice error={answer.error} />
      <Group gap="sm">
        <Button loading={answer.isPending} onClick={() => give(true)}>
          {t('answer.agree')}
        </Button>
        <Button variant="default" disabled={answer.isPending} onClick={() => void decline()}>
          {t('answer.decline.open')}
        </Button>
      </Group>
    </Stack>
  );
}
