import { z } from 'zod';

/** What deleting an event would take with it, and how many people would be told. */
export const EventDeletion = z.object({
  participations: z.int(),
  /** Those that wait for an answer or were accepted. */
  requests: z.int(),
  plans: z.int(),
  people: z.int(),
});
export type EventDeletion = z.infer<typeof EventDeletion>;
