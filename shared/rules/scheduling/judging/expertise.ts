import type { JudgeProblem } from './problem.ts';

/** What an unknown level counts as: the average of what is known, rounded down; 0 if nothing is. Neither praise nor blame. */
export function neutralLevel({ expertise }: JudgeProblem): number {
  let sum = 0;
  let known = 0;
  for (const row of expertise)
    for (const level of row)
      if (level !== null) {
        sum += level;
        known += 1;
      }
  return known === 0 ? 0 : Math.floor(sum / known);
}

/** Asked again and again about the same problem, which never changes: remembered as long as the problem itself is. */
const found = new WeakMap<JudgeProblem, Uint8Array>();

/** The level of every judge for every application, `application · judges + judge`, the unknown counted as neutral. */
export function levelsOf(problem: JudgeProblem): Uint8Array {
  const all = found.get(problem) ?? readLevels(problem);
  found.set(problem, all);
  return all;
}

function readLevels(problem: JudgeProblem): Uint8Array {
  const { applications, judges, expertise } = problem;
  const all = new Uint8Array(applications.length * judges.length).fill(neutralLevel(problem));
  expertise.forEach((row, application) => {
    row.forEach((level, judge) => {
      if (level !== null) all[application * judges.length + judge] = level;
    });
  });
  return all;
}
