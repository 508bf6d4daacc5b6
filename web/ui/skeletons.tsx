import { Skeleton, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/*
 * Stand-ins with the size of what is to come, so that nothing jumps when it arrives.
 */

const places = (count: number) => Array.from({ length: count }, (_, place) => String(place));

/** Rows of a list or table: `height` is a row's height in px. */
export function SkeletonRows({ rows = 6, height = 36 }: { rows?: number; height?: number }) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs" role="status" aria-label={t('loading')}>
      {places(rows).map((row) => (
        <Skeleton key={row} height={height} />
      ))}
    </Stack>
  );
}

/** Lines of running text; the last one is shorter. */
export function SkeletonText({ lines = 3 }: { lines?: number }) {
  const { t } = useTranslation();
  return (
    <Stack gap={10} role="status" aria-label={t('loading')}>
      {places(lines).map((line) => (
        <Skeleton key={line} height={14} width={line === String(lines - 1) ? '60%' : '100%'} />
      ))}
    </Stack>
  );
}

/** A whole page: its title, its lead and a few rows. */
export function SkeletonPage() {
  return (
    <Stack gap="lg" p="xl" maw="var(--work)" mx="auto" w="100%">
      <Stack gap="xs">
        <Skeleton height={32} width="min(24rem, 70%)" />
        <Skeleton height={16} width="min(36rem, 90%)" />
      </Stack>
      <SkeletonRows />
    </Stack>
  );
}
