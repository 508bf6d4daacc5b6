import { maySeeEvent } from '../../shared/rules/access/actor.ts';
import { isAdmitted } from '../../shared/rules/participation/admitted.ts';
import type { Introduction } from '../../shared/schemas/introduction.ts';
import type { Participation } from '../../shared/schemas/participation.ts';
import type { Relation } from '../../shared/schemas/profile.ts';
import type { Shortlisting } from '../../shared/schemas/shortlisting.ts';
import { readStanding, standingAmong } from '../access/standing.ts';
import { participationsAt } from '../directory/memory.ts';
import type { Call } from '../services.ts';
import { listParticipationsOf } from '../table/events.ts';
import { listReceived, listSent } from '../table/introductions.ts';
import { listDisclosures } from '../table/organisations.ts';

/** How the organisation one acts for stands to others. */
export type RelationOf = (id: string) => Exclude<Relation, 'self'>;

/**
 * How the organisation one acts for stands to others: disclosed to it, or admitted to an event with it. One rule for the list and
 * for the sum behind a place in it, so that the two agree whatever event is looked at.
 */
export async function relationsOf(
  call: Call,
  organisationId: string,
): Promise<{ relation: RelationOf; met: ReadonlySet<string>; accepted: ReadonlySet<string> }> {
  const [disclosures, ours] = await Promise.all([
    listDisclosures(call.table, organisationId),
    listParticipationsOf(call.table, organisationId),
  ]);
  const standing = await standingAmong(
    call.table,
    admittedAmong(ours).map(({ eventId }) => eventId),
  );
  const shared = await Promise.all([...standing].map((eventId) => participationsAt(call, eventId)));
  const met = new Set(shared.flatMap((all) => admittedAmong(all).map((participation) => participation.organisationId)));
  // Acceptance opens both ways, so whom we are disclosed to is also who is disclosed to us.
  const accepted = new Set(disclosures.map(({ viewerId }) => viewerId));
  return { relation: (id) => (accepted.has(id) ? 'accepted' : met.has(id) ? 'participant' : 'public'), met, accepted };
}

/** Whether a reader may know who takes part in an event; without one there is nothing to know. */
export async function mayLookInto(call: Call, eventId: string | undefined): Promise<boolean> {
  if (eventId === undefined) return true;
  const event = await readStanding(call.table, eventId);
  return event !== null && maySeeEvent(call.actor, event);
}

export const admittedAmong = (participations: readonly Participation[]) => participations.filter(isAdmitted);

/** What an organisation has settled about others: whom it never wants to see, and with whom a request was declined. */
export const settledBy = (organisationId: string, shortlist: readonly Shortlisting[], introductions: readonly Introduction[]) => ({
  hidden: new Set(shortlist.filter(({ list }) => list === 'hidden').map(({ targetId }) => targetId)),
  declined: new Set(
    introductions.filter(({ status }) => status === 'declined').map((introduction) => otherSide(introduction, organisationId)),
  ),
});

export const otherSide = (introduction: Introduction, organisationId: string) =>
  introduction.fromOrganisationId === organisationId ? introduction.toOrganisationId : introduction.fromOrganisationId;

/** What an organisation has asked and was asked, at one event or at all. */
export const introductionsOf = async ({ table }: Call, organisationId: string, eventId?: string) =>
  (await Promise.all([listSent(table, organisationId, eventId), listReceived(table, organisationId, eventId)])).flat();
