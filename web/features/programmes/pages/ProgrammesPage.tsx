import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../app/paths.ts';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Page } from '../../../ui/Page.tsx';
import { SkeletonRows } from '../../../ui/skeletons.tsx';
import { useProgrammes } from '../api/getProgrammes.ts';
import { Finder } from '../components/Finder.tsx';
import type { ProgrammesSearch } from '../search.ts';

const route = getRouteApi(paths.programmes);

/** The finder over the support measures that the ministries' documents state. Open to everybody. */
export function ProgrammesPage() {
  const { t } = useTranslation('programme');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useProgrammes();
  const change = (part: Partial<ProgrammesSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true, resetScroll: false });
  return (
    <Page title={t('title')} lead={t('lead', { count: query.data?.length ?? 92 })}>
      <Loaded query={query} skeleton={<SkeletonRows rows={8} height={96} />}>
        {(programmes) => <Finder programmes={programmes} search={search} onChange={change} />}
      </Loaded>
    </Page>
  );
}
