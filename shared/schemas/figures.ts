import { z } from 'zod';

/** One thing a plan is measured by: what it reached, and what no plan as good in what comes before can better. */
export const Objective = z.object({
  code: z.enum([
    'quotas',
    'weight',
    'placed',
    'kept',
    'belowFloor',
    'leastShare',
    'breaks',
    'mostBreaks',
    'roomChanges',
    'moved',
    'audience',
    'parallel',
    'back-to-back',
    'lateness',
  ]),
  better: z.enum(['more', 'less']),
  value: z.number(),
  bound: z.number(),
});
export type Objective = z.infer<typeof Objective>;

export const PlanFigures = z.object({
  requested: z.int(),
  placed: z.int(),
  /** Nobody can place more than this many: proved, see `shared/rules/scheduling/bound`. */
  bound: z.int(),
  /** placed = bound. */
  proved: z.boolean(),
  /** Idle slots between two consecutive meetings of a person, over all persons. */
  breaks: z.int(),
  /** Items at another time or place than in the release the run started from. */
  moved: z.int(),
  /** Everything the engine strives for, the most important first; absent where an engine keeps no order. */
  objectives: z.array(Objective).optional(),
});
export type PlanFigures = z.infer<typeof PlanFigures>;
