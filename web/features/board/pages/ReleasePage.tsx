import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Release } from '../../../../shared/schemas/release.ts';
import { paths } from '../../../app/paths.ts';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Page } from '../../../ui/Page.tsx';
import { type EventView, useEvent } from '../../events/api/getEvent.ts';
import { type Board, useBoard } from '../api/getBoard.ts';
import { useReleases } from '../api/getReleases.ts';
import { NoDraft } from '../components/NoDraft.tsx';
import { Publishing } from '../components/Publishing.tsx';
import { ReleaseHistory } from '../components/ReleaseHistory.tsx';
import { ReleaseReview } from '../components/ReleaseReview.tsx';
import { useReleaseNews } from '../components/useReleaseNews.ts';

/** Before publishing: what would change for whom. While publishing: that it goes on. And what has been published so far. */
export function ReleasePage() {
  const { t } = useTranslation('release');
  const { eventId } = useParams({ from: paths.release });
  const event = useEvent(eventId);
  const board = useBoard(eventId);
  const releases = useReleases(eventId);
  const isPublishing = useReleaseNews(eventId, releases.data?.releases);
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Loaded query={event}>
        {(found) => (
          <Loaded query={board}>
            {(data) => (
              <Loaded query={releases}>
                {({ releases: list, timetable }) => (
                  <>
                    <Now event={found} board={data} newest={list[0]} isPublishing={isPublishing} />
                    <ReleaseHistory releases={list} current={timetable.releaseId} zone={found.settings.zone} />
                  </>
                )}
              </Loaded>
            )}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

interface NowProps {
  event: EventView;
  board: Board;
  newest: Release | undefined;
  isPublishing: boolean;
}

/** A publishing under way; or what stopped the last one, as long as its draft stands, above what could go out. */
function Now({ event, board, newest, isPublishing }: NowProps) {
  if (isPublishing && newest) return <Publishing eventId={event.id} release={newest} />;
  if (!board.plan) return <NoDraft event={event} />;
  return (
    <>
      {newest?.planId === board.plan.id && <Publishing eventId={event.id} release={newest} />}
      <ReleaseReview event={event} board={board} />
    </>
  );
}
