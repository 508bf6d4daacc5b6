import { Stack, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Figure } from './Figure.tsx';
import type { SectionProps } from './sections.ts';

/** How freely participants may ask each other, and whether they may book by themselves. */
export function RequestsSection({ draft, onChange, errors }: SectionProps) {
  const { t } = useTranslation('event');
  const { settings } = draft;
  const write = (part: Partial<typeof settings.requests>) =>
    onChange({ ...draft, settings: { ...settings, requests: { ...settings.requests, ...part } } });
  return (
    <Stack gap="md" maw="32rem">
      <Figure
        label={t('settings.pendingLimit')}
        description={t('settings.pendingLimitHint')}
        value={settings.requests.pendingLimit}
        min={1}
        max={500}
        error={errors['settings.requests.pendingLimit']}
        onChange={(pendingLimit) => write({ pendingLimit })}
      />
      <Figure
        label={t('settings.expire')}
        description={t('settings.expireHint')}
        suffix={` ${t('settings.daysUnit')}`}
        value={settings.requests.expireAfterDays}
        min={1}
        max={60}
        error={errors['settings.requests.expireAfterDays']}
        onChange={(expireAfterDays) => write({ expireAfterDays })}
      />
      <Switch
        label={t('settings.selfBooking')}
        description={t('settings.selfBookingHint')}
        checked={settings.requests.selfBooking}
        onChange={({ currentTarget }) => write({ selfBooking: currentTarget.checked })}
      />
    </Stack>
  );
}
