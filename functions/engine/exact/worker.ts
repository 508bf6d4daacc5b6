import { parentPort, workerData } from 'node:worker_threads';
import { Board } from './board.ts';
import type { BreakProblem } from './problem.ts';
import { type Character, createProver } from './provers.ts';
import { verify } from './verify.ts';

/** What a thread is started with. */
export interface Task {
  readonly problem: BreakProblem;
  readonly memory: SharedArrayBuffer;
  readonly character: Character;
}

const { problem, memory, character } = workerData as Task;
const board = new Board(memory);
let prover = await createProver(problem, board, character);
while (!board.isOver && board.lower < board.upper) {
  if (prover.isOutdated) {
    prover.dispose();
    prover = await createProver(problem, board, character);
  }
  const finding = prover.ask();
  if (finding.kind === 'plan') board.reach(verify(problem, finding.slots).breaks);
  parentPort!.postMessage(finding);
  if (finding.kind === 'infeasible') break;
}
