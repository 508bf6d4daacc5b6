import { IconAlertTriangleFilled, IconLockFilled } from '@tabler/icons-react';
import { memo } from 'react';
import classes from './Card.module.css';

export interface CardProps {
  id: string;
  left: number;
  top: number;
  width: number;
  height: number;
  /** What is read aloud: time, place, who, and how it stands. */
  label: string;
  /** Shown in front where time runs down. */
  time: string | null;
  one: string;
  /** The other side of a meeting, or what a pitch is about. */
  two: string | null;
  /** A must, or a selected pitch. */
  must: boolean;
  locked: boolean;
  wrong: boolean;
  chosen: boolean;
  /** `lit`: of whom one looks for; `dim`: of others then; `lifted`: being carried. */
  tone: 'plain' | 'lit' | 'dim' | 'lifted';
  tabbable: boolean;
  position: number;
  count: number;
}

/** One meeting or pitch on the board. Presses, keys and drags are heard by the field around it. */
export const Card = memo(function Card({ left, top, width, height, ...card }: CardProps) {
  // Two lines of a small letter say more than one line of two halves.
  const roomy = height >= 31;
  return (
    <li className={classes.place} style={{ left, top, width, height }} aria-setsize={card.count} aria-posinset={card.position}>
      <button
        type="button"
        className={classes.card}
        data-item={card.id}
        data-tone={card.tone}
        data-must={card.must || undefined}
        data-wrong={card.wrong || undefined}
        data-down={card.time !== null || undefined}
        data-roomy={roomy || undefined}
        data-small={height < 38 || undefined}
        aria-pressed={card.chosen}
        aria-label={card.label}
        tabIndex={card.tabbable ? 0 : -1}
        title={card.label}
      >
        {card.time && <span className={classes.time}>{card.time}</span>}
        <span className={classes.names}>
          <span className={classes.one}>{card.one}</span>
          {card.two && (
            // What a pitch is about is there for the eye; its name does not tell it.
            <span className={classes.two} aria-hidden={card.time !== null || undefined}>
              {card.two}
            </span>
          )}
        </span>
        {(card.locked || card.wrong) && (
          <span className={classes.marks}>
            {card.wrong && <IconAlertTriangleFilled size={12} aria-hidden />}
            {card.locked && <IconLockFilled size={11} aria-hidden />}
          </span>
        )}
      </button>
    </li>
  );
});
