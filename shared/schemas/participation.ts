import { z } from 'zod';
import { Act } from './act.ts';
import { Id, Instant, localised, once, Version } from './basics.ts';

/** What a showcase pitch must say: 事業紹介, 自社の強み（有用性）, 今後の展開（将来性）. */
export const PitchParts = z.object({ business: localised(400), usefulness: localised(400), promise: localised(400) });

/**
 * An organisation at an event: it applies and the organiser admits it, or the organiser invites it and it says yes. Only who is admitted
 * takes part.
 */
export const Participation = z.object({
  eventId: Id,
  organisationId: Id,
  status: z.enum(['applied', 'invited', 'admitted', 'refused', 'withdrawn']),
  /** What the organisation itself last said: it wants to take part, or not. Null: it has not been asked, or said so before this was kept. */
  wants: z.boolean().nullable().default(null),
  /** It had withdrawn, and the organiser has asked it once more: it is not asked again. */
  invitedAgain: z.boolean().default(false),
  exhibitor: z.boolean(),
  /** Who comes. Meetings and pitches claim these persons' time. */
  delegateIds: once(Id, 20),
  pitch: z.object({
    wanted: z.boolean(),
    /** Set by the organiser: gets 5–10 minutes as well. */
    selected: z.boolean(),
    parts: PitchParts,
    speakerId: Id.nullable(),
  }),
  /** Who brought it to its status. `null` on items written before this was kept. */
  by: Act.nullable().default(null),
  createdAt: Instant,
  version: Version,
});
export type Participation = z.infer<typeof Participation>;
