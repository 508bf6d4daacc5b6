import { Alert, Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Import } from '../../../../shared/schemas/import.ts';
import { paths } from '../../../app/paths.ts';
import { JobState } from '../../../ui/JobState.tsx';
import { Loaded } from '../../../ui/Loaded.tsx';
import { useChangeImport } from '../api/changeImport.ts';
import { useImportProgress } from '../api/importFile.ts';

interface ImportRunProps {
  eventId: string;
  importId: string;
  onAgain: () => void;
}

/** An import that was decided: how far it is, what stopped it, or that it is done. It goes on even when this page is closed. */
export function ImportRun({ eventId, importId, onAgain }: ImportRunProps) {
  const progress = useImportProgress(eventId, importId);
  return <Loaded query={progress}>{(found) => <Shown found={found} onAgain={onAgain} />}</Loaded>;
}

function Shown({ found, onAgain }: { found: Import; onAgain: () => void }) {
  const { t } = useTranslation('event');
  const cancel = useChangeImport(found.eventId, 'cancel');
  const retry = useChangeImport(found.eventId, 'retry');
  const another = (
    <Button variant="default" onClick={onAgain}>
      {t('import.again')}
    </Button>
  );
  if (found.job.state !== 'done')
    return (
      <Stack gap="md">
        <JobState
          job={found.job}
          kind="Import"
          title={t('import.running', { count: found.rows })}
          kept={found.kept}
          onStop={() => cancel.mutate(found.id)}
          onAgain={() => retry.mutate(found.id)}
          isPending={cancel.isPending || retry.isPending}
          error={cancel.error ?? retry.error}
        />
        {found.job.endedAt && <Group>{another}</Group>}
      </Stack>
    );
  return (
    <Alert role="status" color="matsu" icon={<IconCheck aria-hidden />} title={t('import.done', { count: found.rows })}>
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{t('import.doneBody')}</Text>
        <Anchor renderRoot={(props) => <Link to={paths.participants} params={{ eventId: found.eventId }} {...props} />}>
          {t('import.toParticipants')}
        </Anchor>
        {another}
      </Stack>
    </Alert>
  );
}
