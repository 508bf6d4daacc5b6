import { Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './Page.module.css';
import { usePageTitle } from './usePageTitle.ts';

interface PageProps {
  /** The page's `<h1>` and, unless `documentTitle` says otherwise, the tab's title. */
  title: ReactNode;
  /** The tab's title where `title` is more than text. */
  documentTitle?: string;
  /** One sentence under the title: what this page is for. */
  lead?: ReactNode;
  /** What one can do here, right of the title; below it on phones. */
  actions?: ReactNode;
  /** `reading`: one column of 65–75 characters · `work`: lists and tables · `full`: boards, to the edge of the screen. */
  width?: 'reading' | 'work' | 'full';
  children: ReactNode;
}

/** The frame of every page: its title, what it is for, what one can do, and the content. */
export function Page({ title, documentTitle, lead, actions, width = 'work', children }: PageProps) {
  usePageTitle(documentTitle ?? (typeof title === 'string' ? title : null));
  return (
    <div className={classes.page} data-width={width}>
      <header className={classes.header}>
        <Stack gap={4} className={classes.heading}>
          <Title order={1} tabIndex={-1} id="page-title">
            {title}
          </Title>
          {lead && (
            <Text component="p" c="dimmed" maw="46rem">
              {lead}
            </Text>
          )}
        </Stack>
        {actions && (
          <Group gap="xs" className="screen-only">
            {actions}
          </Group>
        )}
      </header>
      {children}
    </div>
  );
}
