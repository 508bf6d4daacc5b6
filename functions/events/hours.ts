import { hoursIn } from '../../shared/rules/timetable/hours.ts';
import type { Availability, Event } from '../../shared/schemas/event.ts';
import { availabilityItem, listAvailabilities, readAvailability } from '../table/events.ts';
import { commitEach, replace, type Table } from '../table/table.ts';

type Zoned = Pick<Event, 'id' | 'settings'>;

/** Somebody's hours on the event's clock of now; `null`: nothing was ever written. */
export async function readHours(table: Table, { id, settings: { zone } }: Zoned, personId: string): Promise<Availability | null> {
  const availability = await readAvailability(table, id, personId);
  return availability && { ...availability, available: hoursIn(availability, zone), zone };
}

/** Everybody's. */
export const listHours = async (table: Table, { id, settings: { zone } }: Zoned): Promise<Availability[]> =>
  (await listAvailabilities(table, id)).map((availability) => ({ ...availability, available: hoursIn(availability, zone), zone }));

/** Before an event gets another zone: hours that do not say yet on whose clock they are meant are marked with the old one. */
export async function keepWallClock(table: Table, before: Zoned, after: Zoned): Promise<void> {
  if (before.settings.zone === after.settings.zone) return;
  for (;;) {
    const unmarked = (await listAvailabilities(table, before.id)).filter(({ zone }) => !zone);
    if (unmarked.length === 0) return;
    await commitEach(
      table,
      unmarked.map((hours) =>
        replace(table, availabilityItem({ ...hours, zone: before.settings.zone, version: hours.version + 1 }), hours.version),
      ),
    );
  }
}
