import { mayEdit } from '../../shared/rules/access/actor.ts';
import { actorOf, useMe } from './me.ts';

/** Whether the reader writes for an organisation, by the rule the API enforces: what they may not do is not offered. */
export function useMayEdit(): (organisationId: string) => boolean {
  const me = useMe().data;
  return (organisationId) => mayEdit(actorOf(me), organisationId);
}
