import type { ReactNode } from 'react';
import classes from './SectionNav.module.css';

export interface SectionNavItem<Id extends string = string> {
  id: Id;
  label: ReactNode;
  /** How it stands: a count, "3 missing", a check. */
  state?: ReactNode;
}

interface SectionNavProps<Id extends string> {
  /** Names the navigation for screen readers. */
  label: string;
  items: readonly SectionNavItem<Id>[];
  current: Id;
  onChange: (id: Id) => void;
}

/** The sections of a long page, down the side on desks and as one scrolling row on phones, each with its state. */
export function SectionNav<Id extends string>({ label, items, current, onChange }: SectionNavProps<Id>) {
  return (
    <nav aria-label={label} className={classes.nav}>
      {items.map((item) => (
        <button
          key={item.id}
          type="button"
          className={classes.item}
          aria-current={item.id === current ? 'true' : undefined}
          onClick={() => onChange(item.id)}
        >
          <span className={classes.label}>{item.label}</span>
          {item.state && <span className={classes.state}>{item.state}</span>}
        </button>
      ))}
    </nav>
  );
}
