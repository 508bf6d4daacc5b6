import { z } from 'zod';
import { Id, localised, text } from './basics.ts';
import { Confirmed } from './organisation.ts';
import { Money } from './profile.ts';
import {
  Authority,
  DevelopmentStage,
  DeviceClass,
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
  SiteSetting,
  Subfield,
  SupportKind,
} from './vocabularies.ts';

/** An organisation as it stands in the directory: only what anyone may see. `null` = unknown or not open to everybody. */
export const DirectoryCard = z.object({
  organisationId: Id,
  kind: OrganisationKind,
  name: localised(120),
  kana: z.string().nullable(),
  tagline: localised(120),
  sample: z.boolean(),
  /** What the installer's staff have confirmed of it, and when; null = nothing. */
  confirmed: Confirmed.nullable(),
  region: Region.nullable(),
  fields: z.array(HealthcareField).nullable(),
  subfields: z.array(Subfield).nullable(),
  modalities: z.array(Modality).nullable(),
  developmentStages: z.array(DevelopmentStage).nullable(),
  evidenceLevels: z.array(EvidenceLevel).nullable(),
  growthStages: z.array(GrowthStage).nullable(),
  marketApproaches: z.array(MarketApproach).nullable(),
  domains: z.array(HubDomain).nullable(),
  processes: z.array(HubProcess).nullable(),
  offers: z.array(SupportKind).nullable(),
  needs: z.array(SupportKind).nullable(),
  authorities: z.array(Authority).nullable(),
  scales: z.array(ManufacturingScale).nullable(),
  settings: z.array(SiteSetting).nullable(),
  deviceClasses: z.array(DeviceClass).nullable(),
  regions: z.array(Region).nullable(),
  languages: z.array(z.enum(['ja', 'en'])).nullable(),
  money: Money.nullable(),
  remote: z.boolean().nullable(),
  certified: z.boolean().nullable(),
});
export type DirectoryCard = z.infer<typeof DirectoryCard>;

/** A card with the words it is found by, folded. The words stay on the server. */
export const SearchableCard = DirectoryCard.extend({ words: z.object({ name: z.string(), tagline: z.string(), rest: z.string() }) });
export type SearchableCard = z.infer<typeof SearchableCard>;

/** What one can filter by, in the order of the screen. */
export const Facet = z.enum([
  'kind',
  'fields',
  'subfields',
  'modalities',
  'developmentStages',
  'evidenceLevels',
  'growthStages',
  'marketApproaches',
  'domains',
  'processes',
  'offers',
  'needs',
  'authorities',
  'scales',
  'settings',
  'deviceClasses',
  'regions',
  'languages',
  'remote',
  'certified',
]);
export type Facet = z.infer<typeof Facet>;

/** The ids a facet can be filtered by; `remote` and `certified` are `yes` or `no`. */
export const facetValues = {
  kind: OrganisationKind,
  fields: HealthcareField,
  subfields: Subfield,
  modalities: Modality,
  developmentStages: DevelopmentStage,
  evidenceLevels: EvidenceLevel,
  growthStages: GrowthStage,
  marketApproaches: MarketApproach,
  domains: HubDomain,
  processes: HubProcess,
  offers: SupportKind,
  needs: SupportKind,
  authorities: Authority,
  scales: ManufacturingScale,
  settings: SiteSetting,
  deviceClasses: DeviceClass,
  regions: Region,
  languages: z.enum(['ja', 'en']),
  remote: z.enum(['yes', 'no']),
  certified: z.enum(['yes', 'no']),
} as const satisfies Record<Facet, z.ZodEnum>;

export const DirectoryQuery = z.object({
  text: text(200).default(''),
  /** Values of one facet are alternatives; several facets must all hold. */
  facets: z.partialRecord(Facet, z.array(text(40)).max(60)).default({}),
  /** Organisations that have not said stay in the list, below and marked. */
  includeUnknown: z.boolean().default(true),
  /** Tickets or rounds that reach into this range of yen. */
  money: Money.nullable().default(null),
  /** Only these, e.g. the participants of an event or a shortlist. */
  within: z.array(Id).max(2000).nullable().default(null),
  sort: z.enum(['relevance', 'name']).default('relevance'),
  offset: z.int().nonnegative().default(0),
  limit: z.int().min(1).max(200).default(50),
});
export type DirectoryQuery = z.infer<typeof DirectoryQuery>;

export const FacetCounts = z.object({
  /** How many would be listed with this value chosen; values nobody has are left out. */
  values: z.array(z.object({ value: z.string(), count: z.int() })),
  /** How many have not said. */
  unknown: z.int(),
});
export type FacetCounts = z.infer<typeof FacetCounts>;

export const DirectoryHit = DirectoryCard.extend({
  /** The chosen filters this organisation has not said anything about. */
  unknown: z.array(z.union([Facet, z.literal('money')])),
});
export type DirectoryHit = z.infer<typeof DirectoryHit>;

export const DirectoryResult = z.object({
  cards: z.array(DirectoryHit),
  facets: z.record(Facet, FacetCounts),
  total: z.int(),
  /** The offset of the next page. */
  next: z.int().nullable(),
});
export type DirectoryResult = z.infer<typeof DirectoryResult>;
