import { Alert, Anchor, Button, Stack, Text } from '@mantine/core';
import { IconCheck, IconLoader2 } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../app/paths.ts';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { useImportProgress } from '../api/importFile.ts';

interface ImportRunProps {
  eventId: string;
  importId: string;
  rows: number;
  onAgain: () => void;
}

/** An import on its way: it is decided, and goes on even when this page is closed. */
export function ImportRun({ eventId, importId, rows, onAgain }: ImportRunProps) {
  const { t } = useTranslation('event');
  const progress = useImportProgress(eventId, importId);
  const done = progress.data?.job.state === 'done';
  const Icon = done ? IconCheck : IconLoader2;
  return (
    <Stack gap="md">
      <Alert
        role="status"
        color={done ? 'matsu' : 'ai'}
        icon={<Icon aria-hidden />}
        title={t(done ? 'import.done' : 'import.running', { count: rows })}
      >
        <Stack gap="sm" align="flex-start">
          <Text size="sm">{t(done ? 'import.doneBody' : 'import.runningBody')}</Text>
          {done && (
            <>
              <Anchor renderRoot={(props) => <Link to={paths.participants} params={{ eventId }} {...props} />}>
                {t('import.toParticipants')}
              </Anchor>
              <Button variant="default" onClick={onAgain}>
                {t('import.again')}
              </Button>
            </>
          )}
        </Stack>
      </Alert>
      <ProblemNotice error={progress.error} onRetry={() => void progress.refetch()} />
    </Stack>
  );
}
