import { z } from 'zod';
import {
  CorporateNumber,
  Email,
  Id,
  Instant,
  isNamed,
  isSeen,
  Language,
  Localised,
  localised,
  Source,
  text,
  textOrNothing,
  Version,
  WebAddress,
} from './basics.ts';
import { OrganisationKind, Region } from './vocabularies.ts';

/** What an installer's staff can say no for; the words are in the locales. */
export const ConfirmationReason = z.enum(['cannot-verify', 'not-that-organisation', 'wrong-kind', 'duplicate', 'misuse', 'other']);
export type ConfirmationReason = z.infer<typeof ConfirmationReason>;

/** What somebody confirmed: who this is, as it stood then. */
export const Confirmed = z.object({
  /** Null: from the start, by the documents it was entered from or as part of the sample world. */
  at: Instant.nullable(),
  kind: OrganisationKind,
  name: localised(120),
  corporateNumber: CorporateNumber.nullable(),
});
export type Confirmed = z.infer<typeof Confirmed>;

/**
 * Whether the installer's staff have confirmed that an organisation is what it says. Who asked, with which words, and why it was refused
 * are for its members and the staff; everybody else sees `confirmed` alone.
 */
export const Confirmation = z.object({
  status: z.enum(['unconfirmed', 'pending', 'confirmed', 'refused']),
  askedAt: Instant.nullable(),
  askedBy: Id.nullable(),
  /** What the organisation says for itself: where it can be looked up, whom to call. */
  words: textOrNothing(2000),
  decidedAt: Instant.nullable(),
  reason: ConfirmationReason.nullable(),
  answer: textOrNothing(2000),
  confirmed: Confirmed.nullable(),
});
export type Confirmation = z.infer<typeof Confirmation>;

/** A body that takes part: a company, a fund, a hub, a hospital, the organiser of an event. */
export const Organisation = z.object({
  id: Id,
  kind: OrganisationKind,
  name: localised(120),
  /** Reading of the Japanese name in katakana, for sorting. */
  kana: textOrNothing(160),
  corporateNumber: CorporateNumber.nullable(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'invalid-country')
    .nullable(),
  region: Region.nullable(),
  /** What was kept before addresses were looked at, and is none that may be followed, counts as not said. */
  website: z
    .string()
    .nullable()
    .overwrite((kept) => (WebAddress.safeParse(kept).success ? kept : null)),
  /** Invented for trying things out; shown as such everywhere. */
  sample: z.boolean(),
  /** For real organisations that nobody here has signed up: where their facts were read. */
  sources: z.array(Source),
  /**
   * Null where nobody has ever asked, and for everything stored before there were confirmations. Of those, what is marked as sample and
   * what was entered from the ministries' documents counts as confirmed, everything else does not (`isConfirmed`).
   */
  confirmation: Confirmation.nullable().default(null),
  /** The organiser that entered it for its event, where it did not register itself. */
  enteredBy: Id.optional(),
  createdAt: Instant,
  version: Version,
});
export type Organisation = z.infer<typeof Organisation>;

/** What its people write of an organisation. */
export const OrganisationFacts = Organisation.pick({ kana: true, corporateNumber: true, country: true, region: true }).extend({
  name: Organisation.shape.name.refine(isNamed, 'required'),
  website: WebAddress.nullable(),
});

/** What somebody writes to register an organisation. */
export const OrganisationDraft = OrganisationFacts.extend({ kind: OrganisationKind }).partial({
  kana: true,
  corporateNumber: true,
  country: true,
  region: true,
  website: true,
});
export type OrganisationDraft = z.infer<typeof OrganisationDraft>;

/** 姓名, セイメイ and romaji are kept apart: Japanese forms ask for all three. */
export const PersonName = z.object({
  family: text(60).trim().min(1, 'required'),
  given: text(60).trim().min(1, 'required'),
  familyKana: textOrNothing(60),
  givenKana: textOrNothing(60),
  romaji: textOrNothing(120),
});
export type PersonName = z.infer<typeof PersonName>;

export const Person = z.object({
  id: Id,
  email: Email,
  name: PersonName,
  title: localised(80),
  language: Language,
  /** `mail`: an invitation by mail for every meeting; `calendar`: only in the subscribed calendar. */
  invitations: z.enum(['mail', 'calendar']),
  /** `instant`: a mail per notice; `never`: only in the bell. Invitations have their own switch. */
  noticeMails: z.enum(['instant', 'never']),
  /** When the person first signed in. `null`: never yet, somebody else wrote them down. Absent on older items, which count as signed in. */
  signedInAt: Instant.nullable().optional(),
  sample: z.boolean(),
  createdAt: Instant,
  version: Version,
});
export type Person = z.infer<typeof Person>;

/** What is written from now on is a name that is seen; stored ones are read as they are. */
const seen = text(60).trim().refine(isSeen, 'required');
export const PersonDraft = z.object({
  name: PersonName.extend({ family: seen, given: seen }),
  ...Person.pick({ title: true, language: true, invitations: true, noticeMails: true }).shape,
});
export type PersonDraft = z.infer<typeof PersonDraft>;

/** owner: everything, members included · editor: profile, requests, agenda · viewer: reads. */
export const MembershipRole = z.enum(['owner', 'editor', 'viewer']);
export type MembershipRole = z.infer<typeof MembershipRole>;

export const Membership = z.object({
  organisationId: Id,
  personId: Id,
  role: MembershipRole,
  /** Repeated from the organisation, so that who may do what needs no second read. */
  kind: OrganisationKind,
  since: Instant,
  version: Version,
});
export type Membership = z.infer<typeof Membership>;

/** A colleague invited by mail. The link holds no secret: only who signs in with the invited, verified address can use it. */
export const Invitation = z.object({
  id: Id,
  organisationId: Id,
  email: Email,
  role: MembershipRole,
  invitedBy: Id,
  createdAt: Instant,
  expiresAt: Instant,
  version: Version,
});
export type Invitation = z.infer<typeof Invitation>;

export { Localised };
