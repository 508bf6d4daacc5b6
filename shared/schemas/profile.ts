import { z } from 'zod';
import { Email, Id, Instant, Localised, localised, once, textOrNothing, Version } from './basics.ts';
import {
  Authority,
  DataHandling,
  DevelopmentStage,
  DeviceClass,
  EthicsRoute,
  EvidenceLevel,
  GrowthStage,
  HealthcareField,
  HubDomain,
  HubProcess,
  ManufacturingScale,
  MarketApproach,
  Modality,
  OrganisationKind,
  Region,
  RegulatoryPath,
  SiteSetting,
  Subfield,
  SupportKind,
  TrialPeriod,
} from './vocabularies.ts';

/*
 * One shape for every kind of organisation: a startup's stage and the stages an investor takes are the same attribute,
 * so a rule compares like with like. `null` = unknown, never "no"; an empty list = "none".
 */

/** Something given or looked for, with a word about it. */
export const Support = z.object({ kind: SupportKind, note: localised(400) });
export type Support = z.infer<typeof Support>;

/** Yen. A startup: what the round raises. An investor: the smallest and largest ticket. */
export const Money = z
  .object({ min: z.int().nonnegative().max(1e13).nullable(), max: z.int().nonnegative().max(1e13).nullable() })
  .refine((money) => money.min === null || money.max === null || money.min <= money.max, { path: ['max'], error: 'below-minimum' });
export type Money = z.infer<typeof Money>;

export const Contact = z.object({
  name: textOrNothing(120),
  /** The name in Latin letters, for readers of English. */
  romaji: textOrNothing(120).default(null),
  email: Email.nullable(),
  phone: textOrNothing(40),
});

/** Who sees an attribute: anyone · participants of a shared event · organisations that accepted · only us. */
export const Audience = z.enum(['public', 'participants', 'accepted', 'private']);
export type Audience = z.infer<typeof Audience>;

/** How the reader stands to an organisation: what they see of it follows from this. */
export const Relation = z.enum(['self', 'accepted', 'participant', 'public']);
export type Relation = z.infer<typeof Relation>;

/** Some of the words there are to choose from: more than there are of any kind would fill the store with one word. */
const some = <Word extends z.ZodType>(word: Word) => once(word, 100);

/** Details beside what everybody is asked; optional all of them. A startup names its own, a partner what it takes, makes or allows. */
const details = {
  subfields: some(Subfield).nullable(),
  /** Startups: the best evidence there is. Others: what they ask for at least, and beyond. */
  evidenceLevels: some(EvidenceLevel).nullable(),
  regulatoryPaths: some(RegulatoryPath).nullable(),
  scales: some(ManufacturingScale).nullable(),
  deviceClasses: some(DeviceClass).nullable(),
  ethicsRoutes: some(EthicsRoute).nullable(),
  dataHandling: some(DataHandling).nullable(),
  periods: some(TrialPeriod).nullable(),
  /** People a site cares for, beside its beds: residents of a home, clients of a visiting service. */
  residents: z.int().nonnegative().max(1e6).nullable(),
  /** Comes to meet, or to try something out, in another part of the country. */
  travels: z.boolean().nullable(),
};

/** Profiles written before these were asked do not have them: nothing said. A patch is another matter, what it leaves out stays as it is. */
const detailsAsStored = Object.fromEntries(
  Object.entries(details).map(([name, detail]) => [name, (detail as z.ZodNullable).default(null)]),
) as {
  [Name in keyof typeof details]: z.ZodDefault<(typeof details)[Name]>;
};

export const ProfileContent = z.object({
  /** One line: what it is. */
  tagline: localised(120),
  description: localised(4000),
  fields: some(HealthcareField).nullable(),
  modalities: some(Modality).nullable(),
  developmentStages: some(DevelopmentStage).nullable(),
  growthStages: some(GrowthStage).nullable(),
  marketApproaches: some(MarketApproach).nullable(),
  /** The hub domains it covers (hub, site) or wants a demonstration in (startup). */
  domains: some(HubDomain).nullable(),
  processes: some(HubProcess).nullable(),
  offers: some(Support).max(8).nullable(),
  needs: some(Support).max(8).nullable(),
  money: Money.nullable(),
  /** Investors: takes the lead · certified by AMED (認定VC). */
  leads: z.boolean().nullable(),
  certified: z.boolean().nullable(),
  /** CDMOs: authorities it has a record with. Startups: authorities they aim for. */
  authorities: some(Authority).nullable(),
  settings: some(SiteSetting).nullable(),
  /** Beds of a hospital or places of a home, lots a year of a CDMO, new deals a year of an investor. */
  capacity: z.int().nonnegative().max(1e6).nullable(),
  regions: some(Region).nullable(),
  remote: z.boolean().nullable(),
  languages: some(z.enum(['ja', 'en'])).nullable(),
  ...details,
  contact: Contact,
  /** Opens only after acceptance, to that organisation: figures, data, what is not patented yet. */
  confidential: Localised,
});
export type ProfileContent = z.infer<typeof ProfileContent>;

/** Attributes whose audience the owner may choose; `contact` and `confidential` can never be wider than `accepted`. */
export const RestrictableAttribute = z.enum(['description', 'money', 'needs', 'offers', 'developmentStages', 'capacity']);
export const Visibility = z.partialRecord(RestrictableAttribute, Audience);

export const Profile = ProfileContent.extend({
  ...detailsAsStored,
  organisationId: Id,
  kind: OrganisationKind,
  visibility: Visibility,
  /** Shown in the directory. A profile starts hidden and its owner opens it. */
  published: z.boolean(),
  /** When each language was last written, to mark the one that fell behind. */
  writtenAt: z.object({ ja: Instant.nullable(), en: Instant.nullable() }),
  updatedAt: Instant,
  version: Version,
});
export type Profile = z.infer<typeof Profile>;

/** An autosave: the changed attributes and the version they were changed in. */
export const ProfilePatch = ProfileContent.extend({ visibility: Visibility, published: z.boolean() })
  .partial()
  .extend({ version: Version })
  .strict();
export type ProfilePatch = z.infer<typeof ProfilePatch>;

export const emptyContent: ProfileContent = {
  tagline: { ja: null, en: null },
  description: { ja: null, en: null },
  fields: null,
  modalities: null,
  developmentStages: null,
  growthStages: null,
  marketApproaches: null,
  domains: null,
  processes: null,
  offers: null,
  needs: null,
  money: null,
  leads: null,
  certified: null,
  authorities: null,
  settings: null,
  capacity: null,
  regions: null,
  remote: null,
  languages: null,
  subfields: null,
  evidenceLevels: null,
  regulatoryPaths: null,
  scales: null,
  deviceClasses: null,
  ethicsRoutes: null,
  dataHandling: null,
  periods: null,
  residents: null,
  travels: null,
  contact: { name: null, romaji: null, email: null, phone: null },
  confidential: { ja: null, en: null },
};

/** What a viewer gets to see: `null` with its name in `withheld` where an attribute is not open to them. */
export const ProfileView = Profile.extend({ withheld: z.array(z.string()) });
export type ProfileView = z.infer<typeof ProfileView>;
