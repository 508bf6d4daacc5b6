import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Board } from '../../functions/engine/exact/board.ts';
import type { BreakProblem } from '../../functions/engine/exact/problem.ts';
import type { Task } from '../../functions/engine/exact/worker.ts';
import { bundle } from '../../infra/bundle.ts';

/*
 * A function that proves breaks, as Lambda would have it: bundled, in plain Node.js, outside the project's folder.
 */

const folder = mkdtempSync(join(tmpdir(), 'musubi-exact-'));

/** Three people who all meet, in two slots: only a proof can say that this is impossible. */
const circle: BreakProblem = {
  people: 3,
  days: [0, 0],
  places: [2, 2],
  meetings: [
    { people: [0, 1], slots: [0, 1] },
    { people: [1, 2], slots: [0, 1] },
    { people: [0, 2], slots: [0, 1] },
  ],
  busy: [[], [], []],
  precedences: [],
  fairness: null,
};

beforeAll(() => bundle('functions/engine/exact/solve.ts', folder), 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const statusFrom = (threads: number): string => {
  const script = `
    const { solveBreaks } = await import('${pathToFileURL(join(folder, 'index.mjs')).href}');
    console.log((await solveBreaks(${JSON.stringify(circle)}, { seconds: 30, seed: 1, threads: ${threads} })).status);`;
  return execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: folder, encoding: 'utf8' }).trim();
};

test('the bundle brings the thread and the solver, and the thread proves', async () => {
  expect(readdirSync(folder).sort()).toEqual(['cadical.wasm', 'index.mjs', 'index.mjs.map', 'worker.mjs', 'worker.mjs.map']);
  const task: Task = { problem: circle, memory: Board.empty().memory, character: { aim: 'bound' } };
  const worker = new Worker(pathToFileURL(join(folder, 'worker.mjs')), { workerData: task });
  expect(await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject))).toEqual({ kind: 'infeasible' });
  await worker.terminate();
});

test.each([0, 2])('asked for %i threads it proves', (threads) => {
  expect(statusFrom(threads)).toBe('infeasible');
});

test('without the thread beside it, it proves all the same', () => {
  rmSync(join(folder, 'worker.mjs'));
  expect(statusFrom(2)).toBe('infeasible');
});
