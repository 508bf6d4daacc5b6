import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Conflict } from '../../../../shared/schemas/conflict.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { useDesk } from '../useDesk.tsx';
import classes from './Conflicts.module.css';

/** Conflicts by what they are about: two that collide tell it once each, and each is a way to go there. */
export function Conflicts({ onChoose }: { onChoose: (id: string) => void }) {
  const { t } = useTranslation('board');
  const { board, kind, names, standing, conflict } = useDesk();
  const own = board.conflicts.filter(({ placementId }) => standing.items.get(placementId)?.kind === kind);
  const byItem = [...Map.groupBy(own, ({ placementId }) => placementId)];
  if (byItem.length === 0)
    return (
      <EmptyState icon={<IconCircleCheck size={36} stroke={1.4} />} title={t('conflicts.none')}>
        {t('conflicts.noneMore')}
      </EmptyState>
    );
  return (
    <ul className={classes.list} aria-label={t('conflicts.label')}>
      {byItem.map(([id, conflicts]) => {
        const placement = standing.placements.get(id);
        return (
          placement && (
            <li key={id}>
              <button type="button" className={classes.entry} onClick={() => onChoose(id)}>
                <span className={classes.title}>{names.title(placement)}</span>
                <span className={classes.where}>
                  {names.time(placement.start)} · {names.place(placement.placeId)}
                </span>
                {told(conflicts, conflict).map((sentence) => (
                  <span key={sentence} className={classes.what}>
                    {sentence}
                  </span>
                ))}
              </button>
            </li>
          )
        );
      })}
    </ul>
  );
}

const told = (conflicts: readonly Conflict[], say: (conflict: Conflict) => string): string[] => [...new Set(conflicts.map(say))];
