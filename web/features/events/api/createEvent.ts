import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { EventDraft } from '../../../../shared/schemas/event.ts';
import { api, call } from '../../../app/api.ts';
import { eventsKey } from '../../../app/events.ts';

/** A new event of one's organisation. Answers with the event as it now is. */
export function useCreateEvent() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (json: EventDraft & { organiserId: string }) => call(api.events.$post({ json })),
    onSuccess: () => queries.invalidateQueries({ queryKey: eventsKey }),
  });
}
