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
/** A startup's answer to a hub. */
export const TrialAnswer = z.object({ agree: z.boolean(), text: textOrNothing(2000).default(null) });
export const Decline = z.object({ reason: DeclineReason, text: textOrNothing(2000).default(null) });

/** What one organisation has said of another: kept · never to be shown · less of what is like it. */
export const Shortlisting = z.object({
  organisationId: Id,
  targetId: Id,
  list: z.enum(['kept', 'hidden', 'less']),
  note: textOrNothing(400),
  personId: Id,
  createdAt: Instant,
  version: Version,
});
export type Shortlisting = z.infer<typeof Shortlisting>;

const Ground = z.object({ kind: z.enum(['introduction', 'trial']), id: Id });
export type Ground = z.infer<typeof Ground>;

/**
 * The receipt of a disclosure: whose contact details and confidential attributes opened to whom, when and because of what. It opens them
 * until the last of its grounds is gone, and stays as a record of what had been seen.
 */
export const Disclosure = z.object({
  ownerId: Id,
  viewerId: Id,
  because: Ground,
  /** Earlier grounds of the same pair that still stand. */
  also: z.array(Ground).default([]),
  at: Instant,
  /** The last ground has been called off: nothing opens any more. Null: open. */
  closedAt: Instant.nullable().default(null),
});
export type Disclosure = z.infer<typeof Disclosure>;

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
