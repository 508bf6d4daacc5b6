import { isAdmitted } from '../../../shared/rules/participation/admitted.ts';
import type { Participation } from '../../../shared/schemas/participation.ts';
import type { IntroductionView } from './api/getInbox.ts';

type Known = Pick<IntroductionView, 'id' | 'eventId' | 'status' | 'direction' | 'fromOrganisationId' | 'toOrganisationId' | 'createdAt'>;

const between = (introduction: Known, otherId: string): boolean =>
  introduction.fromOrganisationId === otherId || introduction.toOrganisationId === otherId;

/**
 * Whether a request keeps another one from being sent at the same event: one that waits or was accepted, whoever sent it, and one of
 * ours that was declined (a pair is not asked twice). What has expired or was withdrawn, and what we declined, does not.
 */
const stands = ({ status, direction }: Known): boolean =>
  status === 'pending' || status === 'accepted' || (status === 'declined' && direction === 'sent');

/** The requests with an organisation that stand, the latest first. */
export const standingWith = <I extends Known>(introductions: readonly I[], otherId: string): I[] =>
  introductions
    .filter((introduction) => between(introduction, otherId) && stands(introduction))
    .sort((one, other) => other.createdAt.localeCompare(one.createdAt));

type MyEvent = { id: string; status: string; participations: readonly Pick<Participation, 'organisationId' | 'status'>[] };

/** A way to ask: an open event, and those of one's organisations that are admitted to it and have no standing request there. */
export type AskChoice<E extends MyEvent> = { event: E; organisationIds: string[] };

/**
 * Where and for whom one can ask an organisation to meet. `standing`: requests of the organisation one acts for that stand.
 * `mayEdit`: whether one writes for an organisation.
 */
export function askChoices<E extends MyEvent>(
  events: readonly E[],
  standing: readonly Known[],
  otherId: string,
  mayEdit: (organisationId: string) => boolean,
): AskChoice<E>[] {
  return events
    .filter(({ status }) => status === 'open')
    .map((event) => ({
      event,
      organisationIds: event.participations
        .filter((one) => isAdmitted(one) && one.organisationId !== otherId && mayEdit(one.organisationId))
        .map(({ organisationId }) => organisationId)
        .filter((id) => !standing.some(({ eventId, ...sides }) => eventId === event.id && between({ ...sides, eventId }, id))),
    }))
    .filter(({ organisationIds }) => organisationIds.length > 0);
}
