import { useQuery } from '@tanstack/react-query';
import type { DirectoryCard } from '../../../shared/schemas/directory.ts';
import { api, call } from '../api.ts';

/** The first few organisations of the directory that match. Nothing for an empty query; nothing, quietly, when it cannot be reached. */
export function useFoundOrganisations(query: string): DirectoryCard[] {
  const { data } = useQuery({
    queryKey: ['directory', 'search', query],
    queryFn: () => call(api.directory.search.$post({ json: { text: query, limit: 6 } })),
    enabled: query.length > 0,
    placeholderData: (previous) => previous,
  });
  if (!data || query.length === 0) return [];
  return data.cards;
}
