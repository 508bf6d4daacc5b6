import { Alert, Button, Group, Text } from '@mantine/core';
import { IconCalendarPlus, IconPrinter } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { zoneName } from '../../../../shared/rules/format/zones.ts';
import type { AgendaEntry } from '../../../../shared/schemas/agenda.ts';
import { useLanguage } from '../../../app/language.ts';
import { paths } from '../../../app/paths.ts';
import { DateTime } from '../../../ui/DateTime.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Page } from '../../../ui/Page.tsx';
import { readerZone } from '../../../ui/readerZone.ts';
import { SkeletonRows } from '../../../ui/skeletons.tsx';
import { useNow } from '../../../ui/useNow.ts';
import { type KeptAgenda, useAgenda } from '../api/agenda.ts';
import { AgendaDayList } from '../components/AgendaDayList.tsx';
import { agendaDays, presentOf } from '../components/agendaDays.ts';
import { CalendarDialog } from '../components/CalendarDialog.tsx';
import { NextUp } from '../components/NextUp.tsx';

const route = getRouteApi(paths.agenda);

/** One's own meetings and pitches, day by day. Opens without a network once it has been seen. */
export function AgendaPage() {
  const { t } = useTranslation('agenda');
  const { dialog, eventId } = route.useSearch();
  const navigate = route.useNavigate();
  const agenda = useAgenda();
  const show = (open: boolean) =>
    void navigate({ search: (before) => ({ ...before, dialog: open ? ('calendar' as const) : undefined }), resetScroll: false });
  return (
    <Page
      title={t('title')}
      width="reading"
      actions={
        <>
          <Button variant="default" leftSection={<IconCalendarPlus size={18} aria-hidden />} onClick={() => show(true)}>
            {t('calendar.button')}
          </Button>
          <Button variant="subtle" leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
            {t('print')}
          </Button>
        </>
      }
    >
      <Loaded query={agenda} skeleton={<SkeletonRows rows={5} height={72} />}>
        {(data) => (
          <>
            {agenda.error && <FromMemory agenda={data} />}
            <Entries entries={data.entries.filter((entry) => !eventId || entry.eventId === eventId)} />
          </>
        )}
      </Loaded>
      <CalendarDialog opened={dialog === 'calendar'} onClose={() => show(false)} />
    </Page>
  );
}

/** No network: says from when the agenda on the screen is. */
function FromMemory({ agenda }: { agenda: KeptAgenda }) {
  const { t } = useTranslation('agenda');
  return (
    <Alert color="kohaku" role="status">
      {t('kept')} <DateTime instant={agenda.at} zone={readerZone()} named={false} />
    </Alert>
  );
}

function Entries({ entries }: { entries: readonly AgendaEntry[] }) {
  const { t } = useTranslation('agenda');
  const language = useLanguage();
  const now = useNow();
  const { item } = route.useSearch();
  const navigate = route.useNavigate();
  const [first] = entries;
  useArrivedAt(item);
  if (!first) return <Nothing />;
  const present = presentOf(entries, now);
  const zones = [...new Set(entries.map(({ start, zone }) => zoneName(start, zone, language)))];
  const toggle = (id: string) =>
    void navigate({ search: (before) => ({ ...before, item: before.item === id ? undefined : id }), replace: true, resetScroll: false });
  return (
    <>
      {present && <NextUp present={present} />}
      <Text size="sm" c="dimmed">
        {t('zone', { zones: zones.join(' · ') })}
      </Text>
      {agendaDays(entries).map((day) => (
        <AgendaDayList key={day.date} day={day} now={now} openId={item ?? null} onToggle={toggle} />
      ))}
    </>
  );
}

/** A calendar's link names one entry: it is brought into sight. */
function useArrivedAt(item: string | undefined): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: where one arrived, not what one opens afterwards
  useEffect(() => {
    if (item) document.getElementById(item)?.scrollIntoView({ block: 'nearest' });
  }, []);
}

function Nothing() {
  const { t } = useTranslation('agenda');
  return (
    <EmptyState
      title={t('empty.title')}
      action={
        <Group gap="xs" justify="center">
          <Button renderRoot={(props) => <Link to={paths.inbox} {...props} />}>{t('empty.action')}</Button>
          <Button variant="default" renderRoot={(props) => <Link to={paths.matches} {...props} />}>
            {t('empty.matches')}
          </Button>
        </Group>
      }
    >
      {t('empty.text')}
    </EmptyState>
  );
}
