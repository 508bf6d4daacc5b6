import { z } from 'zod';
import { Id } from '../../../schemas/basics.ts';
import { repeated } from '../problem.ts';

/*
 * Who reviews what: plain JSON that stands on its own. Applications and judges point to each other by their index in the lists of the
 * problem; ids are kept so that an assignment can be read without it.
 */

const Index = z.int().nonnegative();

/** How well a judge knows the field of an application: 0 = not at all, 9 = an expert. null = unknown, which excludes nobody. */
export const Level = z.int().min(0).max(9);
export const levels = 10;

/** An application and a judge, by index. */
export const Review = z.object({ application: Index, judge: Index });
export type Review = z.infer<typeof Review>;

/** Who reviews what. Order means nothing. */
export const Reviews = z.array(Review);
export type Reviews = readonly Review[];

export const JudgedApplication = z.object({
  id: Id,
  /** How many judges it needs; absent = as many as every application. */
  reviews: z.int().nonnegative().max(50).optional(),
});

export const Judge = z.object({
  id: Id,
  /** Not more reviews than this; null = as many as there are. */
  most: z.int().nonnegative().nullable().default(null),
});

export const JudgeProblem = z
  .object({
    kind: z.literal('judges'),
    applications: z.array(JudgedApplication),
    judges: z.array(Judge),
    /** How many judges every application gets. */
    reviews: z.int().positive().max(50),
    /** A row for each application with a level or null for each judge; no rows at all = nothing is known. */
    expertise: z.array(z.array(Level.nullable())).default([]),
    /** Who must not review what: owns a share, wrote the paper, is the cousin. */
    conflicts: Reviews.default([]),
    /** Assignments to keep whatever else they cost. */
    locked: Reviews.default([]),
    /** The assignment to move as little as possible from. */
    previous: Reviews.default([]),
  })
  .superRefine((problem, context) => {
    const say = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
    const { applications, judges, expertise } = problem;
    for (const list of ['applications', 'judges'] as const)
      for (const index of repeated(problem[list])) say([list, index, 'id'], 'id-twice');
    if (expertise.length > 0 && expertise.length !== applications.length) say(['expertise'], 'not-a-row-for-each-application');
    expertise.forEach((row, index) => {
      if (row.length !== judges.length) say(['expertise', index], 'not-a-level-for-each-judge');
    });
    for (const list of ['conflicts', 'locked', 'previous'] as const)
      problem[list].forEach(({ application, judge }, index) => {
        if (application >= applications.length) say([list, index, 'application'], 'unknown-application');
        if (judge >= judges.length) say([list, index, 'judge'], 'unknown-judge');
      });
  });
export type JudgeProblem = z.infer<typeof JudgeProblem>;

/** How many judges an application needs. */
export const wanted = ({ applications, reviews }: JudgeProblem, application: number): number =>
  applications[application]?.reviews ?? reviews;

/** How many reviews a judge can take: not more than there are applications. */
export const mostOf = ({ judges, applications }: JudgeProblem, judge: number): number =>
  Math.min(judges[judge]?.most ?? applications.length, applications.length);

/** A pair as one number, to be looked up. */
export const pairKey = ({ judges }: JudgeProblem, { application, judge }: Review): number => application * judges.length + judge;

export const pairSet = (problem: JudgeProblem, pairs: Reviews): ReadonlySet<number> => new Set(pairs.map((pair) => pairKey(problem, pair)));
