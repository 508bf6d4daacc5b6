import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { confirm } from '../../../ui/confirm.tsx';
import { DateTime } from '../../../ui/DateTime.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { useTell } from '../../../ui/useTell.tsx';
import { useSubscribe, useSubscription, useUnsubscribe } from '../api/calendarSubscription.ts';
import { CalendarAddress } from './CalendarAddress.tsx';

/** Subscribing to one's agenda: makes the secret address, replaces it, or ends it. */
export function CalendarDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('agenda');
  const tell = useTell();
  const subscription = useSubscription(opened);
  const subscribe = useSubscribe();
  const unsubscribe = useUnsubscribe();
  const since = subscription.data ?? null;

  const make = async () => {
    const sure =
      since === null ||
      (await confirm({
        title: t('calendar.replaceTitle'),
        children: t('calendar.replace'),
        confirm: t('calendar.replaceYes'),
        cancel: t('calendar.keep'),
      }));
    if (sure) subscribe.mutate(undefined, { onError: tell.problem });
  };
  const end = async () => {
    const sure = await confirm({
      title: t('calendar.endTitle'),
      children: t('calendar.endBody'),
      confirm: t('calendar.end'),
      cancel: t('calendar.keep'),
      destructive: true,
    });
    if (!sure) return;
    unsubscribe.mutate(undefined, {
      onSuccess: () => {
        subscribe.reset();
        tell.done(t('calendar.ended'));
        onClose();
      },
      onError: tell.problem,
    });
  };
  return (
    <Dialog opened={opened} onClose={onClose} title={t('calendar.title')}>
      <Stack gap="md">
        <Text size="sm">{t('calendar.what')}</Text>
        {subscribe.data ? (
          <CalendarAddress url={subscribe.data.url} webcal={subscribe.data.webcal} />
        ) : (
          since && (
            <Text size="sm" c="dimmed">
              {t('calendar.since')} <DateTime instant={since} />
            </Text>
          )
        )}
        <Group gap="xs">
          {!subscribe.data && (
            <Button loading={subscribe.isPending || subscription.isPending} onClick={() => void make()}>
              {t(since ? 'calendar.replaceYes' : 'calendar.make')}
            </Button>
          )}
          {since && (
            <Button variant="subtle" color="kaki" loading={unsubscribe.isPending} onClick={() => void end()}>
              {t('calendar.end')}
            </Button>
          )}
        </Group>
      </Stack>
    </Dialog>
  );
}
