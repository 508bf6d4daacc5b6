import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { z } from 'zod';
import type { IntroductionDraft } from '../../../../shared/schemas/introduction.ts';
import { api, call } from '../../../app/api.ts';
import { introductionKey, useRefreshIntroductions } from './keys.ts';

/** Sends a request to meet. Pressed again after a lost answer, it is the same request: the key stays until one has got through. */
export function useAskToMeet() {
  const queries = useQueryClient();
  const refresh = useRefreshIntroductions();
  const key = useRef(crypto.randomUUID());
  return useMutation({
    mutationFn: (draft: z.input<typeof IntroductionDraft>) =>
      call(api.introductions.$post({ json: draft }, { headers: { 'idempotency-key': key.current } })),
    onSuccess: async (introduction) => {
      key.current = crypto.randomUUID();
      queries.setQueryData(introductionKey(introduction.id), introduction);
      await refresh();
    },
  });
}
