import { Button, Group, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useEvents } from '../../../app/events.ts';
import { paths } from '../../../app/paths.ts';
import { DateTime } from '../../../ui/DateTime.tsx';
import { LocalisedText } from '../../../ui/LocalisedText.tsx';
import type { IntroductionView } from '../api/getInbox.ts';
import classes from './AskPanel.module.css';
import { StatusBadge } from './StatusBadge.tsx';

interface StandingProps {
  introduction: IntroductionView;
  /** It was sent just now: whoever sent it is led here. */
  arrived: boolean;
}

/** How a request between the two stands, with the way to it: to answer, to choose a time, or to read. */
export function Standing({ introduction, arrived }: StandingProps) {
  const { t } = useTranslation('introduction');
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!arrived) return;
    card.current?.focus({ preventScroll: true });
    card.current?.scrollIntoView({ block: 'center' });
  }, [arrived]);
  const event = useEvents().data?.find(({ id }) => id === introduction.eventId);
  const isMineToDo = introduction.status === 'pending' && introduction.mayAnswer;
  return (
    <section ref={card} tabIndex={-1} className={classes.card}>
      <Group justify="space-between" gap="xs">
        <Title order={2} size="h3">
          {t(`standing.${introduction.direction}`)}
        </Title>
        <StatusBadge introduction={introduction} />
      </Group>
      {event && (
        <Text size="sm" c="dimmed">
          <LocalisedText text={event.name} />
        </Text>
      )}
      <Text size="sm">
        {introduction.status === 'pending' && (
          <>
            {t('until')} <DateTime instant={introduction.expiresAt} zone={event?.zone} />
          </>
        )}
        {introduction.meeting && <DateTime instant={introduction.meeting.start} end={introduction.meeting.end} zone={event?.zone} />}
        {introduction.status === 'accepted' && !introduction.meeting && t('accepted.noTime')}
        {introduction.status === 'declined' && t('declined.short')}
      </Text>
      <div>
        <Button
          variant={isMineToDo ? 'filled' : 'default'}
          renderRoot={(props) => <Link to={paths.introduction} params={{ introductionId: introduction.id }} {...props} />}
        >
          {t(isMineToDo ? 'standing.answer' : 'standing.view')}
        </Button>
      </div>
    </section>
  );
}
