import { z } from 'zod';

/** A time and a table at which both people and the table are free; best first. */
export const OpenSlot = z.object({ start: z.string(), end: z.string(), placeId: z.string() });
export const OpenSlots = z.object({ zone: z.string(), slots: z.array(OpenSlot) });
