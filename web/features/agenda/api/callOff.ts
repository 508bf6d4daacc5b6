import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, call } from '../../../app/api.ts';
import { agendaKey } from './agenda.ts';

/** "I cannot come": calls an accepted meeting off. The other side gets a notice, a mail and a cancellation for its calendar. */
export function useCallOff() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ introductionId, words }: { introductionId: string; words: string | null }) =>
      call(api.introductions[':id'].withdraw.$post({ param: { id: introductionId }, json: { words } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: agendaKey }),
  });
}
