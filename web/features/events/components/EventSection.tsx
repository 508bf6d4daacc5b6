import { Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import classes from './EventSection.module.css';

interface EventSectionProps {
  title: string;
  /** Beside the title. */
  aside?: ReactNode;
  children: ReactNode;
}

/** One part of an event's page under its own title. */
export function EventSection({ title, aside, children }: EventSectionProps) {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div className={classes.head}>
        <Title order={2} id={id}>
          {title}
        </Title>
        {aside}
      </div>
      {children}
    </section>
  );
}
