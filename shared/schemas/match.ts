import { z } from 'zod';
import { Id } from './basics.ts';

/** What two profiles are compared by. Each has its rule in `shared/rules/matching/criteria`. */
export const CriterionName = z.enum([
  'field',
  'subfield',
  'modality',
  'development-stage',
  'evidence',
  'growth-stage',
  'market-approach',
  'ticket',
  'certified-investor',
  'exchange',
  'manufacturing',
  'scale',
  'authorities',
  'regulatory-path',
  'capacity',
  'hub-domain',
  'hub-process',
  'site-setting',
  'device-class',
  'ethics',
  'data-handling',
  'period',
  'region',
  'language',
  'text',
]);
export type CriterionName = z.infer<typeof CriterionName>;

/** for · against · unknown (somebody has not said) · neutral (does not apply to this pair). Only the first three are shown as chips. */
export const Sign = z.enum(['for', 'against', 'unknown', 'neutral']);
export type Sign = z.infer<typeof Sign>;

/** The two roles in a pair: who looks for something (a startup) and who may give it (an investor, a CDMO, a hub, a site). */
export const PairRole = z.enum(['seeker', 'partner']);
export type PairRole = z.infer<typeof PairRole>;

/** Vocabulary ids, amounts of yen `{min, max}`, figures, or words of the profiles themselves. */
export const ReasonValue = z.union([
  z.string(),
  z.number(),
  z.array(z.string()),
  z.object({ min: z.number().nullable(), max: z.number().nullable() }),
]);
export type ReasonValue = z.infer<typeof ReasonValue>;

/** One line of the sum. `contribution` is what it adds to the score; `weight` the most it could have added. */
export const Reason = z.object({
  criterion: CriterionName,
  code: z.string(),
  /** Whom the sentence describes: the candidate that the reader looks at. */
  about: PairRole,
  values: z.record(z.string(), ReasonValue),
  sign: Sign,
  /** 0 (not at all) to 1 (entirely); null = unknown or not applicable. */
  degree: z.number().min(0).max(1).nullable(),
  certainty: z.number().min(0).max(1),
  weight: z.number().min(0).max(1),
  /** What this criterion adds when nothing is known. */
  neutral: z.number().min(0).max(1),
  contribution: z.number().min(0).max(1),
});
export type Reason = z.infer<typeof Reason>;

/** How a candidate is like those of whom less is wanted: what it shares with the one it is most like. */
export const Likeness = z.object({
  /** 0 (nothing in common) to 1 (that organisation itself). */
  degree: z.number().min(0).max(1),
  /** Whom it is like. */
  organisationId: Id,
  shared: z.object({
    kind: z.boolean(),
    fields: z.array(z.string()),
    developmentStages: z.array(z.string()),
    regions: z.array(z.string()),
  }),
});
export type Likeness = z.infer<typeof Likeness>;

/** What a place in a list is the product of: fit × likely interest × chance of being read. Null = not known, which moves nobody. */
export const Parts = z.object({
  fit: z.number(),
  /** How likely the other side accepts, once it reads. */
  likelyInterest: z.number().nullable(),
  /** How likely it reads: known within an event, of a receiver whose room is known. */
  chanceRead: z.number().nullable(),
  /** What the chance rests on: requests it would read before this one, waiting or expected, and how many it reads. */
  crowd: z.object({ stronger: z.number(), capacity: z.number() }).nullable().optional(),
  /** The reader wants less of what it is like: it stands lower for that. */
  lessOfThis: Likeness.nullable().optional(),
});
export type Parts = z.infer<typeof Parts>;

/** A pair as one of the two sees it. The score is exactly the sum of the contributions of its reasons. */
export const Match = z.object({
  organisationId: Id,
  score: z.number().min(0).max(1),
  /** The share of the score that rests on what both have said. Unknowns lower this and nothing else. */
  certainty: z.number().min(0).max(1),
  parts: Parts,
  reasons: z.array(Reason),
  top: z.object({ for: z.array(Reason).max(3), against: z.array(Reason).max(1), unknown: z.array(Reason) }),
});
export type Match = z.infer<typeof Match>;

/** Why a pair is not shown at all. Few, and each has a name; an unknown is never among them. */
export const Exclusion = z.object({
  code: z.enum(['same-organisation', 'hidden', 'declined', 'never', 'modality-not-made']),
  values: z.record(z.string(), ReasonValue),
});
export type Exclusion = z.infer<typeof Exclusion>;

/** The answer to "why not X?": what keeps it out, if anything does, and the sum it has or would have. */
export const Explanation = z.object({ excluded: Exclusion.nullable(), match: Match });
export type Explanation = z.infer<typeof Explanation>;
