import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle, IconCalendarCheck, IconRefresh } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { conflictSentence } from '../../../../shared/rules/timetable/sentences.ts';
import { paths } from '../../../app/paths.ts';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import type { EventView } from '../../events/api/getEvent.ts';
import { useChooseDraft } from '../api/chooseDraft.ts';
import type { Board } from '../api/getBoard.ts';
import type { Difference } from '../api/getDifference.ts';
import { useNames } from '../useNames.ts';
import classes from './Release.module.css';

interface ObstaclesProps {
  event: EventView;
  board: Board;
  difference: Difference;
}

const shown = 8;

/** What must be settled before publishing, each with the way to settle it. */
export function Obstacles({ event, board, difference }: ObstaclesProps) {
  return (
    <>
      {difference.outdated && <Outdated eventId={event.id} />}
      {difference.booked > 0 && <Booked difference={difference} />}
      {difference.conflicts > 0 && <ConflictList event={event} board={board} />}
    </>
  );
}

/** What was booked since: nothing to settle, but good to know. */
function Booked({ difference: { booked, displaced } }: { difference: Difference }) {
  const { t } = useTranslation('release');
  return (
    <Alert color="ai" icon={<IconCalendarCheck aria-hidden />} title={t('booked.title', { count: booked })}>
      <p>{t('booked.text')}</p>
      {displaced > 0 && <p>{t('booked.displaced', { count: displaced })}</p>}
    </Alert>
  );
}

function Outdated({ eventId }: { eventId: string }) {
  const { t } = useTranslation('release');
  const choose = useChooseDraft(eventId);
  return (
    <Alert color="kohaku" icon={<IconRefresh aria-hidden />} title={t('outdated.title')}>
      <p>{t('outdated.text')}</p>
      <ProblemNotice error={choose.error} />
      <Button mt="sm" size="sm" loading={choose.isPending} onClick={() => choose.mutate({ from: 'rebase' })}>
        {t('outdated.do')}
      </Button>
    </Alert>
  );
}

function ConflictList({ event, board }: { event: EventView; board: Board }) {
  const { t } = useTranslation(['release', 'plan']);
  const names = useNames(board, event.settings);
  const placements = new Map(board.placements.map((placement) => [placement.id, placement]));
  const items = [...Map.groupBy(board.conflicts, ({ placementId }) => placementId)];
  return (
    <Alert color="kaki" icon={<IconAlertTriangle aria-hidden />} title={t('conflicts.title', { count: items.length })}>
      <ul className={classes.conflicts}>
        {items.slice(0, shown).map(([id, conflicts]) => {
          const placement = placements.get(id);
          const sentences = conflicts
            .map((conflict) => conflictSentence(conflict, names))
            .map(({ key, values }) => t(`plan:${key}`, values));
          return (
            placement && (
              <li key={id}>
                <Link
                  to={placement.kind === 'pitch' ? paths.stage : paths.meetings}
                  params={{ eventId: event.id }}
                  search={{ item: id, day: names.dayOf(placement.start) }}
                >
                  {names.title(placement)}
                </Link>{' '}
                <span>
                  {names.time(placement.start)} {names.place(placement.placeId)}
                </span>
                <div>{[...new Set(sentences)].join(' ')}</div>
              </li>
            )
          );
        })}
      </ul>
      {items.length > shown && <p>{t('conflicts.more', { count: items.length - shown })}</p>}
    </Alert>
  );
}
