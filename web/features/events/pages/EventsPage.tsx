import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayCreateEvents } from '../../../../shared/rules/access/actor.ts';
import { at } from '../../../../shared/rules/format/date.ts';
import { EventStatus } from '../../../../shared/schemas/event.ts';
import { useEvents } from '../../../app/events.ts';
import { actorOf, useMe } from '../../../app/me.ts';
import { paths } from '../../../app/paths.ts';
import { defaultZone } from '../../../ui/DateTime.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Page } from '../../../ui/Page.tsx';
import { SearchBox } from '../../../ui/SearchBox.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { SkeletonRows } from '../../../ui/skeletons.tsx';
import { useNow } from '../../../ui/useNow.ts';
import { CreateEventDialog } from '../components/CreateEventDialog.tsx';
import { EventRow } from '../components/EventRow.tsx';
import { EventSection } from '../components/EventSection.tsx';
import { byEra, type EventSummary, mentions } from '../components/eventList.ts';
import classes from './EventsPage.module.css';

const route = getRouteApi(paths.events);

/** Every event one may know of: what is to come, soonest first, then what is over, then what has no settled days. */
export function EventsPage() {
  const { t } = useTranslation('event');
  const events = useEvents();
  return (
    <Page title={t('events.title')} lead={t('events.lead')} actions={<Create />}>
      <Loaded query={events} skeleton={<SkeletonRows rows={8} height={64} />}>
        {(all) => <Listed events={all} />}
      </Loaded>
    </Page>
  );
}

function Listed({ events }: { events: EventSummary[] }) {
  const { t } = useTranslation('event');
  const { status, q = '' } = route.useSearch();
  const navigate = route.useNavigate();
  const now = useNow();
  const change = (part: { status?: EventSummary['status']; q?: string }) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true, resetScroll: false });
  const found = events.filter((event) => mentions(event, q));
  const statuses = EventStatus.options.filter((option) => events.some((event) => event.status === option));
  const shown = found.filter((event) => !status || event.status === status);
  return (
    <>
      <div className={classes.toolbar}>
        <div className={classes.search}>
          <SearchBox label={t('events.search')} value={q} onChange={(text) => change({ q: text || undefined })} />
        </div>
        {statuses.length > 1 && (
          <Segmented
            label={t('events.status')}
            value={status ?? ''}
            onChange={(chosen) => change({ status: chosen || undefined })}
            options={[
              { value: '' as const, label: t('events.all'), count: found.length },
              ...statuses.map((option) => ({
                value: option,
                label: t(`status.${option}`),
                count: found.filter((event) => event.status === option).length,
              })),
            ]}
          />
        )}
      </div>
      {shown.length === 0 && (
        <EmptyState
          title={t('events.nothing.title')}
          action={
            <Button variant="default" onClick={() => change({ status: undefined, q: undefined })}>
              {t('events.nothing.action')}
            </Button>
          }
        >
          {t('events.nothing.body')}
        </EmptyState>
      )}
      {byEra(shown, at(now, defaultZone).toPlainDate().toString()).map(({ era, events: group }) => (
        <EventSection key={era} title={t(`events.era.${era}`)}>
          <ul className={classes.list}>
            {group.map((event) => (
              <EventRow key={event.id} event={event} />
            ))}
          </ul>
        </EventSection>
      ))}
    </>
  );
}

/** For members of an organising organisation only. */
function Create() {
  const { t } = useTranslation('event');
  const me = useMe().data;
  const [opened, setOpened] = useState(false);
  if (!me?.person) return null;
  const organiser = me.memberships.find(({ organisationId }) => mayCreateEvents(actorOf(me), organisationId));
  if (!organiser) return null;
  return (
    <>
      <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setOpened(true)}>
        {t('create.open')}
      </Button>
      <CreateEventDialog organiserId={organiser.organisationId} opened={opened} onClose={() => setOpened(false)} />
    </>
  );
}
