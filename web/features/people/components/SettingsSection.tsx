import { Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import classes from './SettingsSection.module.css';

interface SettingsSectionProps {
  title: string;
  lead?: ReactNode;
  /** The address names this section: it comes into view, and the keyboard goes on from its title. */
  arrived: boolean;
  children: ReactNode;
}

/** One part of the settings, with its own heading. */
export function SettingsSection({ title, lead, arrived, children }: SettingsSectionProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!arrived) return;
    heading.current?.scrollIntoView({ block: 'start' });
    heading.current?.focus({ preventScroll: true });
  }, [arrived]);
  return (
    <section className={classes.section}>
      <Stack gap={4}>
        <Title order={2} size="h3" ref={heading} tabIndex={-1} className={classes.title}>
          {title}
        </Title>
        {lead && (
          <Text size="sm" c="dimmed">
            {lead}
          </Text>
        )}
      </Stack>
      {children}
    </section>
  );
}
