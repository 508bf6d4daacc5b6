import type { ReactNode } from 'react';
import classes from './StickyActions.module.css';

interface StickyActionsProps {
  /** Left: what is going on (a save state, a count). */
  status?: ReactNode;
  /** Right: the buttons, the main one last. */
  children: ReactNode;
}

/** A page's actions, kept at the foot of the screen while one reads or writes above; over the tabs on phones. */
export function StickyActions({ status, children }: StickyActionsProps) {
  return (
    <div className={`${classes.bar} screen-only`} data-sticky-actions>
      <div className={classes.status}>{status}</div>
      <div className={classes.actions}>{children}</div>
    </div>
  );
}
