import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isConfirmed } from '../../../../shared/rules/access/confirmation.ts';
import { useMe, useMyOrganisation } from '../../../app/me.ts';
import { paths } from '../../../app/paths.ts';
import { useSession } from '../../../app/session.tsx';
import { useLocalised } from '../../../ui/LocalisedText.tsx';
import { NotConfirmed } from '../../../ui/NotConfirmed.tsx';
import { Page } from '../../../ui/Page.tsx';
import { SkeletonPage } from '../../../ui/skeletons.tsx';
import { Coordinator } from '../components/Coordinator.tsx';
import { Entrance } from '../components/Entrance.tsx';
import type { HubSearch } from '../search.ts';

const route = getRouteApi(paths.hub);

/** For a hub's coordinators, the startups that look for a place; for everybody else, the hubs. */
export function HubPage() {
  const { t } = useTranslation('hub');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const localised = useLocalised();
  const { status } = useSession();
  const me = useMe();
  const mine = useMyOrganisation();
  const change = (part: Partial<HubSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true, resetScroll: false });
  // Open to everybody, but what it shows depends on who has come.
  if (status === 'loading' || (status === 'signed-in' && me.isPending)) return <SkeletonPage />;
  if (mine?.kind === 'hub')
    return (
      <Page title={t('coordinator.title')} lead={t('coordinator.lead', { name: localised(mine.organisation.name) })}>
        {!isConfirmed(mine.organisation) && <NotConfirmed organisationId={mine.organisationId} what="hub" />}
        <Coordinator hubId={mine.organisationId} search={search} onChange={change} />
      </Page>
    );
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Entrance hubId={search.hubId} onChoose={(hubId) => change({ hubId })} />
    </Page>
  );
}
