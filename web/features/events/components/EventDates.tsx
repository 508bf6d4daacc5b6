import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Day } from '../../../ui/DateTime.tsx';
import { unsaid } from './unsaid.ts';

interface EventDatesProps {
  days: readonly string[];
  /** As the document prints them. */
  datesText: string | null;
  status: string;
}

/** The days of an event; as printed where they are not settled; said to be unknown where nobody has written them. */
export function EventDates({ days, datesText, status }: EventDatesProps) {
  const { t } = useTranslation('event');
  const first = days[0];
  if (first) return <Day date={first} last={days.at(-1)} />;
  if (datesText) return <span lang="ja">{datesText}</span>;
  return (
    <Text span inherit c="dimmed">
      {t(unsaid(status))}
    </Text>
  );
}
