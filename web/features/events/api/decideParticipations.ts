import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, call } from '../../../app/api.ts';
import { eventsKey } from '../../../app/events.ts';
import { participationsKey } from './keys.ts';
import type { ParticipationChange } from './writeParticipation.ts';

interface Decision {
  participants: readonly { organisationId: string; version: number }[];
  change: Pick<ParticipationChange, 'status' | 'selected'> & { words?: string };
}

/** Requests on their way at a time. */
const atOnce = 4;

/**
 * The same decision for one or many. Each stands for itself: what one refuses does not hold up the others.
 * Answers with how many were done and the first error of the rest; the list is read again in any case.
 */
export function useDecide(eventId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ participants, change }: Decision) => {
      const waiting = [...participants];
      const errors: unknown[] = [];
      const work = async () => {
        for (let next = waiting.shift(); next; next = waiting.shift()) {
          const { organisationId, version } = next;
          const param = { id: eventId, organisationId };
          await call(api.events[':id'].participations[':organisationId'].$patch({ param, json: { ...change, version } })).catch(
            (error: unknown) => errors.push(error),
          );
        }
      };
      await Promise.all(Array.from({ length: atOnce }, work));
      return { done: participants.length - errors.length, failed: errors.length, error: errors[0] };
    },
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: participationsKey(eventId) }),
        queries.invalidateQueries({ queryKey: eventsKey }),
      ]),
  });
}
