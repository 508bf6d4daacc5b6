import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DateTime } from '../../../ui/DateTime.tsx';
import { useNow } from '../../../ui/useNow.ts';
import { useEvent } from '../../events/api/getEvent.ts';
import { useInbox } from '../api/getInbox.ts';

const day = 86_400_000;

/** What sending means: how many requests are left, until when it is open, and that it holds no time. */
export function AskConditions({ eventId, zone, from }: { eventId: string; zone: string; from: string }) {
  const { t } = useTranslation('introduction');
  const now = useNow();
  const requests = useEvent(eventId).data?.settings.requests;
  const remaining = useInbox(from).data?.remaining.find((one) => one.eventId === eventId);
  return (
    <List size="sm" c="dimmed" spacing={2}>
      {remaining && (
        <List.Item>{t('ask.remaining', { left: Math.max(0, remaining.limit - remaining.pending), limit: remaining.limit })}</List.Item>
      )}
      {requests && (
        <List.Item>
          <Text span inherit>
            {t('ask.expires', { days: requests.expireAfterDays })}{' '}
          </Text>
          <DateTime instant={new Date(Date.parse(now) + requests.expireAfterDays * day).toISOString()} zone={zone} year={false} />
        </List.Item>
      )}
      <List.Item>{t('ask.holdsNothing')}</List.Item>
    </List>
  );
}
