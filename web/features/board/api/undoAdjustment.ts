import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, call } from '../../../app/api.ts';
import type { Board } from './getBoard.ts';
import { boardKey, differenceKey, draftScope } from './keys.ts';

/** How many steps to take back, and the board as it was before them where this browser knows it. */
export interface Undoing {
  readonly count: number;
  readonly before: Board | null;
}

/** Takes the last steps back, those of an earlier day included. */
export function useUndoAdjustment(eventId: string) {
  const queries = useQueryClient();
  const key = boardKey(eventId);
  return useMutation({
    scope: draftScope(eventId),
    mutationFn: async ({ count }: Undoing) => {
      for (let step = 0; step < count; step += 1) await call(api.events[':id'].draft.adjustments.last.$delete({ param: { id: eventId } }));
    },
    onMutate: async ({ before }) => {
      await queries.cancelQueries({ queryKey: key });
      if (before) queries.setQueryData<Board>(key, before);
    },
    onError: () => queries.invalidateQueries({ queryKey: key }),
    onSuccess: (_nothing, { before }) => (before ? undefined : queries.invalidateQueries({ queryKey: key })),
    onSettled: () => queries.invalidateQueries({ queryKey: differenceKey(eventId) }),
  });
}
