import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { type Answer, api, call } from '../../../app/api.ts';
import type { DirectoryWish } from '../directoryWish.ts';

type Found = Answer<Awaited<ReturnType<typeof api.directory.search.$post>>>;
export type Hit = Found['cards'][number];
export type FacetCounts = Found['facets'];

export const directoryKey = ['directory'] as const;

/** The directory page by page. Another question keeps the last answer on the screen until its own is here, so that nothing jumps. */
export function useDirectory(wish: DirectoryWish, enabled = true) {
  return useInfiniteQuery({
    queryKey: [...directoryKey, 'pages', wish],
    queryFn: ({ pageParam, signal }) => call(api.directory.search.$post({ json: { ...wish, offset: pageParam } }, { init: { signal } })),
    initialPageParam: 0,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    enabled,
  });
}

/** The first few organisations that match a text. */
export function useFoundByText(text: string, limit = 8) {
  return useQuery({
    queryKey: [...directoryKey, 'text', text, limit],
    queryFn: ({ signal }) => call(api.directory.search.$post({ json: { text, limit } }, { init: { signal } })),
    enabled: text.trim() !== '',
    placeholderData: keepPreviousData,
  });
}
