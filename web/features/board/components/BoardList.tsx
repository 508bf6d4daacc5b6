import { IconAlertTriangleFilled, IconLockFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../useDesk.tsx';
import classes from './BoardList.module.css';

interface BoardListProps {
  day: string;
  lit: ReadonlySet<string> | null;
  onChoose: (id: string) => void;
}

/** A day of the board to read on a phone: time after time, who and where. Things are moved by the dialog. */
export function BoardList({ day, lit, onChoose }: BoardListProps) {
  const { t } = useTranslation('board');
  const { board, kind, names } = useDesk();
  const wrong = new Set(board.conflicts.map(({ placementId }) => placementId));
  const own = board.placements
    .filter((placement) => placement.kind === kind && (!lit || lit.has(placement.id)))
    .filter(({ start }) => names.dayOf(start) === day)
    .sort((one, other) => one.start.localeCompare(other.start) || names.place(one.placeId).localeCompare(names.place(other.placeId)));
  const times = [...Map.groupBy(own, ({ start }) => start)];
  if (times.length === 0) return <p className={classes.none}>{t('list.none')}</p>;
  return (
    <div className={classes.list}>
      {times.map(([start, placements]) => (
        <section key={start} className={classes.time}>
          <h2 className={classes.clock}>
            {names.clock(start)} <span>{t('list.count', { count: placements.length })}</span>
          </h2>
          <ul>
            {placements.map((placement) => (
              <li key={placement.id}>
                <button type="button" className={classes.entry} onClick={() => onChoose(placement.id)}>
                  <span className={classes.names}>{names.title(placement)}</span>
                  <span className={classes.place}>
                    {wrong.has(placement.id) && <IconAlertTriangleFilled size={14} className={classes.wrong} aria-label={t('wrong')} />}
                    {placement.locked && <IconLockFilled size={13} aria-label={t('locked')} />}
                    {names.place(placement.placeId)}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
