import { occupancyOf, type PreparedHall, prepareHall } from '../../../shared/rules/timetable/conflicts.ts';
import type { Standing } from '../../../shared/rules/timetable/verdict.ts';
import type { Board } from './api/getBoard.ts';

/** What placements are judged against, from what the API tells of the people. */
export const hallOf = ({ people, settings, past }: Pick<Board, 'people' | 'settings' | 'past'>): PreparedHall =>
  prepareHall({
    settings,
    available: new Map(people.map(({ id, available }) => [id, available])),
    claimsElsewhere: new Map(people.map(({ id, claims }) => [id, claims])),
    past: { now: past.now, held: new Map(Object.entries(past.held)) },
  });

export const standingOf = ({ items, placements }: Pick<Board, 'items' | 'placements'>, hall: PreparedHall): Standing => ({
  items: new Map(items.map((item) => [item.id, item])),
  placements: new Map(placements.map((placement) => [placement.id, placement])),
  hall,
  occupancy: occupancyOf(placements),
});
