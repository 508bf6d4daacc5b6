import { z } from 'zod';
import { Email, Id, Instant, localised, textOrNothing, Version } from './basics.ts';
import { ConfirmationReason } from './organisation.ts';
import { OrganisationKind } from './vocabularies.ts';

/** Somebody of the installer's staff, by address: they confirm who organisations are. Data, so that it changes without installing anew. */
export const Staff = z.object({ email: Email, addedBy: Id.nullable(), addedAt: Instant });
export type Staff = z.infer<typeof Staff>;

/** One line of the staff's log: who did what about whom. Never changed. */
export const ConfirmationEntry = z.object({
  id: Id,
  what: z.enum(['asked', 'confirmed', 'refused', 'revoked', 'staff-added', 'staff-removed', 'address-released', 'address-passed-on']),
  /** Whose doing it was, by address: it outlives their account. */
  by: z.string(),
  /** About whom: an organisation as it was then, or an address of the staff. */
  organisation: z.object({ id: Id, kind: OrganisationKind, name: localised(120), corporateNumber: z.string().nullable() }).nullable(),
  email: z.string().nullable(),
  reason: ConfirmationReason.nullable(),
  words: z.string().nullable(),
  at: Instant,
});
export type ConfirmationEntry = z.infer<typeof ConfirmationEntry>;

/** What the staff decide. A refusal of who is confirmed takes the confirmation back. */
export const ConfirmationDecision = z
  .object({
    confirm: z.boolean(),
    reason: ConfirmationReason.nullable().default(null),
    words: textOrNothing(2000).default(null),
    version: Version,
  })
  .refine(({ confirm, reason }) => confirm || reason !== null, { path: ['reason'], error: 'required' });
export type ConfirmationDecision = z.infer<typeof ConfirmationDecision>;

/** Who holds an address now that another account was signed in with: who had it, whose account at the provider is new, or somebody else. */
export const AddressHolder = z.enum(['same', 'another']);
export type AddressHolder = z.infer<typeof AddressHolder>;

/** Somebody asks to become a member of an organisation that is registered already; its owners say yes or no. */
export const JoinRequest = z.object({
  organisationId: Id,
  personId: Id,
  words: textOrNothing(1000),
  status: z.enum(['pending', 'accepted', 'declined']),
  answeredBy: Id.nullable(),
  createdAt: Instant,
  version: Version,
});
export type JoinRequest = z.infer<typeof JoinRequest>;
