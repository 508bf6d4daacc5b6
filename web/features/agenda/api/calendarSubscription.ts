import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, call } from '../../../app/api.ts';

const subscriptionKey = ['me', 'calendar'] as const;

/** Since when one's calendar is subscribed to; `null` when it is not. The address itself is kept by nobody but its owner. */
export const useSubscription = (enabled: boolean) =>
  useQuery({
    queryKey: subscriptionKey,
    queryFn: async () => (await call(api.me.export.$get())).calendarSubscribedAt,
    enabled,
  });

/** Makes a new secret address for one's calendar. It is shown this once; an older one stops working. */
export function useSubscribe() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => call(api.me.calendar.$post()),
    onSuccess: () => queries.invalidateQueries({ queryKey: subscriptionKey }),
  });
}

/** Ends the subscription. */
export function useUnsubscribe() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => call(api.me.calendar.$delete()),
    onSuccess: () => queries.setQueryData(subscriptionKey, null),
  });
}
