import { useQuery } from '@tanstack/react-query';
import { api, call } from '../../../app/api.ts';

/** All support measures, in the order of the documents. They change with a release of Musubi only. */
export function useProgrammes() {
  return useQuery({
    queryKey: ['programmes'],
    queryFn: async () => (await call(api.programmes.$get())).programmes,
    staleTime: Number.POSITIVE_INFINITY,
  });
}
