import { useMutation } from '@tanstack/react-query';
import { api, call } from '../../../app/api.ts';
import type { OpenSlot } from './getSlots.ts';
import { useRefreshIntroductions } from './keys.ts';

/** Takes a free time for an accepted meeting. Refused with `slot-taken` and the next best ones where somebody was faster. */
export function useBookSlot(introductionId: string) {
  const refresh = useRefreshIntroductions();
  return useMutation({
    // The table is left to the platform: a time stays free as long as any table is.
    mutationFn: ({ start }: Pick<OpenSlot, 'start'>) =>
      call(api.introductions[':id'].booking.$post({ param: { id: introductionId }, json: { start } })),
    onSettled: () => refresh(),
  });
}
