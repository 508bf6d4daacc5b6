import { spawnSync } from 'node:child_process';
import { expect, test, vi } from 'vitest';

// A process a test: allow for a machine that is busy with other things.
vi.setConfig({ testTimeout: 60_000 });

/** `npm run -s engine -- judges < input`, as package.json says it: what it printed, and how it ended. */
function judges(input: string) {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['functions/engine/cli/start.mjs', 'judges'], { input, encoding: 'utf8' });
  return { stdout, stderr, status };
}

test('reads a round and prints who reviews what, with figures and proof', () => {
  const round = {
    kind: 'judges',
    applications: [{ id: 'astera' }, { id: 'borea' }],
    judges: [{ id: 'ai' }, { id: 'ben' }],
    reviews: 1,
    expertise: [
      [3, 1],
      [2, null],
    ],
    conflicts: [{ application: 0, judge: 0 }],
  };
  const { stdout, status } = judges(JSON.stringify(round));
  expect(status).toBe(0);
  const solution = JSON.parse(stdout);
  expect(solution.assignment).toEqual([
    { application: 0, judge: 1 },
    { application: 1, judge: 0 },
  ]);
  expect([solution.proved, solution.figures.weakest, solution.short]).toEqual([true, 1, []]);
});

test('a round that contradicts itself ends with 2 and codes', () => {
  const round = { kind: 'judges', applications: [{ id: 'astera' }], judges: [], reviews: 0, conflicts: [{ application: 0, judge: 0 }] };
  const { stderr, stdout, status } = judges(JSON.stringify(round));
  expect([status, stdout]).toEqual([2, '']);
  const { code, errors } = JSON.parse(stderr.trim().split('\n').at(-1)!);
  expect([code, errors.map(({ path }: { path: string }) => path)]).toEqual(['invalid-input', ['reviews', 'conflicts.0.judge']]);
});

test('what is not JSON ends with 2', () => {
  const { stderr, status } = judges('{');
  expect([status, JSON.parse(stderr.trim().split('\n').at(-1)!)]).toEqual([2, { code: 'malformed-json' }]);
});
