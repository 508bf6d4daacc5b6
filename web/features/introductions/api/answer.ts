import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { Acceptance, Decline } from '../../../../shared/schemas/introduction.ts';
import { api, call } from '../../../app/api.ts';
import { isProblem } from '../../../app/problem.ts';
import { introductionKey, useRefreshIntroductions } from './keys.ts';

export type Answering = { id: string } & (
  | { answer: 'accept'; json: z.input<typeof Acceptance> }
  | { answer: 'decline'; json: z.input<typeof Decline> }
);

const send = (answering: Answering) => {
  const param = { id: answering.id };
  return answering.answer === 'accept'
    ? call(api.introductions[':id'].accept.$post({ param, json: answering.json }))
    : call(api.introductions[':id'].decline.$post({ param, json: answering.json }));
};

/** Accepts or declines. Where a colleague or the clock was faster, what it has become is fetched. */
export function useAnswer() {
  const queries = useQueryClient();
  const refresh = useRefreshIntroductions();
  return useMutation({
    mutationFn: send,
    onSuccess: async (introduction) => {
      queries.setQueryData(introductionKey(introduction.id), introduction);
      await refresh();
    },
    onError: (error) => (isProblem(error, 'already-answered', 'introduction-expired') ? refresh() : undefined),
  });
}

/** How a bulk answer went: each request on its own, so that one that has expired does not hold up the others. */
export type BulkResult = { answered: number; failed: { id: string; error: unknown }[] };

/** Gives several requests the same answer, one after the other. */
export function useAnswerAll() {
  const refresh = useRefreshIntroductions();
  return useMutation({
    mutationFn: async (answers: readonly Answering[]): Promise<BulkResult> => {
      const failed: BulkResult['failed'] = [];
      for (const answering of answers) await send(answering).catch((error: unknown) => failed.push({ id: answering.id, error }));
      return { answered: answers.length - failed.length, failed };
    },
    onSettled: () => refresh(),
  });
}
