import { SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PitchTier } from '../../../../shared/schemas/session.ts';
import { capacityOf } from './eventDraft.ts';
import { Figure } from './Figure.tsx';
import type { SectionProps } from './sections.ts';

/** How long a meeting and a pitch last, the pause after each, and how many that makes. */
export function LengthsSection({ draft, onChange, errors }: SectionProps) {
  const { t } = useTranslation('event');
  const { settings } = draft;
  const { meeting, pitches } = settings;
  const write = (part: Partial<typeof settings>) => onChange({ ...draft, settings: { ...settings, ...part } });
  const writePitch = (tier: PitchTier, part: Partial<(typeof pitches)['short']>) =>
    write({ pitches: { ...pitches, [tier]: { ...pitches[tier], ...part } } });
  const capacity = capacityOf(settings);
  const [minutes, seconds] = [` ${t('settings.minutes')}`, ` ${t('settings.seconds')}`];
  return (
    <Stack gap="xl">
      <Stack gap="xs">
        <Title order={3}>{t('settings.session.meetings')}</Title>
        <SimpleGrid cols={{ base: 1, xs: 2 }} maw="32rem">
          <Figure
            label={t('settings.length')}
            suffix={minutes}
            value={meeting.minutes}
            min={5}
            max={120}
            error={errors['settings.meeting.minutes']}
            onChange={(value) => write({ meeting: { ...meeting, minutes: value } })}
          />
          <Figure
            label={t('settings.turnover')}
            suffix={minutes}
            value={meeting.turnoverMinutes}
            min={0}
            max={60}
            error={errors['settings.meeting.turnoverMinutes']}
            onChange={(value) => write({ meeting: { ...meeting, turnoverMinutes: value } })}
          />
        </SimpleGrid>
        <Text size="sm" c="dimmed" role="status">
          {t('settings.meetingRoom', { slots: capacity.meetingSlots, tables: settings.tables.length, count: capacity.meetings })}
        </Text>
      </Stack>
      {(['short', 'long'] as const).map((tier) => (
        <Stack gap="xs" key={tier}>
          <Title order={3}>{t(`tier.${tier}`)}</Title>
          <SimpleGrid cols={{ base: 1, xs: 2 }} maw="32rem">
            {tier === 'short' ? (
              <Figure
                label={t('settings.length')}
                suffix={seconds}
                value={pitches.short.seconds}
                min={30}
                max={300}
                error={errors['settings.pitches.short.seconds']}
                onChange={(value) => writePitch('short', { seconds: value })}
              />
            ) : (
              <Figure
                label={t('settings.length')}
                suffix={minutes}
                scale={60}
                value={pitches.long.seconds}
                min={300}
                max={600}
                error={errors['settings.pitches.long.seconds']}
                onChange={(value) => writePitch('long', { seconds: value })}
              />
            )}
            <Figure
              label={t('settings.turnover')}
              suffix={seconds}
              value={pitches[tier].turnoverSeconds}
              min={0}
              max={600}
              error={errors[`settings.pitches.${tier}.turnoverSeconds`]}
              onChange={(value) => writePitch(tier, { turnoverSeconds: value })}
            />
          </SimpleGrid>
          <Text size="sm" c="dimmed" role="status">
            {t('settings.pitchRoom', { count: capacity[tier] })}
          </Text>
        </Stack>
      ))}
    </Stack>
  );
}
