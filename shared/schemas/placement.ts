import { z } from 'zod';
import { Act } from './act.ts';
import { Id, Instant, text, Version } from './basics.ts';
import { PitchTier } from './session.ts';

/** Something at a time and a place with people who must be there. */
export const Placement = z.object({
  /** Stable across plans and releases: `meeting-<introduction>` or `pitch-<tier>-<organisation>`. */
  id: Id,
  kind: z.enum(['meeting', 'pitch']),
  start: Instant,
  end: Instant,
  /** A table's id or a stage's id. */
  placeId: Id,
  organisationIds: z.array(Id).min(1).max(2),
  personIds: z.array(Id).max(8),
  introductionId: Id.nullable(),
  tier: PitchTier.nullable(),
  /** Kept where it is by the next run of the engine. */
  locked: z.boolean(),
});
export type Placement = z.infer<typeof Placement>;

/** A placement as published, with the revision it last changed in. */
export const PublishedPlacement = Placement.extend({
  eventId: Id,
  releaseId: Id,
  sequence: z.int(),
  cancelled: z.boolean(),
  /** Who last changed it inside its release. `null`: it stands as published, or was changed before this was kept. */
  by: Act.nullable().default(null),
  /** What calendars know it by. Missing: by its id. */
  uid: text(140).optional(),
  version: Version,
});
export type PublishedPlacement = z.infer<typeof PublishedPlacement>;
