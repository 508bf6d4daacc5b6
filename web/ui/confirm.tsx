import { Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import i18next from 'i18next';
import type { ReactNode } from 'react';

interface ConfirmOptions {
  title: string;
  /** What will happen, to whom. */
  children: ReactNode;
  /** Says what happens: 「公開して38人に知らせる」, never 「OK」. */
  confirm: string;
  cancel: string;
  /** For what cannot be undone. */
  destructive?: boolean;
}

/** Asks before something that reaches other people or cannot be undone. Resolves to whether to go on. */
export function confirm({ title, children, confirm: yes, cancel, destructive = false }: ConfirmOptions): Promise<boolean> {
  return new Promise((resolve) => {
    modals.openConfirmModal({
      title,
      children: <Text component="div">{children}</Text>,
      closeButtonProps: { 'aria-label': i18next.t('common:close') },
      labels: { confirm: yes, cancel },
      confirmProps: destructive ? { color: 'kaki' } : {},
      cancelProps: { 'data-autofocus': destructive },
      onConfirm: () => resolve(true),
      onCancel: () => resolve(false),
      onClose: () => resolve(false),
    });
  });
}
