import { Button } from '@mantine/core';
import { IconCalendarPlus } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../app/paths.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Loaded } from '../../../ui/Loaded.tsx';
import { SkeletonPage } from '../../../ui/skeletons.tsx';
import { usePageTitle } from '../../../ui/usePageTitle.ts';
import { type EventView, useEvent } from '../../events/api/getEvent.ts';
import { type Board, useBoard } from '../api/getBoard.ts';
import { type BoardKind, tracksOf } from '../tracks.ts';
import { DeskProvider, useNewDesk } from '../useDesk.tsx';
import { BoardDesk } from './BoardDesk.tsx';

/** One board, told which kind: pitches on stages or meetings at tables. */
export function BoardPage({ kind }: { kind: BoardKind }) {
  const { t } = useTranslation('board');
  const { eventId } = useParams({ strict: false }) as { eventId: string };
  const event = useEvent(eventId);
  const board = useBoard(eventId);
  usePageTitle(t(`title.${kind}`));
  return (
    <Loaded query={event} skeleton={<SkeletonPage />}>
      {(found) => (
        <Loaded query={board} skeleton={<SkeletonPage />}>
          {(data) =>
            hasPlaces(found, kind) ? <Desk kind={kind} event={found} board={data} /> : <NoPlaces kind={kind} eventId={eventId} />
          }
        </Loaded>
      )}
    </Loaded>
  );
}

function Desk({ kind, event, board }: { kind: BoardKind; event: EventView; board: Board }) {
  const desk = useNewDesk(kind, event, board);
  return (
    <DeskProvider value={desk}>
      <BoardDesk key={kind} />
    </DeskProvider>
  );
}

const hasPlaces = ({ settings }: EventView, kind: BoardKind): boolean =>
  settings.days.some((day) => tracksOf(settings, kind, day).some(({ cells }) => cells.length > 0));

/** No table or stage has a slot: the settings come first. */
function NoPlaces({ kind, eventId }: { kind: BoardKind; eventId: string }) {
  const { t } = useTranslation('board');
  return (
    <EmptyState
      icon={<IconCalendarPlus size={40} stroke={1.4} />}
      title={t(`noPlaces.${kind}.title`)}
      action={
        <Button renderRoot={(props) => <Link to={paths.manage} params={{ eventId }} search={{ section: 'sessions' }} {...props} />}>
          {t('noPlaces.do')}
        </Button>
      }
    >
      {t(`noPlaces.${kind}.text`)}
    </EmptyState>
  );
}
