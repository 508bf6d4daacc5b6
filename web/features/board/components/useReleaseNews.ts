import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isOpen } from '../../../../shared/rules/jobs/transitions.ts';
import type { Release } from '../../../../shared/schemas/release.ts';
import { eventsKey } from '../../../app/events.ts';
import { useTell } from '../../../ui/useTell.tsx';
import { boardKey } from '../api/keys.ts';

/**
 * Follows a publishing to its end: tells that it is out, and reads anew what it has used up. Returns whether it is still under way,
 * which it is until the board is known again: the draft that went out is no draft any more.
 */
export function useReleaseNews(eventId: string, releases: readonly Release[] | undefined): boolean {
  const { t } = useTranslation('release');
  const queries = useQueryClient();
  const tell = useTell();
  const publishing = releases?.find(({ job }) => isOpen(job))?.id ?? null;
  const [followed, follow] = useState<string | null>(null);
  if (publishing && publishing !== followed) follow(publishing);
  const ended = followed && !publishing ? releases?.find(({ id }) => id === followed) : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for a publishing that ends
  useEffect(() => {
    if (!ended) return;
    if (ended.job.state === 'done') tell.done(t('done', { number: ended.number, count: ended.counts.notices }));
    const reads = [boardKey(eventId), eventsKey].map((queryKey) => queries.invalidateQueries({ queryKey }));
    void Promise.all(reads).finally(() => follow(null));
  }, [ended?.id]);
  return publishing !== null || followed !== null;
}
