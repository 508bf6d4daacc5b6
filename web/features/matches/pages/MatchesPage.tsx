import { Button, Select } from '@mantine/core';
import { IconEyeOff, IconMap2 } from '@tabler/icons-react';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEvents } from '../../../app/events.ts';
import { type MyMembership, useMe, useMyOrganisation } from '../../../app/me.ts';
import { paths } from '../../../app/paths.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { useLocalised } from '../../../ui/LocalisedText.tsx';
import { Page } from '../../../ui/Page.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { SkeletonPage } from '../../../ui/skeletons.tsx';
import { TriageHelp } from '../../fit/components/TriageHelp.tsx';
import { useAsides } from '../../fit/components/useAsides.ts';
import { useTriage } from '../../fit/components/useTriage.ts';
import { WhyDialog } from '../../fit/components/WhyDialog.tsx';
import { tabNamed, tabsFor } from '../../fit/matchTabs.ts';
import { MatchList } from '../components/MatchList.tsx';
import { WhyNot } from '../components/WhyNot.tsx';
import type { MatchesSearch } from '../search.ts';
import classes from './MatchesPage.module.css';

const route = getRouteApi(paths.matches);

/** The ranked list of whom one's organisation fits, with every reason. */
export function MatchesPage() {
  const mine = useMyOrganisation();
  const me = useMe();
  if (mine) return <Ranked mine={mine} />;
  return me.data ? <NoList reason="noOrganisation" /> : <SkeletonPage />;
}

function Ranked({ mine }: { mine: MyMembership }) {
  const { t } = useTranslation('discover');
  const localised = useLocalised();
  const { search, change, open } = useAddress();
  const tabs = tabsFor(mine.kind);
  const tab = tabNamed(tabs, search.kind);
  const asides = useAsides();
  const help = useRowKeys((why) => open({ why }));
  if (!tab) return <NoList reason="organiser" />;
  return (
    <Page
      title={t('match.title')}
      lead={t('match.lead', { name: localised(mine.organisation.name) })}
      actions={<TriageHelp keys={['move', 'open', 'why', ...(asides.may ? (['keep', 'hide', 'less', 'ask'] as const) : [])]} {...help} />}
    >
      <div className={classes.toolbar}>
        {tabs.length > 1 && (
          <div ref={tabsInView} className={classes.tabs}>
            <Segmented
              label={t('match.tabs')}
              value={tab.id}
              onChange={(kind) => change({ kind })}
              options={tabs.map(({ id }) => ({ value: id, label: t(`match.tab.${id}`) }))}
            />
          </div>
        )}
        <EventChoice />
      </div>
      <MatchList
        key={`${tab.id} ${search.eventId}`}
        mine={mine}
        kinds={tab.kinds}
        eventId={search.eventId}
        asides={asides}
        onWhy={(why) => open({ why })}
        aside={<WhyNot exceptId={mine.organisationId} onChoose={(why) => open({ why })} />}
      />
      <div className={classes.foot}>
        {tab.id === 'hub' && (
          <Button
            variant="default"
            leftSection={<IconMap2 size={18} aria-hidden />}
            renderRoot={(props) => <Link to={paths.hub} {...props} />}
          >
            {t('match.hubs')}
          </Button>
        )}
        {asides.hidden.length > 0 && (
          <Button
            variant="subtle"
            leftSection={<IconEyeOff size={18} aria-hidden />}
            renderRoot={(props) => <Link to={paths.discover} search={{ list: 'hidden' }} {...props} />}
          >
            {t('match.hidden', { count: asides.hidden.length })}
          </Button>
        )}
      </div>
      <WhyDialog
        organisationId={mine.organisationId}
        otherId={search.why ?? null}
        eventId={search.eventId}
        onClose={() => change({ why: undefined })}
      />
    </Page>
  );
}

/** On phones the tabs scroll: the chosen one is brought into view. */
const tabsInView = (tabs: HTMLElement | null) => {
  const row = tabs?.firstElementChild;
  const chosen = row?.querySelector<HTMLElement>('label[data-active]');
  if (row && chosen) row.scrollLeft = chosen.offsetLeft - 16;
};

function useAddress() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const go = (part: Partial<MatchesSearch>, replace: boolean) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace, resetScroll: false });
  return { search, change: (part: Partial<MatchesSearch>) => go(part, true), open: (part: Partial<MatchesSearch>) => go(part, false) };
}

function useRowKeys(why: (organisationId: string) => void) {
  const navigate = useNavigate();
  const { eventId } = route.useSearch();
  const asides = useAsides();
  const [opened, onChange] = useState(false);
  const ifAllowed = (act: (id: string) => void) => (id: string) => asides.may && act(id);
  useTriage(
    {
      s: ifAllowed((id) => asides.set(id, asides.kept.includes(id) ? null : 'kept')),
      x: ifAllowed((id) => asides.set(id, asides.hidden.includes(id) ? null : 'hidden')),
      l: ifAllowed((id) => asides.set(id, asides.less.includes(id) ? null : 'less')),
      m: ifAllowed((id) => void navigate({ to: paths.organisation, params: { organisationId: id }, search: { ask: true, eventId } })),
      w: why,
    },
    () => onChange(true),
  );
  return { opened, onChange };
}

/** Everybody, or the participants of one of the events one takes part in. */
function EventChoice() {
  const { t } = useTranslation('discover');
  const localised = useLocalised();
  const { search, change } = useAddress();
  const events = (useEvents().data ?? []).filter(({ status }) => status === 'open' || status === 'closed');
  if (events.length === 0) return null;
  return (
    <Select
      className={classes.event}
      aria-label={t('event.label')}
      allowDeselect={false}
      data={[
        { value: '', label: t('event.all') },
        ...events.map(({ id, name }) => ({ value: id, label: t('event.within', { event: localised(name) }) })),
      ]}
      value={search.eventId ?? ''}
      onChange={(value) => change({ eventId: value || undefined })}
    />
  );
}

function NoList({ reason }: { reason: 'noOrganisation' | 'organiser' }) {
  const { t } = useTranslation('discover');
  const to = reason === 'organiser' ? paths.discover : paths.welcome;
  return (
    <Page title={t('match.title')}>
      <EmptyState
        title={t(`match.${reason}.title`)}
        action={<Button renderRoot={(props) => <Link to={to} {...props} />}>{t(`match.${reason}.action`)}</Button>}
      >
        {t(`match.${reason}.body`)}
      </EmptyState>
    </Page>
  );
}
