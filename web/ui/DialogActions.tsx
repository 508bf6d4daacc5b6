import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface DialogActionsProps {
  /** Goes back without doing anything. */
  onCancel: () => void;
  /** What going back is called; otherwise "cancel". */
  cancel?: string;
  /** The button that does it. */
  children: ReactNode;
}

/** What ends a dialog or a form within a page: going back, and the main button last, on the same side everywhere. */
export function DialogActions({ onCancel, cancel, children }: DialogActionsProps) {
  const { t } = useTranslation();
  return (
    <Group justify="flex-end" gap="xs">
      <Button variant="default" onClick={onCancel}>
        {cancel ?? t('cancel')}
      </Button>
      {children}
    </Group>
  );
}
