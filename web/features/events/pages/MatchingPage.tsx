import { Button } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../app/paths.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Page } from '../../../ui/Page.tsx';
import { SkeletonRows } from '../../../ui/skeletons.tsx';
import type { EventView } from '../api/getEvent.ts';
import { useExposure } from '../api/getExposure.ts';
import { ExposurePicture } from '../components/ExposurePicture.tsx';
import { LoadTable } from '../components/LoadTable.tsx';
import { ObjectiveChoice } from '../components/ObjectiveChoice.tsx';
import { Organised } from '../components/Organised.tsx';
import { PairTable } from '../components/PairTable.tsx';
import { RankTable } from '../components/RankTable.tsx';

const route = getRouteApi(paths.matching);

/** How the lists of an event treat everybody on them, and who should meet whom: for its organiser. */
export function MatchingPage() {
  const { t } = useTranslation('exposure');
  const { eventId } = route.useParams();
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Organised eventId={eventId}>{(event) => <Fetched event={event} />}</Organised>
    </Page>
  );
}

function Fetched({ event }: { event: EventView }) {
  const { t } = useTranslation('exposure');
  const query = useExposure(event.id);
  return (
    <Loaded query={query} skeleton={<SkeletonRows rows={14} />}>
      {(view) => {
        const hidden = view.exposure.unlisted > 0;
        return view.exposure.shown.length === 0 ? (
          <EmptyState
            title={t(hidden ? 'unlisted.title' : view.at === null && event.status === 'open' ? 'soon.title' : 'none.title')}
            action={
              <Button variant="default" renderRoot={(props) => <Link to={paths.participants} params={{ eventId: event.id }} {...props} />}>
                {t('none.action')}
              </Button>
            }
          >
            {hidden
              ? t('unlisted.body', { hidden: view.exposure.unlisted, admitted: view.exposure.admitted })
              : t(view.at === null && event.status === 'open' ? 'soon.body' : 'none.body')}
          </EmptyState>
        ) : (
          <>
            <PairTable eventId={event.id} pairs={view.pairs} />
            <ExposurePicture exposure={view.exposure} />
            <LoadTable loads={view.loads} />
            <RankTable ranks={view.ranks} />
            {view.figures.length > 0 && <ObjectiveChoice event={event} view={view} />}
          </>
        );
      }}
    </Loaded>
  );
}
