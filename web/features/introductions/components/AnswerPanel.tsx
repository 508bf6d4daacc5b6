import { Button, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateTime, RelativeTime } from '../../../ui/DateTime.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import type { useAnswer } from '../api/answer.ts';
import type { IntroductionView } from '../api/getInbox.ts';
import classes from './AskPanel.module.css';
import { DelegateChoice } from './AskWho.tsx';

interface AnswerPanelProps {
  introduction: IntroductionView;
  zone: string;
  answer: ReturnType<typeof useAnswer>;
  onDecline: () => void;
}

/** Answering: accept in one press, or decline with a reason. Says until when, and what acceptance opens. */
export function AnswerPanel({ introduction, zone, answer, onDecline }: AnswerPanelProps) {
  const { t } = useTranslation('introduction');
  const [personId, setPersonId] = useState<string>();
  const { id, eventId, toOrganisationId, expiresAt } = introduction;
  return (
    <section className={classes.card}>
      <Title order={2} size="h3">
        {t('answer.title')}
      </Title>
      <Text size="sm">
        {t('until')} <DateTime instant={expiresAt} zone={zone} />
        <Text span size="sm" c="kohaku" ml="xs">
          <RelativeTime instant={expiresAt} zone={zone} />
        </Text>
      </Text>
      <DelegateChoice eventId={eventId} organisationId={toOrganisationId} personId={personId} onChange={setPersonId} />
      <Stack gap="xs">
        <Button
          size="md"
          loading={answer.isPending && answer.variables?.answer === 'accept'}
          disabled={answer.isPending}
          onClick={() => answer.mutate({ id, answer: 'accept', json: { toPersonId: personId } })}
        >
          {t('accept.do')}
        </Button>
        <Button variant="default" size="md" disabled={answer.isPending} onClick={onDecline}>
          {t('decline.open')}
        </Button>
      </Stack>
      <Text size="sm" c="dimmed">
        {t('answer.opens')}
      </Text>
      {answer.variables?.answer === 'accept' && <ProblemNotice error={answer.error} />}
    </section>
  );
}
