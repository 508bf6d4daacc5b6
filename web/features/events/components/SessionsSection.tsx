import { Button, Group, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Session } from '../../../../shared/schemas/session.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { DayPreview } from './DayPreview.tsx';
import { nextTime, slotCounts } from './eventDraft.ts';
import { newPlaceId } from './newPlaceId.ts';
import { SessionEditor } from './SessionEditor.tsx';
import type { SectionProps } from './sections.ts';

/** When people meet and pitch: stretches of the days, drawn as the days they make. */
export function SessionsSection({ draft, onChange, errors }: SectionProps) {
  const { t } = useTranslation('event');
  const { settings } = draft;
  const write = (sessions: Session[]) => onChange({ ...draft, settings: { ...settings, sessions } });
  const counts = slotCounts(settings);
  const [day] = settings.days;
  const [stage] = settings.stages;
  const begin = { id: newPlaceId('session'), name: { ja: null, en: null }, ...nextTime(settings) };
  return (
    <Stack gap="lg">
      {settings.days.map((date) => (
        <DayPreview key={date} settings={settings} date={date} />
      ))}
      {settings.sessions.length === 0 && (
        <EmptyState title={t('settings.noSessions.title')}>
          {t(day ? 'settings.noSessions.body' : 'settings.noSessions.daysFirst')}
        </EmptyState>
      )}
      <Stack gap="sm">
        {settings.sessions.map((session, index) => (
          <SessionEditor
            key={session.id}
            session={session}
            settings={settings}
            slots={counts.get(session.id) ?? null}
            error={(attribute) => errors[`settings.sessions.${index}.${attribute}`]}
            onChange={(next) => write(settings.sessions.map((other) => (other.id === session.id ? next : other)))}
            onRemove={() => write(settings.sessions.filter(({ id }) => id !== session.id))}
          />
        ))}
      </Stack>
      <Group gap="sm">
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          disabled={!day}
          onClick={() => write([...settings.sessions, { ...begin, kind: 'meetings' }])}
        >
          {t('settings.addMeetings')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          disabled={!day || !stage}
          onClick={() => stage && write([...settings.sessions, { ...begin, kind: 'pitches', stageId: stage.id, tier: 'short' }])}
        >
          {t('settings.addPitches')}
        </Button>
        {day && !stage && (
          <Text size="sm" c="dimmed">
            {t('settings.stageFirst')}
          </Text>
        )}
      </Group>
    </Stack>
  );
}
