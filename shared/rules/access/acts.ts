import type { Act } from '../../schemas/act.ts';
import type { Event } from '../../schemas/event.ts';
import type { Introduction } from '../../schemas/introduction.ts';
import { type Actor, mayEdit } from './actor.ts';

type Why = Partial<Pick<Act, 'reason' | 'words'>>;

/** What happened by itself. `reason` says what made it happen. */
export const bySystem = (reason: string): Act => ({ personId: null, organisationId: null, as: 'system', reason, words: null });

/** What somebody did for an organisation that it concerns. */
export const byParty = ({ personId }: Pick<Actor, 'personId'>, organisationId: string, why: Why = {}): Act => ({
  personId,
  organisationId,
  as: 'party',
  reason: null,
  words: null,
  ...why,
});

/** What somebody did as the organiser of an event. */
export const byOrganiser = ({ personId }: Pick<Actor, 'personId'>, { organiserId }: Pick<Event, 'organiserId'>, why: Why = {}): Act => ({
  personId,
  organisationId: organiserId,
  as: 'organiser',
  reason: null,
  words: null,
  ...why,
});

/** The side of an introduction somebody acts for; who may act for both acts for the one that asked. `null`: for neither. */
export const sideOf = (
  actor: Actor,
  { fromOrganisationId, toOrganisationId }: Pick<Introduction, 'fromOrganisationId' | 'toOrganisationId'>,
): string | null => [fromOrganisationId, toOrganisationId].find((id) => mayEdit(actor, id)) ?? null;
