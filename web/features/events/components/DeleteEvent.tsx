import { Button, List, Stack, Text, Title } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../app/paths.ts';
import { confirm } from '../../../ui/confirm.tsx';
import { useLocalised } from '../../../ui/LocalisedText.tsx';
import { useTell } from '../../../ui/useTell.tsx';
import { type EventDeletion, previewDeletion, useDeleteEvent } from '../api/deleteEvent.ts';
import type { EventView } from '../api/getEvent.ts';

const counted = ['participations', 'requests', 'plans'] as const;

/** A draft can be deleted as long as nothing of it is published. What goes with it is counted and asked about first. */
export function DeleteEvent({ event, onDeleted }: { event: EventView; onDeleted: () => void }) {
  const { t } = useTranslation('event');
  const navigate = useNavigate();
  const tell = useTell();
  const name = useLocalised()(event.name);
  const { mutateAsync } = useDeleteEvent();
  const deletion = useMutation({
    mutationFn: async () => {
      if (!(await askFor(await previewDeletion(event.id)))) return;
      await mutateAsync(event.id);
      onDeleted();
      await navigate({ to: paths.events });
      tell.done(t('settings.delete.done', { name }));
    },
    onError: tell.problem,
  });
  const askFor = (preview: EventDeletion) => {
    const going = counted.filter((what) => preview[what] > 0);
    return confirm({
      title: t('settings.delete.title', { name }),
      children: (
        <Stack gap="sm">
          <Text size="sm">{t('settings.delete.body')}</Text>
          {going.length > 0 && (
            <List spacing="xs" size="sm">
              {going.map((what) => (
                <List.Item key={what}>{t(`settings.delete.${what}`, { count: preview[what] })}</List.Item>
              ))}
            </List>
          )}
        </Stack>
      ),
      confirm: preview.people > 0 ? t('settings.delete.tell', { count: preview.people }) : t('settings.delete.go'),
      cancel: t('settings.ask.cancel'),
      destructive: true,
    });
  };
  return (
    <Stack gap="xs" align="flex-start" mt="md">
      <Title order={3}>{t('settings.delete.section')}</Title>
      <Text size="sm" c="dimmed">
        {t('settings.delete.hint')}
      </Text>
      <Button
        variant="default"
        leftSection={<IconTrash size={18} aria-hidden />}
        onClick={() => deletion.mutate()}
        loading={deletion.isPending}
      >
        {t('settings.delete.open')}
      </Button>
    </Stack>
  );
}
