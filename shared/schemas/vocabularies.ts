import { z } from 'zod';

/*
 * The closed lists that profiles are written in. Ids and order are those of `shared/domain/taxonomy.json`, and of `shared/domain/standards.json`
 * for what the ministries' documents do not list (a test holds them together); labels are in `shared/locales/<language>/terms.json`.
 */

export const OrganisationKind = z.enum([
  'startup',
  'academia',
  'investor',
  'pharma',
  'device-company',
  'cdmo',
  'hub',
  'site',
  'municipality',
  'supporter',
  'organiser',
]);
export type OrganisationKind = z.infer<typeof OrganisationKind>;

export const HealthcareField = z.enum(['bio-regenerative', 'lifesaving-device', 'samd', 'dx-ai', 'some-regenerative', 'care-tech']);
export type HealthcareField = z.infer<typeof HealthcareField>;

export const Modality = z.enum([
  'drug-unspecified',
  'biologic',
  'new-modality',
  'regenerative-cell-gene',
  'cell-processed',
  'gene-vector',
  'device',
  'therapeutic-device',
  'samd',
  'in-vitro',
  'care-device',
  'service',
  'ai',
]);
export type Modality = z.infer<typeof Modality>;

export const DevelopmentStage = z.enum(['basic', 'applied', 'nonclinical', 'clinical', 'commercialisation', 'expansion']);
export type DevelopmentStage = z.infer<typeof DevelopmentStage>;

/** The documents state seed, early and Series A; `later` is ours, for whoever is past Series A. */
export const GrowthStage = z.enum(['seed', 'early', 'series-a', 'later']);
export type GrowthStage = z.infer<typeof GrowthStage>;

export const MarketApproach = z.enum(['global-direct', 'stepwise-overseas', 'domestic']);
export type MarketApproach = z.infer<typeof MarketApproach>;

export const HubDomain = z.enum(['ageing-lowbirth', 'regional-medicine', 'digital-ai', 'care-devices', 'care-services']);
export type HubDomain = z.infer<typeof HubDomain>;

/** The steps of the Kyushu hub, from a product's planning to overseas expansion. */
export const HubProcess = z.enum(['planning', 'demonstration', 'channel', 'overseas']);
export type HubProcess = z.infer<typeof HubProcess>;

/** What one side can need and the other offer. */
export const SupportKind = z.enum(['money', 'manufacturing', 'site', 'advice', 'distribution', 'data', 'people', 'research']);
export type SupportKind = z.infer<typeof SupportKind>;

/** Where a product has been, or can be, approved: the record a CDMO has with each authority. */
export const Authority = z.enum(['pmda', 'fda', 'ema']);
export type Authority = z.infer<typeof Authority>;

export const SiteSetting = z.enum(['hospital', 'clinic', 'care-facility', 'home-care', 'university', 'municipality', 'workplace']);
export type SiteSetting = z.infer<typeof SiteSetting>;

/** ISO 3166-2:JP codes of the 47 prefectures, then `overseas`. */
export const Region = z.enum([
  ...(Array.from({ length: 47 }, (_, index) => `JP-${String(index + 1).padStart(2, '0')}`) as [string, ...string[]]),
  'overseas',
]);
export type Region = z.infer<typeof Region>;

/** Within a field: disease areas of the national R&D plan, topics of digital health, priority areas of care technology. */
export const Subfield = z.enum([
  'cancer',
  'rare-disease',
  'lifestyle-disease',
  'neuro-psychiatric',
  'ageing-dementia',
  'child-maternal',
  'infection',
  'oral',
  'senses-movement',
  'acute-care',
  'health-record',
  'telemedicine',
  'prevention',
  'clinical-work',
  'drug-discovery-ai',
  'transfer',
  'mobility',
  'toileting',
  'watching',
  'bathing',
  'care-work',
  'training',
  'nutrition',
  'dementia-care',
]);
export type Subfield = z.infer<typeof Subfield>;

/** The best evidence there is for a product, from the bench to everyday use, in that order. */
export const EvidenceLevel = z.enum(['bench', 'animal', 'first-in-human', 'exploratory', 'confirmatory', 'real-world']);
export type EvidenceLevel = z.infer<typeof EvidenceLevel>;

/** How a product comes to market: Japan's procedures, then those of the United States and of Europe, then none. */
export const RegulatoryPath = z.enum([
  'approval',
  'two-step-approval',
  'conditional-approval',
  'certification',
  'notification',
  'fda-drug',
  'fda-pma',
  'fda-de-novo',
  'fda-510k',
  'eu-drug',
  'eu-device',
  'not-regulated',
]);
export type RegulatoryPath = z.infer<typeof RegulatoryPath>;

/** What manufactured material is for, from the smallest amounts to the largest, in that order. */
export const ManufacturingScale = z.enum(['nonclinical', 'early-trial', 'late-trial', 'commercial']);
export type ManufacturingScale = z.infer<typeof ManufacturingScale>;

/** Class of a medical device by its risk, or none: not a medical device. */
export const DeviceClass = z.enum(['class-1', 'class-2', 'class-3', 'class-4', 'not-device']);
export type DeviceClass = z.infer<typeof DeviceClass>;

/** Who has to agree before a demonstration with people may start. */
export const EthicsRoute = z.enum(['no-review', 'own-board', 'joint-board', 'certified-board', 'trial-board']);
export type EthicsRoute = z.infer<typeof EthicsRoute>;

/** In what form data of a demonstration may be used. */
export const DataHandling = z.enum(['on-site', 'anonymised', 'pseudonymised', 'consented']);
export type DataHandling = z.infer<typeof DataHandling>;

/** How long a demonstration takes, or may take; in that order. */
export const TrialPeriod = z.enum(['one-month', 'three-months', 'six-months', 'one-year', 'longer']);
export type TrialPeriod = z.infer<typeof TrialPeriod>;
