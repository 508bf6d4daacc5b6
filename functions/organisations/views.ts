import { z } from 'zod';
import { Language } from '../../shared/schemas/basics.ts';
import { JoinRequest } from '../../shared/schemas/confirmation.ts';
import { Confirmed, Invitation, Membership, Organisation, Person, PersonName } from '../../shared/schemas/organisation.ts';
import { ProfileContent, Relation } from '../../shared/schemas/profile.ts';
import { OrganisationKind } from '../../shared/schemas/vocabularies.ts';

export const OrganisationView = Organisation.omit({ confirmation: true }).extend({
  relation: Relation,
  mayEdit: z.boolean(),
  /** What the installer's staff confirmed of it, and when; null = nothing. */
  confirmed: Confirmed.nullable(),
});
export type OrganisationView = z.infer<typeof OrganisationView>;

/** An organisation that could be the one somebody is about to register, and what it has in common. */
export const Likeness = Organisation.pick({ id: true, kind: true, name: true }).extend({
  confirmed: z.boolean(),
  because: z.enum(['same', 'similar', 'number']),
});
export type Likeness = z.infer<typeof Likeness>;

export const Members = z.object({
  members: z.array(Membership.extend({ person: Person.pick({ id: true, name: true, title: true, email: true }) })),
  invitations: z.array(Invitation),
  /** People who ask to be made members; for owners. */
  joining: z.array(JoinRequest.extend({ person: Person.pick({ id: true, name: true, title: true, email: true }) })),
});
export type Members = z.infer<typeof Members>;

/** What the invited person sees before accepting. */
export const InvitationView = z.object({
  invitation: Invitation,
  organisation: Organisation.omit({ confirmation: true }),
  /** Who invited; null when they are no longer here. */
  inviter: PersonName.nullable(),
});

/** How complete a profile is; see `shared/rules/profile/meter.ts`. */
export const MeterView = z.object({
  share: z.number(),
  publishable: z.boolean(),
  missing: z.array(
    z.object({
      attribute: ProfileContent.keyof(),
      code: z.string(),
      weight: z.number(),
      required: z.boolean(),
      language: Language.nullable(),
      affected: z.array(z.object({ kind: OrganisationKind, count: z.int() })),
    }),
  ),
});
