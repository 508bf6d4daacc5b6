import { hoursIn } from '../../shared/rules/timetable/hours.ts';
import type { Availability } from '../../shared/schemas/availability.ts';
import type { Event, ZoneKeeps } from '../../shared/schemas/event.ts';
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

/**
 * Before an event gets another zone: where the clock is kept, hours that do not say yet on whose clock they are meant are marked with the
 * old one; where the moment is kept, none are marked any more and stand as instants. Either reads the same under the old zone, so a save
 * that fails after it has changed nothing.
 */
export async function keepHours(table: Table, before: Zoned, after: Zoned, keeps: ZoneKeeps): Promise<void> {
  const { zone } = before.settings;
  if (zone === after.settings.zone) return;
  for (;;) {
    const meant = (await listAvailabilities(table, before.id)).filter((hours) => Boolean(hours.zone) === (keeps === 'moment'));
    if (meant.length === 0) return;
    const marked = (hours: Availability) =>
      keeps === 'clock' ? { ...hours, zone } : { ...hours, available: hoursIn(hours, zone), zone: null };
    await commitEach(
      table,
      meant.map((hours) => replace(table, availabilityItem({ ...marked(hours), version: hours.version + 1 }), hours.version)),
    );
  }
}
