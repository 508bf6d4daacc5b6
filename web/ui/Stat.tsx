import type { ReactNode } from 'react';
import classes from './Stat.module.css';

interface StatProps {
  label: ReactNode;
  /** The figure as text: already written for the reader's language. */
  value: ReactNode;
  /** What it is measured against, or means. */
  note?: ReactNode;
}

/** One figure with its name. Stands in a `FigureRow`. */
export function Stat({ label, value, note }: StatProps) {
  return (
    <div className={classes.stat}>
      <dt className={classes.label}>{label}</dt>
      <dd className={classes.value}>{value}</dd>
      {note && <dd className={classes.note}>{note}</dd>}
    </div>
  );
}

/** Figures side by side, wrapping where the screen ends. */
export function FigureRow({ children }: { children: ReactNode }) {
  return <dl className={classes.row}>{children}</dl>;
}
