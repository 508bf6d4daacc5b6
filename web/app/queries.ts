import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ConnectionError, isProblem } from './problem.ts';

/** Tried again only where it may help: a lost connection or a fault of the server's, twice; never a refusal (4xx). */
export function shouldRetry(failures: number, error: unknown): boolean {
  if (failures >= 2) return false;
  if (error instanceof ConnectionError) return true;
  return isProblem(error) && error.problem.status >= 500;
}

/**
 * Queries and mutations of the whole app. `renew` runs when the API does not accept the token and resolves to whether there is
 * a new one; whatever failed for want of it is then asked again.
 */
export function createQueryClient(renew: () => Promise<boolean>): QueryClient {
  const onError = async (error: unknown) => {
    if (!isProblem(error, 'sign-in-required', 'token-invalid')) return;
    if (await renew()) await queries.refetchQueries({ predicate: ({ state }) => state.status === 'error' });
  };
  const queries = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: { retry: shouldRetry, staleTime: 30_000, gcTime: 30 * 60_000, networkMode: 'offlineFirst' },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
  return queries;
}
