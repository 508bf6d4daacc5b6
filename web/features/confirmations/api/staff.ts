import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Answer, api, call } from '../../../app/api.ts';

export type StaffMember = Answer<Awaited<ReturnType<typeof api.staff.$get>>>['staff'][number];

const key = ['staff'] as const;

/** Everybody of the staff. */
export const useStaff = () => useQuery({ queryKey: key, queryFn: async () => (await call(api.staff.$get())).staff });

/** Adds an address to the staff, or takes it off. */
export function useChangeStaff() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ email, belongs }: { email: string; belongs: boolean }) => {
      const route = api.staff[':email'];
      await call(belongs ? route.$put({ param: { email } }) : route.$delete({ param: { email } }));
    },
    onSettled: () =>
      Promise.all([queries.invalidateQueries({ queryKey: key }), queries.invalidateQueries({ queryKey: ['confirmations'] })]),
  });
}
