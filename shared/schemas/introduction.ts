import { z } from 'zod';
import { Act } from './act.ts';
import { Id, Instant, text, textOrNothing, Version } from './basics.ts';

export const IntroductionStatus = z.enum(['pending', 'accepted', 'declined', 'expired', 'withdrawn']);
export type IntroductionStatus = z.infer<typeof IntroductionStatus>;

export const DeclineReason = z.enum(['stage', 'field', 'size', 'region', 'timing', 'full', 'conflict', 'other']);

/** A request to meet at an event. Pending it holds no time; accepted it opens contact details and may be scheduled. */
export const Introduction = z.object({
  id: Id,
  eventId: Id,
  fromOrganisationId: Id,
  toOrganisationId: Id,
  /** Who will sit at the table for each side. `toPersonId` is set with the acceptance. */
  fromPersonId: Id,
  toPersonId: Id.nullable(),
  message: text(2000),
  /** What the asking side would give up last. A must weighs more in the schedule. */
  preference: z.enum(['must', 'wanted']),
  status: IntroductionStatus,
  /** When the receiving side first opened it; unread is not a refusal. */
  readAt: Instant.nullable(),
  answer: z.object({ personId: Id, at: Instant, reason: DeclineReason.nullable(), text: textOrNothing(2000) }).nullable(),
  /** Who brought it to where it stands. `null` on items written before this was kept. */
  by: Act.nullable().default(null),
  /** Of a meeting that an organiser wrote down: the organisations that have said themselves that contact details may open. */
  agreedBy: z.array(Id).default([]),
  createdAt: Instant,
  expiresAt: Instant,
  version: Version,
});
export type Introduction = z.infer<typeof Introduction>;

export const IntroductionDraft = z.object({
  eventId: Id,
  fromOrganisationId: Id,
  toOrganisationId: Id,
  fromPersonId: Id.optional(),
  message: text(2000).trim().min(1, 'required'),
  preference: z.enum(['must', 'wanted']).default('wanted'),
});
export type IntroductionDraft = z.infer<typeof IntroductionDraft>;

export const Acceptance = z.object({ toPersonId: Id.optional(), text: textOrNothing(2000).default(null) });

/** What is said with taking a request back or calling a meeting off: a reason, an apology. */
export const Farewell = z.object({ words: textOrNothing(2000).default(null) });

export const Decline = z.object({ reason: DeclineReason, text: textOrNothing(2000).default(null) });
