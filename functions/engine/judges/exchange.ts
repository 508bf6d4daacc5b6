import { noConflict } from '../../../shared/rules/scheduling/judging/constraints/noConflict.ts';
import { levelsOf } from '../../../shared/rules/scheduling/judging/expertise.ts';
import { linksOf } from '../../../shared/rules/scheduling/judging/links.ts';
import { type JudgeProblem, pairKey, pairSet, type Review, type Reviews } from '../../../shared/rules/scheduling/judging/problem.ts';

/**
 * An assignment that costs as much, with groups linked where two reviews can be exchanged: a judge of each takes the application of the
 * other. Loads stay, each application keeps the levels of its judges, and what is locked or was held before stays.
 *
 * A review that its group can spare links two groups by whatever it is exchanged for: if the other falls apart without its own, the
 * two new reviews hold either half.
 */
export function exchanged(problem: JudgeProblem, reviews: Reviews): Reviews {
  const held = [...reviews];
  const { group, spare } = linksOf(problem, reviews);
  const isPossible = exchanges(problem);
  let groups = new Set(group).size;
  for (let one = 0; one < held.length && groups > 1; one++) {
    for (let other = 0; other < held.length && spare[one]; other++) {
      const [a, b] = [held[one]!, held[other]!];
      if (group[one] === group[other] || !isPossible(a, b)) continue;
      held[one] = { application: a.application, judge: b.judge };
      held[other] = { application: b.application, judge: a.judge };
      spare[one] = false;
      const [from, to] = [group[other]!, group[one]!];
      for (let index = 0; index < held.length; index++) if (group[index] === from) group[index] = to;
      groups -= 1;
    }
  }
  return held.sort((a, b) => a.application - b.application || a.judge - b.judge);
}

/** Whether two reviews that share nobody can be exchanged at no cost. */
function exchanges(problem: JudgeProblem): (a: Review, b: Review) => boolean {
  const level = levelsOf(problem);
  const isFree = noConflict(problem);
  const kept = pairSet(problem, [...problem.locked, ...problem.previous]);
  const key = (application: number, judge: number) => pairKey(problem, { application, judge });
  return (a, b) => {
    const [before, after] = [key(a.application, a.judge), key(a.application, b.judge)];
    const [otherBefore, otherAfter] = [key(b.application, b.judge), key(b.application, a.judge)];
    if (level[before] !== level[after] || level[otherBefore] !== level[otherAfter]) return false;
    if (kept.has(before) || kept.has(otherBefore)) return false;
    return isFree({ application: a.application, judge: b.judge }) && isFree({ application: b.application, judge: a.judge });
  };
}
