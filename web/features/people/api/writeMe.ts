import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { PersonDraft } from '../../../../shared/schemas/organisation.ts';
import { api, call } from '../../../app/api.ts';
import { meKey } from '../../../app/me.ts';

/** Registers the signed-in person, or changes what they wrote of themselves. */
export function useWriteMe() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (draft: PersonDraft) => call(api.me.$put({ json: draft })),
    onSuccess: (me) => queries.setQueryData(meKey, me),
  });
}
