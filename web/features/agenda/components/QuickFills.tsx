import { Button, Group, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { at, formatDate } from '../../../../shared/rules/format/date.ts';
import type { MeetingSlot } from '../../../../shared/rules/timetable/slots.ts';
import { useLanguage } from '../../../app/language.ts';
import type { SlotGridData } from './slots.ts';

interface QuickFillsProps {
  grid: SlotGridData;
  zone: string;
  said: boolean;
  onFill: (starts: string[], on: boolean) => void;
  onUnsay: () => void;
}

/** Much at once: everything, nothing, a whole day, not before or after an hour, not said. */
export function QuickFills({ grid, zone, said, onFill, onUnsay }: QuickFillsProps) {
  const { t } = useTranslation('agenda');
  const language = useLanguage();
  const starts = (wanted: (slot: MeetingSlot) => boolean = () => true) => grid.slots.filter(wanted).map(({ start }) => start);
  const hourOf = (instant: string) => {
    const { hour, minute } = at(instant, zone);
    return hour + minute / 60;
  };
  const first = Math.floor(Math.min(...grid.slots.map(({ start }) => hourOf(start)))) + 1;
  const last = Math.ceil(Math.max(...grid.slots.map(({ end }) => hourOf(end)))) - 1;
  const hours = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  const clock = (hour: number) => `${hour}:00`;
  return (
    <Group gap="xs" role="group" aria-label={t('availability.quick')}>
      <Button size="compact-md" variant="default" onClick={() => onFill(starts(), true)}>
        {t('availability.all')}
      </Button>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button size="compact-md" variant="default" rightSection={<IconChevronDown size={15} aria-hidden />}>
            {t('availability.day')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {grid.days.map((date) => (
            <Menu.Item
              key={date}
              onClick={() =>
                onFill(
                  starts(({ day }) => day === date),
                  true,
                )
              }
            >
              {t('availability.allDay', { day: formatDate(date, language, { year: false }) })}
            </Menu.Item>
          ))}
          <Menu.Divider />
          {grid.days.map((date) => (
            <Menu.Item
              key={date}
              onClick={() =>
                onFill(
                  starts(({ day }) => day === date),
                  false,
                )
              }
            >
              {t('availability.noDay', { day: formatDate(date, language, { year: false }) })}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button size="compact-md" variant="default" rightSection={<IconChevronDown size={15} aria-hidden />}>
            {t('availability.hours')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah="20rem" style={{ overflowY: 'auto' }}>
          {hours.map((hour) => (
            <Menu.Item
              key={hour}
              onClick={() =>
                onFill(
                  starts(({ start }) => hourOf(start) < hour),
                  false,
                )
              }
            >
              {t('availability.notBefore', { time: clock(hour) })}
            </Menu.Item>
          ))}
          <Menu.Divider />
          {hours.map((hour) => (
            <Menu.Item
              key={hour}
              onClick={() =>
                onFill(
                  starts(({ end }) => hourOf(end) > hour),
                  false,
                )
              }
            >
              {t('availability.notAfter', { time: clock(hour) })}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Button size="compact-md" variant="default" onClick={() => onFill(starts(), false)}>
        {t('availability.none')}
      </Button>
      <Button size="compact-md" variant="subtle" color="gray" disabled={!said} onClick={onUnsay}>
        {t('availability.backToUnsaid')}
      </Button>
    </Group>
  );
}
