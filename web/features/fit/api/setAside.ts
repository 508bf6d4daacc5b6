import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, call } from '../../../app/api.ts';
import { useTell } from '../../../ui/useTell.tsx';
import { type MatchView, matchesKey } from './matches.ts';
import { type Shortlist, shortlistKey } from './shortlist.ts';

export interface Aside {
  targetId: string;
  /** `null` takes it off every list. */
  list: 'kept' | 'hidden' | 'less' | null;
  note?: string | null;
}

const send = (id: string, { targetId, list, note = null }: Aside): Promise<unknown> => {
  const param = { id, targetId };
  const entry = api.organisations[':id'].shortlist[':targetId'];
  return list === null ? call(entry.$delete({ param })) : call(entry.$put({ param, json: { list, note } }));
};

/**
 * Keeps an organisation, hides it from the ranked lists, asks for less of its like, or none of these. Shown at once, and taken back if it fails: it can be undone.
 * A hidden row stays where it is until the list is next opened, so that its undo does not run away.
 */
export function useSetAside(organisationId: string) {
  const queries = useQueryClient();
  const tell = useTell();
  return useMutation({
    mutationFn: (aside: Aside) => send(organisationId, aside),
    onMutate: async (aside) => {
      await queries.cancelQueries({ queryKey: shortlistKey(organisationId) });
      const shortlist = queries.getQueryData<Shortlist>(shortlistKey(organisationId));
      const matches = queries.getQueriesData({ queryKey: [...matchesKey(organisationId), 'list'] });
      showAside(queries, organisationId, aside);
      return { shortlist, matches };
    },
    onError: (error, _aside, before) => {
      queries.setQueryData(shortlistKey(organisationId), before?.shortlist);
      for (const [key, data] of before?.matches ?? []) queries.setQueryData(key, data);
      tell.problem(error);
    },
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: shortlistKey(organisationId) }),
        queries.invalidateQueries({ queryKey: matchesKey(organisationId), refetchType: 'none' }),
      ]),
  });
}

function showAside(queries: QueryClient, organisationId: string, { targetId, list, note = null }: Aside): void {
  queries.setQueriesData<{ matches: MatchView[]; total: number }>(
    { queryKey: [...matchesKey(organisationId), 'list'] },
    (data) =>
      data && {
        ...data,
        matches: data.matches.map((match) => (match.organisationId === targetId ? { ...match, shortlisted: list === 'kept' } : match)),
      },
  );
  queries.setQueryData<Shortlist>(shortlistKey(organisationId), (data) => {
    if (!data) return data;
    const existing = data.entries.find((entry) => entry.targetId === targetId);
    const others = data.entries.filter((entry) => entry.targetId !== targetId);
    if (list === null) return { entries: others };
    const blank = { organisationId, targetId, personId: organisationId, createdAt: new Date().toISOString(), version: 0, card: null };
    return { entries: [{ ...(existing ?? blank), list, note }, ...others] };
  });
}
