import { useTranslation } from 'react-i18next';
import type { Verdict } from '../../../shared/rules/timetable/verdict.ts';
import type { Placement } from '../../../shared/schemas/placement.ts';
import type { Table } from '../../../shared/schemas/session.ts';
import type { Unplaced } from '../../../shared/schemas/unplaced.ts';
import { obstaclesTo, placing, stepsFor, stepsOfChange } from './steps.ts';
import { useDesk } from './useDesk.tsx';
import { useVerdictWords } from './useVerdictWords.ts';

/** Everything one can do to an item by hand, with the words for what happened. */
export function useMoves() {
  const { t } = useTranslation('board');
  const { act, say, board, hall, names, standing, conflict } = useDesk();
  const words = useVerdictWords();
  const titleOf = (id: string) => {
    const item = standing.items.get(id);
    return item ? names.title(item) : names.item(id);
  };
  const where = ({ start, placeId }: Pick<Placement, 'start' | 'placeId'>) => ({ time: names.time(start), place: names.place(placeId) });
  return {
    titleOf,
    /** Does what a verdict allows: puts it there, or swaps. Otherwise says why not. */
    follow: (verdict: Verdict) => {
      const title = titleOf(verdict.placement.id);
      if (verdict.kind === 'blocked') return say(words(verdict));
      if (verdict.kind === 'swap') act(stepsFor(verdict), t('told.swapped', { title, other: titleOf(verdict.other.id) }));
      else act(stepsFor(verdict), t('told.placed', { title, ...where(verdict.placement) }));
    },
    place: (placement: Placement) => act([placing(placement)], t('told.placed', { title: titleOf(placement.id), ...where(placement) })),
    takeOut: (id: string) => act([{ kind: 'unplace', id }], t('told.takenOut', { title: titleOf(id) })),
    lock: (id: string, locked: boolean) =>
      act([{ kind: 'lock', id, locked }], t(locked ? 'told.locked' : 'told.unlocked', { title: titleOf(id) })),
    /** Carries out the smallest change of something in the tray; `table`: what was put up for it. */
    fix: (entry: Unplaced, table?: Table) => {
      const placement = entry.smallestChange?.placement;
      if (!placement) return;
      const { time, place } = where(placement);
      act(stepsOfChange(entry, table?.id), t('told.placed', { title: titleOf(entry.id), time, place: table?.name ?? place }));
    },
    /** Says why a smallest change does not fit any more; whether it still does. */
    stillFits: (entry: Unplaced): boolean => {
      const obstacles = obstaclesTo(entry, board, hall);
      if (obstacles.length > 0) say(t('fix.stale', { reasons: [...new Set(obstacles.map(conflict))].join(t('sentenceGap')) }));
      return obstacles.length === 0;
    },
  };
}
