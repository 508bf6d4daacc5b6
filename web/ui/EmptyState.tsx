import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './EmptyState.module.css';
import { Mark } from './Mark.tsx';

interface EmptyStateProps {
  /** What is not here (yet), in one short sentence. */
  title: ReactNode;
  /** What brings something here. */
  children?: ReactNode;
  /** The next step, as a button or link. */
  action?: ReactNode;
  /** `1` where it stands in for the whole page. */
  level?: 1 | 2 | 3;
  /** A Tabler icon; the knot when left out. */
  icon?: ReactNode;
}

/** Nothing to show: says why, and what to do next. */
export function EmptyState({ title, children, action, level = 2, icon }: EmptyStateProps) {
  return (
    <Stack align="center" gap="sm" className={classes.empty}>
      <div className={classes.icon} aria-hidden>
        {icon ?? <Mark size={40} muted />}
      </div>
      <Title order={level} size="h3" ta="center">
        {title}
      </Title>
      {children && (
        <Text component="div" c="dimmed" ta="center" maw="32rem">
          {children}
        </Text>
      )}
      {action && <div className={classes.action}>{action}</div>}
    </Stack>
  );
}
