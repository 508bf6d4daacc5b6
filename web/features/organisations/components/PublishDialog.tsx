import { Button, Stack, Text } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Attribute } from '../../../../shared/rules/profile/attributes.ts';
import type { Meter } from '../../../../shared/rules/profile/meter.ts';
import type { Profile } from '../../../../shared/schemas/profile.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { DialogActions } from '../../../ui/DialogActions.tsx';
import { inFormOrder } from './sections.ts';

interface PublishDialogProps {
  opened: boolean;
  onClose: () => void;
  kind: Profile['kind'];
  meter: Meter;
  /** Whether publishing leads on to those who fit. */
  leadsOn: boolean;
  busy: boolean;
  onPublish: () => void;
  onJump: (attribute: Attribute) => void;
}

/** Before publishing: what becomes open to whom; or what is still missing, each answer one press away. */
export function PublishDialog({ opened, onClose, kind, meter, leadsOn, busy, onPublish, onJump }: PublishDialogProps) {
  const { t } = useTranslation('profile');
  const needed = inFormOrder(
    kind,
    meter.missing.filter(({ required }) => required),
  );
  if (needed.length > 0)
    return (
      <Dialog opened={opened} onClose={onClose} title={t('publish.missingTitle', { count: needed.length })} size="md">
        <Stack gap="sm">
          <Text size="sm">{t('publish.missingBody')}</Text>
          {needed.map(({ attribute, code }) => (
            <Button
              key={attribute}
              variant="default"
              justify="space-between"
              h="auto"
              mih={44}
              py="xs"
              styles={{ label: { whiteSpace: 'normal', lineHeight: 1.5, textAlign: 'start' } }}
              onClick={() => onJump(attribute)}
              rightSection={<IconArrowRight size={17} aria-hidden />}
            >
              {t(`meter:add.${code}`)}
            </Button>
          ))}
        </Stack>
      </Dialog>
    );
  return (
    <Dialog opened={opened} onClose={onClose} title={t('publish.dialogTitle')} size="md">
      <Stack gap="md">
        <Text size="sm">{t('publish.dialogBody')}</Text>
        <DialogActions onCancel={onClose} cancel={t('publish.later')}>
          <Button onClick={onPublish} loading={busy} data-autofocus>
            {t(leadsOn ? 'publish.confirm' : 'publish.confirmOnly')}
          </Button>
        </DialogActions>
      </Stack>
    </Dialog>
  );
}
