import { Button, Drawer, Select } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../../shared/rules/format/number.ts';
import { useLanguage } from '../../../app/language.ts';
import { paths } from '../../../app/paths.ts';
import { Page } from '../../../ui/Page.tsx';
import { SearchBox } from '../../../ui/SearchBox.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { TriageHelp } from '../../fit/components/TriageHelp.tsx';
import { useAsides } from '../../fit/components/useAsides.ts';
import { useTriage } from '../../fit/components/useTriage.ts';
import { useDirectory } from '../api/directory.ts';
import { ActiveFilters } from '../components/ActiveFilters.tsx';
import { CompareBar } from '../components/CompareBar.tsx';
import { CompareDialog } from '../components/CompareDialog.tsx';
import { FacetPanel } from '../components/FacetPanel.tsx';
import { Results } from '../components/Results.tsx';
import { SavedSearches } from '../components/SavedSearches.tsx';
import { useDiscover } from '../components/useDiscover.ts';
import { compareToggled, conditionCount, wishOf } from '../directoryWish.ts';
import classes from './DiscoverPage.module.css';

/** Searching and browsing organisations: text, facets with counts, list or table, one's shortlist, and comparing side by side. */
export function DiscoverPage() {
  const { t } = useTranslation('discover');
  const { search, change, open } = useDiscover();
  const asides = useAsides();
  const listed = search.list ? asides[search.list] : null;
  const directory = useDirectory(wishOf(search, listed), !search.list || asides.shortlist.data !== undefined);
  const compared = search.compare ?? [];
  const compare = (id: string) => {
    const next = compareToggled(compared, id);
    change({ compare: next.length > 0 ? next : undefined });
  };
  const help = useRowKeys(compare);
  const counts = directory.data?.pages[0]?.facets;
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={<TriageHelp keys={['move', 'open', ...(asides.may ? (['keep', 'hide', 'ask'] as const) : []), 'compare']} {...help} />}
    >
      <div className={classes.layout} data-view={search.view ?? 'list'}>
        <aside className={classes.facets} aria-label={t('filter.title')}>
          <FacetPanel counts={counts} />
        </aside>
        <div className={classes.main}>
          <div className={classes.search}>
            <SearchBox label={t('search')} value={search.q ?? ''} onChange={(q) => change({ q: q || undefined })} />
            <FilterDrawer>
              <FacetPanel counts={counts} />
            </FilterDrawer>
            <SavedSearches />
          </div>
          <Toolbar total={directory.data?.pages[0]?.total} />
          <ActiveFilters />
          <Results directory={directory} asides={asides} compared={compared} onCompare={compare} />
        </div>
      </div>
      <CompareBar
        compared={compared}
        onRemove={compare}
        onClear={() => change({ compare: undefined })}
        onCompare={() => open({ comparing: true })}
      />
      <CompareDialog
        compared={compared}
        opened={search.comparing === true && compared.length > 0}
        onClose={() => change({ comparing: undefined })}
      />
    </Page>
  );
}

/** The keys of the list, and whether their help is open. */
function useRowKeys(compare: (organisationId: string) => void) {
  const navigate = useNavigate();
  const { search } = useDiscover();
  const asides = useAsides();
  const [opened, onChange] = useState(false);
  const others = (act: (id: string) => void) => (id: string) => asides.may && id !== asides.organisationId && act(id);
  useTriage(
    {
      s: others((id) => asides.set(id, asides.kept.includes(id) ? null : 'kept')),
      x: others((id) => asides.set(id, asides.hidden.includes(id) ? null : 'hidden')),
      m: others(
        (id) => void navigate({ to: paths.organisation, params: { organisationId: id }, search: { ask: true, eventId: search.eventId } }),
      ),
      c: compare,
    },
    () => onChange(true),
  );
  return { opened, onChange };
}

/** How many there are, in which list, order and form. */
function Toolbar({ total }: { total: number | undefined }) {
  const { t } = useTranslation('discover');
  const language = useLanguage();
  const { search, change } = useDiscover();
  const asides = useAsides();
  return (
    <div className={classes.toolbar}>
      {asides.organisationId && (
        <Segmented
          label={t('lists.label')}
          value={search.list ?? 'all'}
          onChange={(list) => change({ list: list === 'all' ? undefined : list })}
          options={[
            { value: 'all', label: t('lists.all') },
            { value: 'kept', label: t('lists.kept'), count: asides.kept.length },
            { value: 'hidden', label: t('lists.hidden'), count: asides.hidden.length },
          ]}
        />
      )}
      <p className={classes.total} role="status">
        {total === undefined ? '' : t('total', { count: total, figure: formatNumber(total, language) })}
      </p>
      <Select
        w="9.5rem"
        aria-label={t('sort.label')}
        allowDeselect={false}
        data={(['relevance', 'name'] as const).map((value) => ({ value, label: t(`sort.${value}`) }))}
        value={search.sort ?? 'relevance'}
        onChange={(sort) => change({ sort: sort === 'name' ? 'name' : undefined })}
      />
      <div className={classes.view}>
        <Segmented
          label={t('view.label')}
          value={search.view ?? 'list'}
          onChange={(view) => change({ view: view === 'table' ? 'table' : undefined })}
          options={[
            { value: 'list', label: t('view.list') },
            { value: 'table', label: t('view.table') },
          ]}
        />
      </div>
    </div>
  );
}

/** On phones the facets come in from the side. */
function FilterDrawer({ children }: { children: React.ReactNode }) {
  const { t } = useTranslation('discover');
  const { search } = useDiscover();
  const [opened, setOpened] = useState(false);
  const count = conditionCount(search) + (search.eventId ? 1 : 0);
  return (
    <>
      <Button
        className={classes.filterButton}
        variant="default"
        size="md"
        px="sm"
        fz="sm"
        leftSection={<IconAdjustmentsHorizontal size={19} stroke={1.6} aria-hidden />}
        onClick={() => setOpened(true)}
      >
        {count > 0 ? t('filter.openCount', { count }) : t('filter.open')}
      </Button>
      <Drawer
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('filter.title')}
        position="right"
        size="22rem"
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        {children}
      </Drawer>
    </>
  );
}
