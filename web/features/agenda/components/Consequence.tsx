import { Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** What the painted hours mean: how many of the accepted meetings fit into them. */
export function Consequence({ fits, accepted }: { fits: number; accepted: number }) {
  const { t } = useTranslation('agenda');
  const tight = fits < accepted;
  const Icon = tight ? IconAlertTriangle : IconCheck;
  if (accepted === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('availability.noAccepted')}
      </Text>
    );
  return (
    <Text size="sm" c={tight ? 'kohaku' : undefined} aria-live="polite" style={{ display: 'flex', gap: '0.4em', alignItems: 'center' }}>
      <Icon size={17} aria-hidden style={{ flexShrink: 0 }} />
      {t('availability.fits', { count: fits, accepted })}
    </Text>
  );
}
