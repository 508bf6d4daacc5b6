import type { AdjustmentChange } from '../../schemas/adjustment.ts';
import type { Placement, PublishedPlacement } from '../../schemas/placement.ts';
import type { Unplaced } from '../../schemas/unplaced.ts';
import { collide } from './collide.ts';

export type Draft = { readonly placements: readonly Placement[]; readonly unplaced: readonly Unplaced[] };

/** A plan with the organiser's changes applied in order: what the board shows and publishing takes. */
export const adjusted = (draft: Draft, changes: readonly AdjustmentChange[]): Draft => changes.reduce(apply, draft);

function apply({ placements, unplaced }: Draft, change: AdjustmentChange): Draft {
  switch (change.kind) {
    case 'place':
      return {
        placements: [...placements.filter(({ id }) => id !== change.placement.id), change.placement],
        unplaced: unplaced.filter(({ id }) => id !== change.placement.id),
      };
    case 'unplace': {
      const gone = placements.find(({ id }) => id === change.id);
      if (!gone) return { placements, unplaced };
      const entry: Unplaced = { ...pick(gone), reasons: [{ code: 'removed-by-hand', values: {} }], smallestChange: null };
      return { placements: placements.filter(({ id }) => id !== change.id), unplaced: [...unplaced, entry] };
    }
    case 'lock':
      return { placements: placements.map((item) => (item.id === change.id ? { ...item, locked: change.locked } : item)), unplaced };
  }
}

const pick = ({ id, kind, organisationIds }: Placement) => ({ id, kind, organisationIds });

/**
 * A plan brought up to a timetable that moved on while it was being made: what was booked, moved or cancelled since
 * stands as it is, and whatever collides with it stays where it is published, or loses its slot if that is taken too.
 */
export function rebased(draft: Draft, live: readonly PublishedPlacement[], basisRevision: number): Draft {
  const changed = live.filter(({ sequence }) => sequence > basisRevision);
  const cancelled = new Set(changed.filter((item) => item.cancelled).map(({ id }) => id));
  const kept: Placement[] = changed
    .filter((item) => !item.cancelled)
    .map(({ eventId: _e, releaseId: _r, sequence: _s, cancelled: _c, by: _b, uid: _u, version: _v, ...placement }) => placement);
  const keptIds = new Set(kept.map(({ id }) => id));
  const rest = draft.placements.filter(({ id }) => !keptIds.has(id) && !cancelled.has(id));
  const displaced = rest.filter((item) => kept.some((booking) => collide(item, booking)));
  const displacedIds = new Set(displaced.map(({ id }) => id));
  const standing = [...rest.filter(({ id }) => !displacedIds.has(id)), ...kept];
  const { back, out } = backWhereTheyWere(displaced, live, standing);
  return {
    placements: [...standing, ...back],
    unplaced: [
      ...draft.unplaced.filter(({ id }) => !keptIds.has(id) && !cancelled.has(id)),
      ...out.map((item) => ({ ...pick(item), reasons: [{ code: 'displaced' as const, values: {} }], smallestChange: null })),
    ],
  };
}

/** Gives what lost its new slot the one it has in the published timetable, where nothing has taken that. */
function backWhereTheyWere(displaced: readonly Placement[], live: readonly PublishedPlacement[], standing: readonly Placement[]) {
  const published = new Map(live.filter((item) => !item.cancelled).map((item) => [item.id, item]));
  const [back, out]: [Placement[], Placement[]] = [[], []];
  for (const item of displaced) {
    const was = published.get(item.id);
    const old = was && { ...item, start: was.start, end: was.end, placeId: was.placeId, personIds: was.personIds };
    if (old && ![...standing, ...back].some((other) => collide(old, other))) back.push(old);
    else out.push(item);
  }
  return { back, out };
}
