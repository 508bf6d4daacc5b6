import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, call } from '../../../app/api.ts';
import { boardKey, differenceKey, draftScope, plansKey } from './keys.ts';

/** `plan`: work on it · `release`: start from what is published · `rebase`: take in what changed since · `nothing`: throw the draft away. */
export type DraftChoice = { from: 'plan'; planId: string } | { from: 'release' } | { from: 'rebase' } | { from: 'nothing' };

export function useChooseDraft(eventId: string) {
  const queries = useQueryClient();
  return useMutation({
    scope: draftScope(eventId),
    mutationFn: (choice: DraftChoice) => call(api.events[':id'].draft.$put({ param: { id: eventId }, json: choice })),
    // Also after a refusal: somebody else may have chosen meanwhile.
    onSettled: () => Promise.all([boardKey, differenceKey, plansKey].map((key) => queries.invalidateQueries({ queryKey: key(eventId) }))),
  });
}
