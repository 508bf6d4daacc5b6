import { type Actor, mayEdit } from '../../../shared/rules/access/actor.ts';

/** Of those who come for an organisation, whose hours the reader may see and change: one's own, and as an editor those of colleagues. */
export const openTo = <Delegate extends { readonly id: string }>(
  actor: Actor,
  organisationId: string,
  delegates: readonly Delegate[],
): Delegate[] => delegates.filter(({ id }) => id === actor.personId || mayEdit(actor, organisationId));
