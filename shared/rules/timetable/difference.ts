import type { Placement } from '../../schemas/placement.ts';
import type { TimetableChange } from '../../schemas/timetable.ts';

/** How a place reads before and after. Without it a place reads as its id. */
export type PlaceLabels = { readonly before: (id: string) => string; readonly after: (id: string) => string };
const ids: PlaceLabels = { before: (id) => id, after: (id) => id };

/** Two placements of the same thing that nobody needs to be told apart: same time and people, and a place that reads the same. */
export const isSame = (one: Placement, other: Placement, label = ids): boolean =>
  one.start === other.start &&
  one.end === other.end &&
  label.before(one.placeId) === label.after(other.placeId) &&
  one.personIds.length === other.personIds.length &&
  one.personIds.every((id) => other.personIds.includes(id));

/** What stands between two timetables, in the order of time. Empty for a timetable and itself. */
export function difference(before: readonly Placement[], after: readonly Placement[], label = ids): TimetableChange[] {
  const was = new Map(before.map((placement) => [placement.id, placement]));
  const is = new Set(after.map(({ id }) => id));
  const removed = before
    .filter(({ id }) => !is.has(id))
    .map((placement): TimetableChange => ({ kind: 'removed', id: placement.id, before: placement, after: null }));
  const rest = after.flatMap((placement): TimetableChange[] => {
    const previous = was.get(placement.id);
    if (!previous) return [{ kind: 'added', id: placement.id, before: null, after: placement }];
    return isSame(previous, placement, label) ? [] : [{ kind: 'moved', id: placement.id, before: previous, after: placement }];
  });
  const time = ({ before: old, after: now }: TimetableChange) => (now ?? old)?.start ?? '';
  return [...removed, ...rest].sort((one, other) => time(one).localeCompare(time(other)) || one.id.localeCompare(other.id));
}
