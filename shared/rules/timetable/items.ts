import type { Event } from '../../schemas/event.ts';
import type { Introduction } from '../../schemas/introduction.ts';
import type { Participation } from '../../schemas/participation.ts';
import type { Placement } from '../../schemas/placement.ts';
import { sittingSides } from '../departures/sitting.ts';
import { isAdmitted } from '../participation/admitted.ts';

/** Something that wants a time and a place: an accepted meeting, or a pitch. */
export type TimetableItem = Omit<Placement, 'start' | 'end' | 'placeId' | 'locked'> & {
  /** How long it takes, in seconds, without the turnover after it. */
  readonly seconds: number;
  readonly preference: Introduction['preference'];
};

export const meetingId = (introductionId: string) => `meeting-${introductionId}`;
export const pitchId = (tier: 'short' | 'long', organisationId: string) => `pitch-${tier}-${organisationId}`;

/** Who comes for each organisation of an event today. */
export const delegatesOf = (participations: readonly Pick<Participation, 'organisationId' | 'delegateIds'>[]) =>
  new Map(participations.map(({ organisationId, delegateIds }) => [organisationId, delegateIds]));

/** Every accepted introduction is a meeting, between the two who sit for their organisations today: whoever has left is not planned. */
export const meetingItems = (
  event: Pick<Event, 'settings'>,
  introductions: readonly Introduction[],
  delegates: ReadonlyMap<string, readonly string[]> = new Map(),
): TimetableItem[] =>
  introductions
    .filter((introduction) => introduction.status === 'accepted')
    .map((introduction) => ({
      id: meetingId(introduction.id),
      kind: 'meeting',
      organisationIds: [introduction.fromOrganisationId, introduction.toOrganisationId],
      personIds: sittingSides(introduction, delegates).filter((id) => id !== null),
      introductionId: introduction.id,
      tier: null,
      seconds: event.settings.meeting.minutes * 60,
      preference: introduction.preference,
    }));

/** A meeting without somebody on each side waits for a delegate; nobody is sent to a table where nobody comes. */
export const isAttended = ({ kind, personIds }: Pick<TimetableItem, 'kind' | 'personIds'>): boolean =>
  kind !== 'meeting' || personIds.length === 2;

/** 90 seconds for every admitted exhibitor that wants them, 5–10 minutes more for the selected. */
export const pitchItems = (event: Pick<Event, 'settings'>, participations: readonly Participation[]): TimetableItem[] =>
  participations
    .filter((one) => isAdmitted(one) && one.exhibitor && (one.pitch.wanted || one.pitch.selected))
    .flatMap(({ organisationId, pitch, delegateIds }) =>
      (['short', 'long'] as const)
        .filter((tier) => (tier === 'short' ? pitch.wanted : pitch.selected))
        .map((tier) => ({
          id: pitchId(tier, organisationId),
          kind: 'pitch' as const,
          organisationIds: [organisationId],
          personIds: [pitch.speakerId ?? delegateIds[0]].filter((id) => id !== undefined),
          introductionId: null,
          tier,
          seconds: event.settings.pitches[tier].seconds,
          preference: tier === 'long' ? ('must' as const) : ('wanted' as const),
        })),
    );

/** Puts an item somewhere: the end follows from its length. */
export const placed = ({ seconds, preference: _, ...item }: TimetableItem, start: string, placeId: string, locked = false): Placement => ({
  ...item,
  start: new Date(Date.parse(start)).toISOString(),
  end: new Date(Date.parse(start) + seconds * 1000).toISOString(),
  placeId,
  locked,
});
