import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Answer, api, call } from '../../../app/api.ts';

export type Applications = Answer<Awaited<ReturnType<typeof api.confirmations.$get>>>;
export type Application = Applications['waiting'][number];
export type Decided = Applications['confirmed'][number];
export type LogEntry = Applications['log'][number];

const key = ['confirmations'] as const;

/** Organisations to confirm, confirmed and refused, and the log; for the staff. */
export const useApplications = () => useQuery({ queryKey: key, queryFn: () => call(api.confirmations.$get()), staleTime: 0 });

interface Decision {
  id: string;
  confirm: boolean;
  reason: Decided['confirmation'] extends infer C ? (C extends { reason: infer R } ? R : null) : null;
  words: string | null;
  version: number;
}

/** Confirms an organisation, refuses it, or takes its confirmation back. */
export function useDecide() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...json }: Decision) => call(api.confirmations[':id'].$put({ param: { id }, json })),
    onSettled: () => Promise.all([queries.invalidateQueries({ queryKey: key }), queries.invalidateQueries({ queryKey: ['me', 'home'] })]),
  });
}
