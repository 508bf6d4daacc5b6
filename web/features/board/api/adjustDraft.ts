import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, call } from '../../../app/api.ts';
import { hallOf } from '../standing.ts';
import { type Step, withSteps } from '../steps.ts';
import type { Board } from './getBoard.ts';
import { boardKey, differenceKey, draftScope } from './keys.ts';

/** Some steps that belong together. `number`: what the first of them is numbered, one more than the draft's last. */
export interface Adjustment {
  readonly steps: readonly Step[];
  readonly number: number;
}

/**
 * Changes the draft. The board shows it at once; if the API refuses, it goes back to how it was and is read anew, since
 * somebody else's steps may have come first (`adjustment-outdated`).
 */
export function useAdjustDraft(eventId: string) {
  const queries = useQueryClient();
  const key = boardKey(eventId);
  return useMutation({
    scope: draftScope(eventId),
    mutationFn: async ({ steps, number }: Adjustment) => {
      for (const [index, change] of steps.entries())
        await call(api.events[':id'].draft.adjustments.$post({ param: { id: eventId }, json: { number: number + index, change } }));
    },
    onMutate: async ({ steps }) => {
      await queries.cancelQueries({ queryKey: key });
      const before = queries.getQueryData<Board>(key);
      if (before) queries.setQueryData<Board>(key, withSteps(before, steps, hallOf(before)));
      return { before };
    },
    onError: (_error, _adjustment, result) => {
      if (result?.before) queries.setQueryData(key, result.before);
      return queries.invalidateQueries({ queryKey: key });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: differenceKey(eventId) }),
  });
}
