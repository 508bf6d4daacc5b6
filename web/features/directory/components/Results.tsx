import { Button } from '@mantine/core';
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { SkeletonRows } from '../../../ui/skeletons.tsx';
import type { useDirectory } from '../api/directory.ts';
import { conditionCount, withoutConditions } from '../directoryWish.ts';
import { ResultList } from './ResultList.tsx';
import classes from './Results.module.css';
import { ResultTable } from './ResultTable.tsx';
import type { ResultsProps } from './results.ts';
import { useDiscover } from './useDiscover.ts';

interface FoundProps extends Omit<ResultsProps, 'hits' | 'eventId'> {
  directory: ReturnType<typeof useDirectory>;
}

/** What the directory answered, in the form chosen; what went wrong; or what to try when nothing was found. */
export function Results({ directory, ...rest }: FoundProps) {
  const { search } = useDiscover();
  if (directory.error && !directory.data) return <ProblemNotice error={directory.error} onRetry={() => void directory.refetch()} />;
  if (!directory.data) return <SkeletonRows rows={8} height={92} />;
  const hits = directory.data.pages.flatMap(({ cards }) => cards);
  if (hits.length === 0) return <Nothing asides={rest.asides} />;
  const props = { hits, eventId: search.eventId, ...rest };
  return (
    <div className={classes.results} aria-busy={directory.isPlaceholderData} data-stale={directory.isPlaceholderData || undefined}>
      {search.view === 'table' ? <ResultTable {...props} /> : <ResultList {...props} />}
      <More directory={directory} />
    </div>
  );
}

function More({ directory }: { directory: Pick<UseInfiniteQueryResult, 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'> }) {
  const { t } = useTranslation('discover');
  if (!directory.hasNextPage) return null;
  return (
    <Button
      variant="default"
      className={classes.more}
      loading={directory.isFetchingNextPage}
      onClick={() => void directory.fetchNextPage()}
    >
      {t('more')}
    </Button>
  );
}

/** Says which of text, conditions and list leaves nothing, and takes it back. */
function Nothing({ asides }: Pick<FoundProps, 'asides'>) {
  const { t } = useTranslation('discover');
  const { search, change } = useDiscover();
  if (search.list && asides[search.list].length === 0)
    return (
      <EmptyState
        title={t(`nothing.${search.list}.title`)}
        action={
          <Button variant="default" onClick={() => change({ list: undefined })}>
            {t('lists.all')}
          </Button>
        }
      >
        {t(`nothing.${search.list}.body`)}
      </EmptyState>
    );
  const conditions = conditionCount(search) > 0;
  return (
    <EmptyState
      title={t('nothing.title')}
      action={
        conditions ? (
          <Button variant="default" onClick={() => change(withoutConditions(search))}>
            {t('clear')}
          </Button>
        ) : search.q ? (
          <Button variant="default" onClick={() => change({ q: undefined })}>
            {t('clearText')}
          </Button>
        ) : null
      }
    >
      {t(conditions ? 'nothing.conditions' : search.q ? 'nothing.text' : 'nothing.body')}
    </EmptyState>
  );
}
