import { conflictsOfPlan, type Hall } from '../../shared/rules/timetable/conflicts.ts';
import type { Conflict } from '../../shared/schemas/conflict.ts';
import type { Placement } from '../../shared/schemas/placement.ts';
import type { PlanSource } from './source.ts';

/** What placements of an event are judged against. */
export const hallOf = ({ event, availabilities, claimsElsewhere, live, now }: PlanSource): Hall => ({
  settings: event.settings,
  available: new Map([...availabilities].map(([personId, { available }]) => [personId, available])),
  claimsElsewhere,
  past: { now, held: new Map(live.flatMap(({ id, start, cancelled }) => (cancelled || start > now ? [] : [[id, start] as const]))) },
});

export const conflictsOfDraft = (source: PlanSource, placements: readonly Placement[]): Conflict[] =>
  conflictsOfPlan(placements, hallOf(source));
