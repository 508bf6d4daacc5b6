import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ProblemNotice } from './ProblemNotice.tsx';
import { SkeletonRows } from './skeletons.tsx';

interface LoadedProps<Data> {
  query: Pick<UseQueryResult<Data>, 'data' | 'error' | 'refetch'>;
  /** Stands where the data will; a few rows when left out. */
  skeleton?: ReactNode;
  children: (data: Data) => ReactNode;
}

/**
 * What a query brought, its stand-in until then, or its problem with a way to try again. Data that is already there stays
 * when a later request fails: the offline banner says the rest.
 */
export function Loaded<Data>({ query, skeleton = <SkeletonRows />, children }: LoadedProps<Data>) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error) return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />;
  return <>{skeleton}</>;
}
