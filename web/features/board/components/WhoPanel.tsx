import { useTranslation } from 'react-i18next';
import type { Placement } from '../../../../shared/schemas/placement.ts';
import { useDesk } from '../useDesk.tsx';
import classes from './WhoPanel.module.css';

interface WhoPanelProps {
  who: string;
  lit: ReadonlySet<string>;
  onChoose: (id: string) => void;
}

/** The days of an organisation or a person as they would read them: in order, pitches and meetings, and what found no place. */
export function WhoPanel({ who, lit, onChoose }: WhoPanelProps) {
  const { t } = useTranslation('board');
  const { board, names } = useDesk();
  const mine = board.placements.filter(({ id }) => lit.has(id)).sort((one, other) => one.start.localeCompare(other.start));
  const days = [...Map.groupBy(mine, ({ start }) => names.dayOf(start))];
  const tray = board.unplaced.filter(({ id }) => lit.has(id));
  return (
    <div className={classes.panel}>
      <p className={classes.sum}>{t('who.sum', { count: mine.length, open: tray.length })}</p>
      {days.map(([day, placements]) => (
        <section key={day} aria-label={names.day(day)}>
          <h3 className={classes.day}>{names.day(day)}</h3>
          <ol className={classes.list}>
            {placements.map((placement) => (
              <li key={placement.id}>
                <button type="button" className={classes.entry} onClick={() => onChoose(placement.id)}>
                  <span className={classes.time}>{names.clock(placement.start)}</span>
                  <span>
                    {otherSide(placement, who, board.people, names.short) ?? t(`item.tier.${placement.tier}`)}
                    <span className={classes.place}>{names.place(placement.placeId)}</span>
                  </span>
                </button>
              </li>
            ))}
          </ol>
        </section>
      ))}
      {tray.length > 0 && (
        <section aria-label={t('tray.label')}>
          <h3 className={classes.day}>{t('tray.label')}</h3>
          <ul className={classes.list}>
            {tray.map((entry) => (
              <li key={entry.id}>
                <button type="button" className={classes.entry} onClick={() => onChoose(entry.id)}>
                  <span className={classes.time}>–</span>
                  <span>{names.title(entry)}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** Whom they meet; `null` for a pitch. */
function otherSide(
  { kind, organisationIds }: Placement,
  who: string,
  people: readonly { id: string; organisationId: string }[],
  short: (id: string) => string,
): string | null {
  if (kind === 'pitch') return null;
  const own = people.find(({ id }) => id === who)?.organisationId ?? who;
  const others = organisationIds.filter((id) => id !== own);
  return others.map(short).join(' × ');
}
