import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { InferResponseType } from 'hono/client';
import { api, call } from '../../../app/api.ts';
import { eventsKey } from '../../../app/events.ts';

/** What deleting an event would take with it, and how many people would be told. */
export type EventDeletion = InferResponseType<(typeof api.events)[':id']['deletion']['$get'], 200>;

export const previewDeletion = (id: string): Promise<EventDeletion> => call(api.events[':id'].deletion.$get({ param: { id } }));

/** Deletes a draft of which nothing was published. Only the list is read anew: the event itself is there no more. */
export function useDeleteEvent() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => call(api.events[':id'].$delete({ param: { id } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: eventsKey, exact: true }),
  });
}
