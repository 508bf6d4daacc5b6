import { ActionIcon, Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Temporal } from 'temporal-polyfill';
import type { Language } from '../../../../shared/schemas/basics.ts';
import { useLanguage } from '../../../app/language.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { withDay } from './eventDraft.ts';
import type { SectionProps } from './sections.ts';
import { foundZones, zoneOptions } from './zones.ts';

const most = 14;

/** The days and the zone all times are meant in. Sessions move along when their day does. */
export function DaysSection({ draft, onChange, errors }: SectionProps) {
  const { t } = useTranslation('event');
  const { settings } = draft;
  const write = (part: Partial<typeof settings>) => onChange({ ...draft, settings: { ...settings, ...part } });
  const add = () => {
    const last = settings.days.at(-1);
    const next = last ? Temporal.PlainDate.from(last).add({ days: 1 }) : Temporal.Now.plainDateISO(settings.zone).add({ days: 30 });
    write({ days: [...settings.days, next.toString()] });
  };
  return (
    <Stack gap="md" align="flex-start">
      {settings.days.length === 0 && <EmptyState title={t('settings.noDays.title')}>{t('settings.noDays.body')}</EmptyState>}
      {settings.days.map((day, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a day is known by its place while its date changes
        <Group key={index} align="flex-end" gap="xs" wrap="nowrap">
          <TextInput
            type="date"
            label={t('settings.day', { number: index + 1 })}
            value={day}
            error={errors[`settings.days.${index}`]}
            onChange={({ currentTarget }) =>
              currentTarget.value && onChange({ ...draft, settings: withDay(settings, index, currentTarget.value) })
            }
          />
          <ActionIcon
            size="lg"
            aria-label={t('settings.removeDay', { number: index + 1 })}
            onClick={() => write({ days: settings.days.filter((_, place) => place !== index) })}
          >
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={add} disabled={settings.days.length >= most}>
        {t('settings.addDay')}
      </Button>
      <Zone zone={settings.zone} error={errors['settings.zone']} onChange={(zone) => write({ zone })} />
    </Stack>
  );
}

const shown = 60;

/** A zone is found by its place, in either language, or its id. What was typed in vain goes when the list closes. */
function Zone({ zone, error, onChange }: { zone: string; error: string | undefined; onChange: (zone: string) => void }) {
  const { t, i18n } = useTranslation('event');
  const language = useLanguage();
  const places = (language: Language) => i18n.getResourceBundle(language, 'event')?.zones ?? {};
  const options = zoneOptions(zone, places(language), places(language === 'ja' ? 'en' : 'ja'));
  const own = options.find(({ value }) => value === zone)?.label ?? zone;
  const [typed, setTyped] = useState(own);
  return (
    <Select
      w="min(100%, 26rem)"
      label={t('settings.zone')}
      description={t('settings.zoneHint')}
      searchable
      allowDeselect={false}
      data={options}
      filter={({ search }) => foundZones(options, search === own ? '' : search, shown)}
      nothingFoundMessage={t('settings.noZone')}
      searchValue={typed}
      onSearchChange={setTyped}
      onDropdownClose={() => setTyped(own)}
      value={zone}
      error={error}
      onChange={(chosen) => chosen && onChange(chosen)}
    />
  );
}
