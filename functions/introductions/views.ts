import { z } from 'zod';
import { Localised } from '../../shared/schemas/basics.ts';
import { Introduction, IntroductionStatus } from '../../shared/schemas/introduction.ts';
import { PersonName } from '../../shared/schemas/organisation.ts';
import { Placement } from '../../shared/schemas/placement.ts';
import { Contact } from '../../shared/schemas/profile.ts';
import { OrganisationKind } from '../../shared/schemas/vocabularies.ts';

/** One side of an introduction. `contact` opens with the acceptance. */
export const Party = z.object({
  organisationId: z.string(),
  name: Localised,
  kind: OrganisationKind,
  sample: z.boolean(),
  tagline: Localised,
  person: z.object({ id: z.string(), name: PersonName, title: Localised }).nullable(),
  contact: Contact.nullable(),
});

export const IntroductionView = Introduction.extend({
  status: IntroductionStatus,
  direction: z.enum(['sent', 'received']),
  from: Party,
  to: Party,
  /** Where and when, once published. */
  meeting: Placement.pick({ id: true, start: true, end: true, placeId: true }).nullable(),
  mayAnswer: z.boolean(),
  /** The organiser wrote this meeting down, and the reader may accept it for a side that has not. */
  mayAgree: z.boolean(),
});
export type IntroductionView = z.infer<typeof IntroductionView>;

export const Inbox = z.object({
  introductions: z.array(IntroductionView),
  /** Requests that may still be sent, per event one takes part in. */
  remaining: z.array(z.object({ eventId: z.string(), pending: z.int(), limit: z.int() })),
});
export type Inbox = z.infer<typeof Inbox>;
