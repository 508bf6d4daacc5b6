import { ActionIcon, Button, Group, Stack, TextInput, Title } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Stage } from '../../../../shared/schemas/session.ts';
import { newPlaceId } from './newPlaceId.ts';
import classes from './Places.module.css';
import type { SectionProps } from './sections.ts';
import { TablesEditor } from './TablesEditor.tsx';

/** Where people pitch and where they meet. */
export function PlacesSection({ draft, onChange, errors }: SectionProps) {
  const { t } = useTranslation('event');
  const { settings } = draft;
  const write = (part: Partial<typeof settings>) => onChange({ ...draft, settings: { ...settings, ...part } });
  const change = (index: number, name: Stage['name']) =>
    write({ stages: settings.stages.map((stage, place) => (place === index ? { ...stage, name } : stage)) });
  return (
    <Stack gap="xl">
      <Stack gap="sm" align="flex-start">
        <Title order={3}>{t('settings.stages')}</Title>
        {settings.stages.map((stage, index) => (
          <Group key={stage.id} gap="xs" align="flex-end" className={classes.row}>
            {(['ja', 'en'] as const).map((language) => (
              <TextInput
                key={language}
                className={classes.grow}
                lang={language}
                label={t('settings.stageName', { number: index + 1, language: t(`language.${language}`) })}
                maxLength={60}
                value={stage.name[language] ?? ''}
                error={errors[`settings.stages.${index}.name.${language}`]}
                onChange={({ currentTarget }) => change(index, { ...stage.name, [language]: currentTarget.value || null })}
              />
            ))}
            <ActionIcon
              size="lg"
              aria-label={t('settings.removeStage', { number: index + 1 })}
              onClick={() => write({ stages: settings.stages.filter(({ id }) => id !== stage.id) })}
            >
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          disabled={settings.stages.length >= 20}
          onClick={() => write({ stages: [...settings.stages, { id: newPlaceId('stage'), name: { ja: null, en: null } }] })}
        >
          {t('settings.addStage')}
        </Button>
      </Stack>
      <Stack gap="sm">
        <Title order={3}>{t('settings.tables')}</Title>
        <TablesEditor tables={settings.tables} onChange={(tables) => write({ tables })} />
      </Stack>
    </Stack>
  );
}
