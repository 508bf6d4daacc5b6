import { Button, Group } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../app/paths.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import type { EventView } from '../../events/api/getEvent.ts';

/** Nothing waits to be published: where a draft comes from. */
export function NoDraft({ event }: { event: EventView }) {
  const { t } = useTranslation('release');
  const state = event.published ? 'published' : 'nothing';
  return (
    <EmptyState
      icon={<IconChecks size={40} stroke={1.4} />}
      title={t(`noDraft.${state}.title`)}
      action={
        <Group>
          <Button renderRoot={(props) => <Link to={paths.meetings} params={{ eventId: event.id }} search={{ dialog: 'run' }} {...props} />}>
            {t('noDraft.meetings')}
          </Button>
          <Button
            variant="default"
            renderRoot={(props) => <Link to={paths.stage} params={{ eventId: event.id }} search={{ dialog: 'run' }} {...props} />}
          >
            {t('noDraft.stage')}
          </Button>
        </Group>
      }
    >
      {t(`noDraft.${state}.text`)}
    </EmptyState>
  );
}
