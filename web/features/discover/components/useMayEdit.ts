import { mayEdit } from '../../../../shared/rules/access/actor.ts';
import { useMe } from '../../../app/me.ts';

/** Whether the reader writes for an organisation, by the rule the API enforces: what they may not do is not offered. */
export function useMayEdit(): (organisationId: string) => boolean {
  const me = useMe().data;
  return (organisationId) =>
    Boolean(me?.person) &&
    mayEdit({ personId: me?.person?.id ?? '', email: me?.email ?? '', memberships: me?.memberships ?? [] }, organisationId);
}
