import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight } from '@mantine/spotlight';
import '@mantine/spotlight/styles.css';
import { IconBell, IconBuilding, IconCalendarEvent, IconSearch, IconSettings } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fold } from '../../../shared/rules/text/fold.ts';
import { useLocalised } from '../../ui/LocalisedText.tsx';
import { useEvents } from '../events.ts';
import { useLabel } from '../language.ts';
import { paths } from '../paths.ts';
import { useSession } from '../session.tsx';
import classes from './Search.module.css';
import { useDestinations } from './useDestinations.ts';
import { useFoundOrganisations } from './useFoundOrganisations.ts';

const look = {
  centered: false,
  yOffset: '12vh',
  overlayProps: { backgroundOpacity: 0.35, blur: 0 },
  classNames: { search: classes.search, action: classes.action },
};

/** ⌘K / Ctrl K: organisations, events, pages. Enter alone lists every organisation that matches. */
export function Search() {
  const { t } = useTranslation('shell');
  const [query, setQuery] = useState('');
  const [settled] = useDebouncedValue(query.trim(), 180);
  const organisations = useOrganisationActions(settled);
  const events = useEventActions(query);
  const pages = usePageActions(query);
  const all = useSearchAll(query.trim());
  const nothing = organisations.length + events.length + pages.length === 0;
  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      maxHeight="min(60vh, 30rem)"
      scrollable
      attributes={{ content: { 'aria-label': t('search.open') } }}
      {...look}
    >
      <Spotlight.Search
        placeholder={t('search.placeholder')}
        aria-label={t('search.placeholder')}
        leftSection={<IconSearch size={20} stroke={1.6} />}
      />
      <Spotlight.ActionsList>
        {all}
        {organisations.length > 0 && <Spotlight.ActionsGroup label={t('search.organisations')}>{organisations}</Spotlight.ActionsGroup>}
        {events.length > 0 && <Spotlight.ActionsGroup label={t('search.events')}>{events}</Spotlight.ActionsGroup>}
        {pages.length > 0 && <Spotlight.ActionsGroup label={t('search.pages')}>{pages}</Spotlight.ActionsGroup>}
        {nothing && !all && <Spotlight.Empty>{t('search.nothing', { query })}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

const includes = (text: string, query: string) => fold(text).includes(fold(query));

function useOrganisationActions(query: string) {
  const navigate = useNavigate();
  const localised = useLocalised();
  const label = useLabel();
  return useFoundOrganisations(query).map((organisation) => (
    <Spotlight.Action
      key={organisation.organisationId}
      label={localised(organisation.name)}
      description={label('kinds', organisation.kind)}
      leftSection={<IconBuilding size={19} stroke={1.6} aria-hidden />}
      onClick={() => void navigate({ to: paths.organisation, params: { organisationId: organisation.organisationId } })}
    />
  ));
}

function useEventActions(query: string) {
  const navigate = useNavigate();
  const localised = useLocalised();
  const events = useEvents().data ?? [];
  return events
    .filter(({ name }) => query.trim() !== '' && includes(`${name.ja ?? ''} ${name.en ?? ''}`, query))
    .slice(0, 5)
    .map((event) => (
      <Spotlight.Action
        key={event.id}
        label={localised(event.name)}
        leftSection={<IconCalendarEvent size={19} stroke={1.6} aria-hidden />}
        onClick={() => void navigate({ to: paths.event, params: { eventId: event.id } })}
      />
    ));
}

function usePageActions(query: string) {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const { status } = useSession();
  const open = status === 'signed-in' ? null : ['home', 'discover', 'events', 'programmes'];
  const destinations = useDestinations().map((destination) => ({ ...destination, label: t(`nav.${destination.id}`) }));
  const others =
    status === 'signed-in'
      ? [
          { id: 'settings', to: paths.settings, params: undefined, icon: IconSettings, label: t('person.settings') },
          { id: 'notices', to: paths.notices, params: undefined, icon: IconBell, label: t('nav.notices') },
        ]
      : [];
  return [...destinations, ...others]
    .filter(({ id, label }) => (open === null || open.includes(id)) && includes(label, query))
    .map(({ id, to, params, icon: Icon, label }) => (
      <Spotlight.Action
        key={id}
        label={label}
        leftSection={<Icon size={19} stroke={1.6} aria-hidden />}
        onClick={() => void navigate({ to, params })}
      />
    ));
}

function useSearchAll(query: string) {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  if (query === '') return null;
  return (
    <Spotlight.Action
      label={t('search.all', { query })}
      leftSection={<IconSearch size={19} stroke={1.6} aria-hidden />}
      onClick={() => void navigate({ to: paths.discover, search: { q: query } })}
    />
  );
}
