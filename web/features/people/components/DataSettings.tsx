import { Button, Stack, Text } from '@mantine/core';
import { IconDownload, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../../app/me.ts';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { useExportMe } from '../api/exportMe.ts';
import { DeleteDialog } from './DeleteDialog.tsx';
import { downloadJson } from './download.ts';

/** What is kept about oneself: to take along, and to have erased. */
export function DataSettings({ me }: { me: Me }) {
  const { t } = useTranslation('people');
  const take = useExportMe();
  const [deleting, setDeleting] = useState(false);
  return (
    <Stack gap="lg" align="flex-start">
      <Stack gap="xs" align="flex-start">
        <Text size="sm" c="dimmed">
          {t('settings.exportBody')}
        </Text>
        <Button
          variant="default"
          leftSection={<IconDownload size={17} aria-hidden />}
          loading={take.isPending}
          onClick={() => take.mutate(undefined, { onSuccess: (data) => downloadJson('musubi.json', data) })}
        >
          {t('settings.export')}
        </Button>
        <ProblemNotice error={take.error} />
      </Stack>
      <Stack gap="xs" align="flex-start">
        <Text size="sm" c="dimmed">
          {t('settings.deleteBody')}
        </Text>
        <Button variant="outline" color="kaki" leftSection={<IconTrash size={17} aria-hidden />} onClick={() => setDeleting(true)}>
          {t('settings.delete')}
        </Button>
      </Stack>
      <DeleteDialog me={me} opened={deleting} onClose={() => setDeleting(false)} />
    </Stack>
  );
}
