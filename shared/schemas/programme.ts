import { z } from 'zod';
import { Id, Source, text } from './basics.ts';
import { DevelopmentStage, Subfield } from './vocabularies.ts';

/*
 * A support measure as the ministries' documents state it (`shared/domain/programmes.json`). `null` = the documents do
 * not say. Nothing here is written by users: the file is the only source, and it names its own line for every measure.
 */

/** A sentence of the documents (ja) with its translation (en). Both are always there. */
const Stated = z.object({ ja: z.string().min(1), en: z.string().min(1) });

export const ProgrammeKind = z.enum([
  'programme',
  'umbrella',
  'menu-item',
  'consultation',
  'event',
  'fund',
  'council',
  'hub-network',
  'infrastructure',
  'proposal',
  'named-only',
]);
export type ProgrammeKind = z.infer<typeof ProgrammeKind>;

export const ProgrammeStatus = z.enum(['existing', 'planned', 'recommended', 'unclear', 'ended']);
export type ProgrammeStatus = z.infer<typeof ProgrammeStatus>;

/** 資金支援 · ソフト支援, `supportKinds` in the taxonomy. Not to be mixed up with the `SupportKind` of offers and needs. */
export const ProgrammeSupport = z.enum(['funding', 'soft']);
export type ProgrammeSupport = z.infer<typeof ProgrammeSupport>;

/** `supportCategories` in the taxonomy. */
export const ProgrammeCategory = z.enum(['rnd', 'commercialisation', 'startup', 'talent', 'international']);
export type ProgrammeCategory = z.infer<typeof ProgrammeCategory>;

/** `matchingFields` in the taxonomy: coarser than the fields of a profile. */
export const ProgrammeField = z.enum(['device', 'samd', 'drug', 'regenerative', 'digital-health', 'care-tech', 'general']);
export type ProgrammeField = z.infer<typeof ProgrammeField>;

export const Ministry = z.enum(['mhlw', 'meti', 'mext', 'cao', 'cas', 'mic', 'amed', 'jetro', 'pmda']);
export type Ministry = z.infer<typeof Ministry>;

/** stated: the document's words or marks · implied: it clearly means so · inferred: the compiler's reading. */
export const Basis = z.enum(['stated', 'implied', 'inferred']);
export type Basis = z.infer<typeof Basis>;

export const Programme = z.object({
  id: Id,
  /** `official`: the name its own institution uses in English, found in `enFrom` (an address, or whose it is). */
  name: Stated.extend({ enSource: z.enum(['own', 'document', 'official']), enFrom: z.string().optional() }),
  aliases: z.array(z.string()),
  kind: ProgrammeKind,
  status: ProgrammeStatus,
  /** When the newest document that states it was written: a fiscal year (`2023`) or a month (`2026-01`). What it says of today is as old as that. */
  asOf: z.string().regex(/^\d{4}(-\d{2})?$/),
  /** The measure this one is a part of. */
  parent: Id.nullable(),
  ministry: Ministry.nullable(),
  operator: Stated.nullable(),
  support: z.array(ProgrammeSupport).nullable(),
  supportBasis: Basis.nullable(),
  categories: z.array(ProgrammeCategory).nullable(),
  categoriesBasis: Basis.nullable(),
  stages: z.array(DevelopmentStage).nullable(),
  stagesBasis: Basis.nullable(),
  /** The stage in the document's own words, where it is not one of the six. */
  stagesText: z.string().nullable(),
  fields: z.array(ProgrammeField).nullable(),
  fieldsBasis: Basis.nullable(),
  /** Diseases it is for, where it is for some only. */
  areas: z.array(Subfield).nullable(),
  targets: Stated.nullable(),
  /** ● true: for medical devices only · ○ false: not limited to them. */
  deviceSpecific: z.boolean().nullable(),
  /** True: marked ※, or said to accompany (伴走支援). The documents never state its absence, so it is `true` or unknown. */
  accompaniment: z.literal(true).nullable(),
  amount: Stated.nullable(),
  fee: Stated.nullable(),
  cadence: Stated.nullable(),
  summary: Stated,
  /** Some carry figures beside the sentence. */
  facts: z.array(Stated.catchall(z.union([z.string(), z.number()]))),
  /** The compiler's remarks on how the document was read; English only. */
  notes: z.array(z.string()),
  source: Source,
  moreSources: z.array(Source),
});
export type Programme = z.infer<typeof Programme>;

/** What somebody looks for. A missing condition filters nothing; several conditions must all hold. */
export const ProgrammeFilter = z.object({
  category: ProgrammeCategory.optional(),
  support: ProgrammeSupport.optional(),
  kind: ProgrammeKind.optional(),
  stage: DevelopmentStage.optional(),
  field: ProgrammeField.optional(),
  deviceOnly: z.boolean().optional(),
  accompaniment: z.boolean().optional(),
  /** Free text: every word must be found in what the documents say of the measure, in either language. */
  text: text(200).optional(),
});
export type ProgrammeFilter = z.infer<typeof ProgrammeFilter>;

/** How surely a condition holds: yes, for more than was asked for, or the documents do not say. */
export const ProgrammeLabel = z.object({
  condition: z.enum(['category', 'support', 'stage', 'field', 'device']),
  code: z.enum(['unknown', 'not-device-limited', 'not-field-limited']),
});
export type ProgrammeLabel = z.infer<typeof ProgrammeLabel>;
