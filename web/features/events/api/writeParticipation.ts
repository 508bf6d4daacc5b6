import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Participation } from '../../../../shared/schemas/participation.ts';
import { api, call } from '../../../app/api.ts';
import { eventsKey } from '../../../app/events.ts';
import { isProblem } from '../../../app/problem.ts';
import { participationsKey } from './keys.ts';

/** What an organisation says of its taking part. */
export interface Wish {
  exhibitor: boolean;
  delegateIds: string[];
  pitch: Pick<Participation['pitch'], 'wanted' | 'parts' | 'speakerId'>;
}

/** A change of one participation: the organisation's own wish, or what its organiser decides. */
export type ParticipationChange = Partial<Wish> & { status?: Participation['status']; selected?: boolean };

/** Events carry one's own participations, so both are read again. A stale version is read again as well: the next try has the new one. */
function useReread(eventId: string): () => Promise<unknown> {
  const queries = useQueryClient();
  return () =>
    Promise.all([queries.invalidateQueries({ queryKey: eventsKey }), queries.invalidateQueries({ queryKey: participationsKey(eventId) })]);
}

/** Applies to take part. */
export function useApply(eventId: string) {
  const reread = useReread(eventId);
  return useMutation({
    mutationFn: (json: Wish & { organisationId: string }) => call(api.events[':id'].participations.$post({ param: { id: eventId }, json })),
    onSuccess: reread,
  });
}

/** Changes a participation. */
export function useChangeParticipation(eventId: string) {
  const reread = useReread(eventId);
  return useMutation({
    mutationFn: ({ organisationId, ...json }: ParticipationChange & { organisationId: string; version: number }) =>
      call(api.events[':id'].participations[':organisationId'].$patch({ param: { id: eventId, organisationId }, json })),
    onSuccess: reread,
    onError: (error) => (isProblem(error, 'version-stale') ? reread() : undefined),
  });
}
