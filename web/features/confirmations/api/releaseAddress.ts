import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, call } from '../../../app/api.ts';

export type Holder = 'same' | 'another';

/** Lets an address be used that another account was signed in with. */
export function useReleaseAddress() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ email, holder }: { email: string; holder: Holder }) =>
      call(api.addresses[':email'].$put({ param: { email }, json: { holder } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['confirmations'] }),
  });
}
