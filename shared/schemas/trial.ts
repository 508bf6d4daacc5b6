import { z } from 'zod';
import { Id, Instant, textOrNothing, Version } from './basics.ts';

/** A startup's answer to a hub. */
export const TrialAnswer = z.object({ agree: z.boolean(), text: textOrNothing(2000).default(null) });

/**
 * named: the startup has said that this hub may take it in · proposed: a hub would take it in, and the startup has not answered; neither
 * opens anything · hub-accepted: both want it, contact details are open · declined: the startup said no · closed.
 */
export const TrialStatus = z.enum(['named', 'proposed', 'hub-accepted', 'declined', 'closed']);

/** A demonstration (実証): from a startup's need to evidence. The later steps come with the field's own issue. */
export const Trial = z.object({
  id: Id,
  hubId: Id,
  startupId: Id,
  status: TrialStatus,
  note: textOrNothing(2000),
  /** Who proposed it for the hub; null while only the startup has named the hub. */
  takenInBy: Id.nullable(),
  /** The startup's yes or no; null: none yet, or taken in before startups were asked. */
  answer: z
    .object({ personId: Id, at: Instant, text: textOrNothing(2000) })
    .nullable()
    .default(null),
  createdAt: Instant,
  version: Version,
});
export type Trial = z.infer<typeof Trial>;
