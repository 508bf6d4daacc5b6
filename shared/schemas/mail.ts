import { z } from 'zod';
import { AgendaEntry, AgendaPlace } from './agenda.ts';
import { Instant, Localised } from './basics.ts';
import { EventContact } from './event.ts';
import { DeclineReason } from './introduction.ts';
import { JobFailure } from './job.ts';
import { ConfirmationReason, MembershipRole, PersonName } from './organisation.ts';
import { OrganisationKind } from './vocabularies.ts';

/** The page of the web app that the mail leads to. */
const path = z.string().startsWith('/');
const text = z.string().nullable();
const trial = { hub: Localised, startup: Localised, note: text, path };
/** Who ended it, as the reader is told: the other side · their own · the organiser · it followed from something else · not known. */
export const EndedBy = z.enum(['theirs', 'ours', 'organiser', 'system', 'unknown']);
export type EndedBy = z.infer<typeof EndedBy>;
const about = { event: Localised, organisation: Localised, path };

/** One line of "what changed for you": `before` is missing for what is new, `after` for what is gone. */
export const EntryChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('added'), entry: AgendaEntry }),
  z.object({ kind: z.literal('moved'), before: AgendaEntry, entry: AgendaEntry }),
  z.object({ kind: z.literal('removed'), entry: AgendaEntry }),
]);
export type EntryChange = z.infer<typeof EntryChange>;

/** What a mail is about: the template and everything its words need. `organisation` is the other side, or who it is about. */
export const MailContent = z.discriminatedUnion('template', [
  z.object({
    template: z.literal('introduction-received'),
    ...about,
    person: PersonName.nullable(),
    message: z.string(),
    expiresAt: Instant,
    zone: z.string(),
  }),
  z.object({ template: z.literal('introduction-accepted'), ...about, person: PersonName.nullable(), text }),
  z.object({ template: z.literal('introduction-declined'), ...about, reason: DeclineReason.nullable(), text }),
  z.object({ template: z.literal('introduction-withdrawn'), ...about, endedBy: EndedBy.default('theirs'), words: text.default(null) }),
  /** An accepted meeting that will not be. `entry`: what stands in the reader's calendar and is taken out of it. */
  z.object({ template: z.literal('meeting-called-off'), ...about, endedBy: EndedBy, words: text, entry: AgendaEntry.nullable() }),
  /** For whoever called it off and has it in their calendar: takes it out, tells nothing new. */
  z.object({ template: z.literal('meeting-called-off-by-you'), ...about, entry: AgendaEntry }),
  /** Meetings that were agreed elsewhere and that the organiser has written down: nobody has accepted, no contact details are open. */
  z.object({
    template: z.literal('meetings-recorded'),
    event: Localised,
    meetings: z.array(z.object({ organisation: Localised, agreed: z.boolean() })),
    path,
  }),
  /** The one mail to somebody who was written down by an organiser and has never signed in. */
  z.object({ template: z.literal('event-invitation'), event: Localised, organiser: Localised, path }),
  z.object({ template: z.literal('introduction-expired'), ...about }),
  z.object({ template: z.literal('participation-applied'), ...about }),
  z.object({ template: z.literal('participation-admitted'), ...about }),
  z.object({ template: z.literal('participation-refused'), ...about }),
  z.object({
    template: z.literal('job-ended'),
    kind: z.enum(['Plan', 'Release', 'Import']),
    state: z.enum(['done', 'failed']),
    event: Localised,
    failure: JobFailure.nullable(),
    /** Rows of a file that stay although nothing else of it does. */
    kept: z.array(z.int()).default([]),
    path,
  }),
  z.object({
    template: z.literal('release-published'),
    event: Localised,
    number: z.int(),
    changes: z.array(EntryChange),
    invites: z.boolean().default(false),
    path,
  }),
  /** The same times, other names: a room, a venue, a partner's name. */
  z.object({
    template: z.literal('schedule-details-changed'),
    event: Localised,
    changes: z.array(EntryChange),
    invites: z.boolean(),
    path,
  }),
  z.object({ template: z.literal('taken-in'), ...trial }),
  z.object({ template: z.literal('trial-proposed'), ...trial }),
  z.object({ template: z.literal('trial-agreed'), ...trial }),
  z.object({ template: z.literal('trial-declined'), ...trial }),
  z.object({ template: z.literal('trial-named'), ...trial }),
  z.object({ template: z.literal('participation-invited'), ...about }),
  z.object({ template: z.literal('participation-joined'), ...about }),
  z.object({ template: z.literal('participation-stayed-away'), ...about }),
  z.object({ template: z.literal('confirmation-asked'), organisation: Localised, kind: OrganisationKind, note: text, path }),
  z.object({ template: z.literal('confirmation-confirmed'), organisation: Localised, note: text, path }),
  z.object({ template: z.literal('confirmation-refused'), organisation: Localised, why: ConfirmationReason, note: text, path }),
  z.object({ template: z.literal('confirmation-revoked'), organisation: Localised, why: ConfirmationReason, note: text, path }),
  z.object({ template: z.literal('join-requested'), organisation: Localised, person: PersonName, email: z.string(), note: text, path }),
  z.object({ template: z.literal('join-accepted'), organisation: Localised, path }),
  z.object({ template: z.literal('join-declined'), organisation: Localised, path }),
  z.object({ template: z.literal('participation-withdrawn'), ...about, meetings: z.int(), pitches: z.int() }),
  z.object({ template: z.literal('participation-dropped'), ...about, words: text }),
  z.object({ template: z.literal('participation-ended'), ...about, count: z.int() }),
  z.object({ template: z.literal('event-deleted'), event: Localised, organiser: Localised, path }),
  z.object({
    template: z.literal('colleague-invited'),
    organisation: Localised,
    person: PersonName,
    role: MembershipRole,
    expiresAt: Instant,
    zone: z.string(),
    path,
  }),
  z.object({ template: z.literal('meeting-invitation'), entry: AgendaEntry }),
  z.object({
    template: z.literal('meeting-update'),
    entry: AgendaEntry,
    /** Where and when it was before, as last sent. */
    previous: z
      .object({
        start: Instant,
        end: Instant,
        place: AgendaPlace,
        zone: z.string().optional(),
        venue: Localised.nullable().optional(),
        eventName: Localised.optional(),
        /** Whom one meets, by the name they had; `null` for a pitch. */
        counterpartName: Localised.nullable().optional(),
      })
      .nullable(),
  }),
  z.object({ template: z.literal('meeting-cancellation'), entry: AgendaEntry }),
]);
export type MailContent = z.infer<typeof MailContent>;
export type MailTemplate = MailContent['template'];
export type ContentOf<T extends MailTemplate> = Extract<MailContent, { template: T }>;

/**
 * A mail waiting to be posted. Whoever has something to say writes letters to the table; their appearance in the change feed posts
 * them one by one, so a release with two thousand invitations needs no long-running function, and the id, made from what the
 * letter is about, keeps anybody from getting it twice.
 */
export const Letter = z.object({
  id: z.string().max(120),
  to: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('person'), personId: z.string() }),
    /** Somebody without an account: an invited colleague. */
    z.object({ kind: z.literal('address'), email: z.string(), language: z.enum(['ja', 'en']) }),
  ]),
  content: MailContent,
  /** Of the event it is about: who answers questions. `null`: it is about no event. */
  organiser: z.object({ name: Localised, contact: EventContact.nullable() }).nullable().default(null),
  createdAt: Instant,
  sentAt: Instant.nullable(),
  version: z.int(),
});
export type Letter = z.infer<typeof Letter>;
