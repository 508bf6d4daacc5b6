import type { Event } from '../../schemas/event.ts';
import type { Introduction } from '../../schemas/introduction.ts';
import type { Membership, MembershipRole } from '../../schemas/organisation.ts';
import type { Participation } from '../../schemas/participation.ts';

/*
 * Who may do what. Small predicates over data, joined by the operations; the API enforces them, the web reads them
 * to decide what to offer.
 */

/** A signed-in person with the organisations they belong to. */
export type Actor = {
  readonly personId: string;
  readonly email: string;
  readonly memberships: readonly Membership[];
  /** Of their organisations, those of kinds with rights that are confirmed at this moment. */
  readonly confirmed: readonly string[];
};

const ranks: Record<MembershipRole, number> = { viewer: 0, editor: 1, owner: 2 };
const holds = (actor: Actor, organisationId: string | null, least: MembershipRole) =>
  actor.memberships.some((membership) => membership.organisationId === organisationId && ranks[membership.role] >= ranks[least]);

/** A member reads what belongs to the organisation: inbox, shortlist, members, confidential attributes. */
export const isMember = (actor: Actor, organisationId: string) => holds(actor, organisationId, 'viewer');

/** An editor writes for the organisation: profile, requests, answers, participation. */
export const mayEdit = (actor: Actor, organisationId: string) => holds(actor, organisationId, 'editor');

/** An owner decides who belongs to the organisation. */
export const mayManageMembers = (actor: Actor, organisationId: string) => holds(actor, organisationId, 'owner');

/** Acts for an organisation of a kind with rights: writes for it, and it is confirmed now. */
export const mayUseRights = (actor: Actor, organisationId: string) =>
  mayEdit(actor, organisationId) && actor.confirmed.includes(organisationId);

/** An organiser writes down its own events, confirmed or not. While it is not, they are drafts and nothing more can be done with them. */
export const mayPrepare = (actor: Actor, event: Pick<Event, 'organiserId'>) =>
  event.organiserId !== null && holds(actor, event.organiserId, 'editor');

/** A confirmed organiser runs the events of its own organisation, and no other. */
export const mayOrganise = (actor: Actor, event: Pick<Event, 'organiserId'>) =>
  event.organiserId !== null && mayUseRights(actor, event.organiserId);

/** An event can be created for an organisation of organisers only; opened, only once it is confirmed. */
export const mayCreateEvents = (actor: Actor, organisationId: string) =>
  mayEdit(actor, organisationId) &&
  actor.memberships.some((membership) => membership.organisationId === organisationId && membership.kind === 'organiser');

/** A draft is seen by its organiser only. To be asked of an event as it stands (`standing.ts`). */
export const maySeeEvent = (actor: Actor | null, event: Pick<Event, 'organiserId' | 'status'>) =>
  event.status !== 'draft' || (actor !== null && mayPrepare(actor, event));

/** The two sides read an introduction; so does the organiser of its event, without the conversation. */
export const isParty = (actor: Actor, introduction: Pick<Introduction, 'fromOrganisationId' | 'toOrganisationId'>) =>
  isMember(actor, introduction.fromOrganisationId) || isMember(actor, introduction.toOrganisationId);

/** Writes for one of its two sides: books, calls off. */
export const mayActForParty = (actor: Actor, introduction: Pick<Introduction, 'fromOrganisationId' | 'toOrganisationId'>) =>
  mayEdit(actor, introduction.fromOrganisationId) || mayEdit(actor, introduction.toOrganisationId);

/** People change their own availability; editors that of their colleagues; the organiser that of anybody at the event. */
export const mayChangeAvailability = (
  actor: Actor,
  event: Pick<Event, 'organiserId'>,
  personId: string,
  participations: readonly Pick<Participation, 'organisationId' | 'delegateIds'>[],
) =>
  mayOrganise(actor, event) ||
  participations.some(
    (participation) =>
      participation.delegateIds.includes(personId) &&
      (actor.personId === personId ? isMember(actor, participation.organisationId) : mayEdit(actor, participation.organisationId)),
  );
