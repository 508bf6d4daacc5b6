import type { JudgingChange } from './change.ts';
import { noConflict } from './constraints/noConflict.ts';
import { loads, received } from './counts.ts';
import { levelsOf } from './expertise.ts';
import { shortage } from './objectives/shortage.ts';
import { type JudgeProblem, mostOf, pairKey, pairSet, type Review, type Reviews, wanted } from './problem.ts';

/** Why an application lacks judges. Codes with counts; sentences are made elsewhere. */
export type ShortReason =
  /** Fewer judges than it needs have no conflict with it. */
  | { readonly code: 'too-few-judges'; readonly values: { judges: number; wanted: number; conflicts: number } }
  /** So many of the judges who could review it have as many reviews as they take. */
  | { readonly code: 'judges-full'; readonly values: { full: number; judges: number } };

/** An application with fewer judges than it needs. */
export interface ShortApplication {
  readonly application: number;
  readonly lacking: number;
  readonly reasons: readonly ShortReason[];
  readonly smallestChange: JudgingChange;
}

/** A locked review that is not held. */
export interface LostLock extends Review {
  readonly reason: 'in-conflict' | 'judge-full' | 'application-full' | 'not-held';
}

/** Every application that lacks judges: why, and the cheapest single change that gives it one more. */
export function explainShort(problem: JudgeProblem, reviews: Reviews): ShortApplication[] {
  const held = pairSet(problem, reviews);
  const isFree = noConflict(problem);
  const load = loads(problem, reviews);
  const level = levelsOf(problem);
  const pairs = (application: number) => problem.judges.map((_, judge): Review => ({ application, judge }));
  const hasRoom = ({ judge }: Review) => load[judge]! < mostOf(problem, judge);
  /** Who knows most, then who has least to do. */
  const preferred = (a: Review, b: Review) =>
    level[pairKey(problem, b)]! - level[pairKey(problem, a)]! || load[a.judge]! - load[b.judge]! || a.judge - b.judge;
  return shortage(problem, reviews).flatMap((lacking, application) => {
    if (lacking === 0) return [];
    const open = pairs(application).filter((pair) => !held.has(pairKey(problem, pair)));
    const free = pairs(application).filter(isFree);
    const left = open.filter(isFree).sort(preferred);
    const full = left.filter((pair) => !hasRoom(pair));
    const conflicts = open.filter((pair) => !isFree(pair)).sort(preferred);
    const needs = wanted(problem, application);
    const reasons: ShortReason[] = [];
    if (free.length < needs)
      reasons.push({ code: 'too-few-judges', values: { judges: free.length, wanted: needs, conflicts: conflicts.length } });
    if (full.length > 0) reasons.push({ code: 'judges-full', values: { full: full.length, judges: free.length } });
    const smallestChange = change('assign', left.find(hasRoom)) ??
      change('raise-most', left[0]) ??
      change('lift-conflict', conflicts.find(hasRoom)) ?? { code: 'add-judge', review: { application, judge: problem.judges.length } };
    return [{ application, lacking, reasons, smallestChange }];
  });
}

/** Every locked review that an assignment does not hold, and what stands against it. */
export function lostLocks(problem: JudgeProblem, reviews: Reviews): LostLock[] {
  const held = pairSet(problem, reviews);
  const isFree = noConflict(problem);
  const load = loads(problem, reviews);
  const has = received(problem, reviews);
  const reason = (review: Review): LostLock['reason'] => {
    if (!isFree(review)) return 'in-conflict';
    if (load[review.judge]! >= mostOf(problem, review.judge)) return 'judge-full';
    return has[review.application]! >= wanted(problem, review.application) ? 'application-full' : 'not-held';
  };
  const lost = problem.locked.filter((review) => !held.has(pairKey(problem, review)));
  return lost.map((review) => ({ ...review, reason: reason(review) }));
}

const change = (code: JudgingChange['code'], review: Review | undefined): JudgingChange | null => (review ? { code, review } : null);
