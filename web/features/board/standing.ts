import { occupancyOf, type PreparedHall, prepareHall } from '../../../shared/rules/timetable/conflicts.ts';
import type { Standing } from '../../../shared/rules/timetable/verdict.ts';
import type { EventSettings } from '../../../shared/schemas/event.ts';
import type { Board } from './api/getBoard.ts';

/** What placements are judged against, from what the API tells of the people. */
export const hallOf = (people: Board['people'], settings: EventSettings): PreparedHall =>
  prepareHall({
    settings,
    available: new Map(people.map(({ id, available }) => [id, available])),
    claimsElsewhere: new Map(people.map(({ id, claims }) => [id, claims])),
  });

export const standingOf = ({ items, placements }: Pick<Board, 'items' | 'placements'>, hall: PreparedHall): Standing => ({
  items: new Map(items.map((item) => [item.id, item])),
  placements: new Map(placements.map((placement) => [placement.id, placement])),
  hall,
  occupancy: occupancyOf(placements),
});
