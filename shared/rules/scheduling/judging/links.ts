import type { JudgeProblem, Reviews } from './problem.ts';

/** How reviews hang together: by the application they are of, or the judge who gives them. */
export interface Links {
  /** The group of each review, as a number: those of two groups share neither an application nor a judge, directly or through others. */
  readonly group: number[];
  /** Reviews without which their group still hangs together, whichever of the others of them stay. */
  readonly spare: boolean[];
}

/** Which reviews can be compared with which. Judges and applications without a review belong to no group. */
export function linksOf({ applications, judges }: JudgeProblem, reviews: Reviews): Links {
  const sets = new Sets(applications.length + judges.length);
  const spare = reviews.map(({ application, judge }) => !sets.join(application, applications.length + judge));
  return { group: reviews.map(({ application }) => sets.of(application)), spare };
}

/** Which of so many things belong together. */
export class Sets {
  private readonly above: Int32Array;

  constructor(count: number) {
    this.above = Int32Array.from({ length: count }, (_, index) => index);
  }

  /** The one that stands for all that belong together with this one. */
  of(one: number): number {
    const { above } = this;
    let at = one;
    while (above[at] !== at) {
      above[at] = above[above[at]!]!;
      at = above[at]!;
    }
    return at;
  }

  /** False if they belonged together already. */
  join(one: number, other: number): boolean {
    const [a, b] = [this.of(one), this.of(other)];
    this.above[a] = b;
    return a !== b;
  }
}
