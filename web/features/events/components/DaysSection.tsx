import { ActionIcon, Button, Group, Input, Select, Stack, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Temporal } from 'temporal-polyfill';
import type { Language } from '../../../../shared/schemas/basics.ts';
import { mostDays } from '../../../../shared/schemas/eventSettings.ts';
import { useLanguage } from '../../../app/language.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { withDay } from './eventDraft.ts';
import type { SectionProps } from './sections.ts';
import { foundZones, zoneOptions } from './zones.ts';

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
        <DayInput
          // biome-ignore lint/suspicious/noArrayIndexKey: a day is known by its place while its date changes
          key={index}
          number={index + 1}
          day={day}
          error={errors[`settings.days.${index}`]}
          onChange={(date) => onChange({ ...draft, settings: withDay(settings, index, date) })}
          onRemove={() => write({ days: settings.days.filter((_, place) => place !== index) })}
        />
      ))}
      <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={add} disabled={settings.days.length >= mostDays}>
        {t('settings.addDay')}
      </Button>
      {errors['settings.days'] && <Input.Error role="alert">{errors['settings.days']}</Input.Error>}
      <Zone zone={settings.zone} error={errors['settings.zone']} onChange={(zone) => write({ zone })} />
    </Stack>
  );
}

interface DayInputProps {
  number: number;
  day: string;
  error: string | undefined;
  onChange: (date: string) => void;
  onRemove: () => void;
}

/** Years are typed digit by digit, and one that is not whole yet is a year too: what is typed counts once its field is left. */
function DayInput({ number, day, error, onChange, onRemove }: DayInputProps) {
  const { t } = useTranslation(['event', 'problems']);
  const [typed, setTyped] = useState<string | null>(null);
  const [unread, setUnread] = useState(false);
  const write = (date: string) => {
    setTyped(date);
    if (isWholeYear(date)) onChange(date);
  };
  const leave = ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
    setUnread(!currentTarget.value);
    if (!currentTarget.value) return;
    setTyped(null);
    if (currentTarget.value !== day) onChange(currentTarget.value);
  };
  return (
    <TextInput
      type="date"
      label={t('settings.day', { number })}
      value={typed ?? day}
      error={unread ? t('problems:fields.invalid') : typed === null || isWholeYear(typed) ? error : undefined}
      onChange={({ currentTarget }) => write(currentTarget.value)}
      onBlur={leave}
      inputContainer={(input) => (
        <Group gap="xs" wrap="nowrap">
          {input}
          <ActionIcon size="lg" aria-label={t('settings.removeDay', { number })} onClick={onRemove}>
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </Group>
      )}
    />
  );
}

const isWholeYear = (date: string) => date >= '1000';

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
