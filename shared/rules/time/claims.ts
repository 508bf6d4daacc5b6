import type { Claim, Holder, TakenTime } from '../../schemas/claim.ts';
import type { Timetable } from '../../schemas/timetable.ts';
import { overlap, toSpan } from './spans.ts';

/** What is published at each event, by event: it decides which placements count. */
export type Pointers = ReadonlyMap<string, Pick<Timetable, 'releaseId'>>;

/** A holder, named so that no other is meant: an organisation's pitch has the same id at every event. In another release it is the same one. */
export type Held = Pick<Holder, 'of' | 'eventId' | 'id'>;
export const isSame = (one: Held, other: Held): boolean => one.of === other.of && one.eventId === other.eventId && one.id === other.id;

/** A placement's claim counts while its event's timetable points at its release; any other always. */
export const isLive = ({ holder }: Claim, pointers: Pointers): boolean =>
  holder.of !== 'placement' || pointers.get(holder.eventId)?.releaseId === holder.releaseId;

/** The live claims that a new hold on the same time would collide with, except those of its own holder. */
export const collisions = (
  claims: readonly Claim[],
  wanted: { readonly start: string; readonly end: string; readonly holder: Held },
  pointers: Pointers,
): Claim[] =>
  claims.filter((claim) => !isSame(claim.holder, wanted.holder) && overlap(toSpan(claim), toSpan(wanted)) && isLive(claim, pointers));

/**
 * What is worth keeping of a ledger: all but the claims of releases that have been superseded. Claims of a later release
 * than the current one belong to a publishing under way and stay. Release ids sort by their number.
 */
export const pruned = (claims: readonly Claim[], pointers: Pointers): Claim[] =>
  claims.filter(({ holder }) => {
    if (holder.of !== 'placement') return true;
    const current = pointers.get(holder.eventId)?.releaseId;
    return !current || holder.releaseId >= current;
  });

/** A claim as whoever plans around it is told. */
export const takenTime = ({ start, end, holder }: Claim): TakenTime => ({
  start,
  end,
  kind: holder.of === 'placement' ? holder.kind : holder.of,
  eventId: holder.eventId,
  releaseId: holder.of === 'placement' ? holder.releaseId : null,
  placementId: holder.id,
});
