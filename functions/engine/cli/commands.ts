import type { ZodType } from 'zod';
import type { RunOptions } from '../budget.ts';
import type { Options } from './options.ts';

/** A command as it stands in the table: everything behind it is loaded only when it is asked for. */
export interface Command {
  readonly says: string;
  /** The options that it knows beside `--seconds`, `--seed`, `--schema` and `--help`. */
  readonly options: readonly string[];
  /** What it reads from standard input, and how it is solved. */
  readonly load: () => Promise<{ readonly schema: ZodType; readonly solve: (problem: never, run: Run) => unknown }>;
  /** What it does instead if an option says so. */
  readonly instead?: (options: Options, run: Run) => Promise<unknown> | null;
}

export interface Run extends RunOptions {
  readonly signal: AbortSignal;
  /** Prints a better figure. */
  readonly onProgress: (progress: object) => void;
}

/** Every command. A new one is one entry. */
export const commands: Readonly<Record<string, Command>> = {
  meetings: {
    says: 'which meetings are held, when and where',
    options: ['dzn', 'fairness'],
    load: async () => {
      const [{ MeetingProblem }, { solve }] = await Promise.all([
        import('../../../shared/rules/scheduling/problem.ts'),
        import('../solve.ts'),
      ]);
      return { schema: MeetingProblem, solve };
    },
    instead: (options, run) => (options.dzn === null ? null : import('./dznCommand.ts').then(({ solveDzn }) => solveDzn(options, run))),
  },
  pitches: {
    says: 'who pitches when, on which stage',
    options: [],
    load: async () => {
      const [{ PitchProblem }, { solve }] = await Promise.all([
        import('../../../shared/rules/scheduling/problem.ts'),
        import('../solve.ts'),
      ]);
      return { schema: PitchProblem, solve };
    },
  },
  judges: {
    says: 'who reviews which application',
    options: [],
    load: async () => {
      const [{ JudgeProblem }, { solveJudges }] = await Promise.all([
        import('../../../shared/rules/scheduling/judging/problem.ts'),
        import('../judges/judges.ts'),
      ]);
      return { schema: JudgeProblem, solve: solveJudges };
    },
  },
  rank: {
    says: 'lists for everybody on one side of a market; --seconds and --seed change nothing, the seed is in the file',
    options: [],
    load: async () => {
      const { MarketFile, rank } = await import('./rank.ts');
      return { schema: MarketFile, solve: rank };
    },
  },
};
