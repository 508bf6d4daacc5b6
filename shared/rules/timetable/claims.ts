import type { Claim, Timetable } from '../../schemas/plan.ts';

type Span = { readonly start: string; readonly end: string };

/** Two spans overlap when each begins before the other ends; touching ends do not collide. */
export const overlap = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

/** A claim counts while its event's timetable points at its release; one without a release always counts. */
export const isLive = (claim: Claim, timetables: ReadonlyMap<string, Pick<Timetable, 'releaseId'>>): boolean =>
  claim.eventId === null || claim.releaseId === null || timetables.get(claim.eventId)?.releaseId === claim.releaseId;

/** A placement, named so that no other event's is meant: an organisation's pitch has the same id at every event. */
export type Held = Pick<Claim, 'eventId' | 'placementId'>;
export const isOf = (claim: Held, placement: Held): boolean =>
  claim.eventId === placement.eventId && claim.placementId === placement.placementId;

/** The live claims that a new hold on the same time would collide with, except those of the placement itself. */
export const collisions = (
  claims: readonly Claim[],
  wanted: Span & Held,
  timetables: ReadonlyMap<string, Pick<Timetable, 'releaseId'>>,
): Claim[] => claims.filter((claim) => !isOf(claim, wanted) && overlap(claim, wanted) && isLive(claim, timetables));

/**
 * What is worth keeping of a ledger: all but the claims of releases that have been superseded. Claims of a later release
 * than the current one belong to a publishing under way and stay. Release ids sort by their number.
 */
export const pruned = (claims: readonly Claim[], timetables: ReadonlyMap<string, Pick<Timetable, 'releaseId'>>): Claim[] =>
  claims.filter(({ eventId, releaseId }) => {
    const current = eventId === null ? null : timetables.get(eventId)?.releaseId;
    return !releaseId || !current || releaseId >= current;
  });
