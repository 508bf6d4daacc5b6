import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { EventDraft, ZoneKeeps } from '../../../../shared/schemas/event.ts';
import { api, call } from '../../../app/api.ts';
import { eventsKey } from '../../../app/events.ts';
import { isProblem } from '../../../app/problem.ts';
import { eventKey } from './keys.ts';

/** Replaces what the organiser wrote of an event. When somebody else was first, their state is read, so that it can be compared. */
export function useChangeEvent(eventId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (json: EventDraft & { version: number; zoneKeeps?: ZoneKeeps }) =>
      call(api.events[':id'].$put({ param: { id: eventId }, json })),
    onSuccess: (event) => {
      queries.setQueryData(eventKey(eventId), event);
      return queries.invalidateQueries({ queryKey: eventsKey });
    },
    onError: (error) => (isProblem(error, 'version-stale') ? queries.invalidateQueries({ queryKey: eventKey(eventId) }) : undefined),
  });
}
