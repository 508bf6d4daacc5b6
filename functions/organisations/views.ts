import { z } from 'zod';
import { Language } from '../../shared/schemas/basics.ts';
import { Invitation, Membership, Organisation, Person, PersonName } from '../../shared/schemas/organisation.ts';
import { ProfileContent } from '../../shared/schemas/profile.ts';
import { OrganisationKind } from '../../shared/schemas/vocabularies.ts';

/** How the reader stands to an organisation: what they see of it follows from this. */
export const Relation = z.enum(['self', 'accepted', 'participant', 'public']);

export const OrganisationView = Organisation.extend({ relation: Relation, mayEdit: z.boolean() });
export type OrganisationView = z.infer<typeof OrganisationView>;

export const Members = z.object({
  members: z.array(Membership.extend({ person: Person.pick({ id: true, name: true, title: true, email: true }) })),
  invitations: z.array(Invitation),
});
export type Members = z.infer<typeof Members>;

/** What the invited person sees before accepting. */
export const InvitationView = z.object({
  invitation: Invitation,
  organisation: Organisation,
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
