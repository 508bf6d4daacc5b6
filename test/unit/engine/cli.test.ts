import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { check } from '../../../shared/rules/scheduling/check.ts';
import { MeetingProblem } from '../../../shared/rules/scheduling/problem.ts';
import { asDzn, invented } from '../scheduling/exactProblems.ts';

const script = 'functions/engine/cli/start.mjs';
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'engine-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What a run prints, and the code with which it ends. */
function run(words: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...words], { input, encoding: 'utf8' });
  return { status, stdout, stderr, problem: () => JSON.parse(stderr), answer: () => JSON.parse(stdout) };
}

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const slot = (hour: number) => ({ start: `2026-11-22T0${hour}:00:00Z`, end: `2026-11-22T0${hour}:30:00Z`, day: 'one' });
const problem = {
  kind: 'meetings',
  slots: [slot(1), slot(2)],
  people: ['a', 'b', 'c'].map((id) => ({ id: `01J000000000000000000000${id.toUpperCase()}0`, allowed: [0, 1] })),
  places: [{ id: '01J00000000000000000000010', kind: 'table', room: 'hall' }],
  meetings: [
    { id: '01J00000000000000000000020', sides: [[0], [1]], weight: 3 },
    { id: '01J00000000000000000000030', sides: [[0], [2]], weight: 2 },
  ],
};

describe('a problem from standard input', () => {
  test('comes back as a plan that the checker accepts', () => {
    const { status, answer } = run(['meetings', '--seconds', '0.3'], JSON.stringify(problem));
    const { plan, proved, figures } = answer();
    expect(status).toBe(0);
    expect(check(MeetingProblem.parse(problem), plan)).toEqual([]);
    expect([figures.placed, figures.weight, proved]).toEqual([2, 5, true]);
  });

  test.each([
    ['no JSON', 'meetings', '{', { code: 'malformed-json' }],
    ['an index that leads nowhere', 'meetings', JSON.stringify({ ...problem, people: [] }), { code: 'invalid-input' }],
    ['a problem of another kind', 'pitches', JSON.stringify(problem), { code: 'invalid-input' }],
  ])('is refused with 2 and a code: %s', (_, command, input, expected) => {
    const { status, stdout, problem: said } = run([command], input);
    expect([status, stdout]).toEqual([2, '']);
    expect(said()).toMatchObject(expected);
  });

  test('is refused by path and code', () => {
    const { problem: said } = run(['meetings'], JSON.stringify({ ...problem, meetings: [{ ...problem.meetings[0], sides: [[0], [7]] }] }));
    expect(said().errors).toEqual([{ path: 'meetings.0.sides', code: 'unknown-person' }]);
  });
});

describe('the command line', () => {
  test.each([
    [[], { code: 'unknown-command', found: null }],
    [['toString'], { code: 'unknown-command', found: 'toString' }],
    [['meetings', '--fast'], { code: 'unknown-option', found: '--fast' }],
    [['pitches', '--dzn', 'x.dzn'], { code: 'unknown-option', found: '--dzn' }],
    [['meetings', 'x.dzn'], { code: 'unknown-word', found: 'x.dzn' }],
    [['meetings', '--seconds', 'ten'], { code: 'invalid-option', option: 'seconds', found: 'ten' }],
    [['meetings', '--seconds', '0'], { code: 'invalid-option', option: 'seconds', found: '0' }],
    [['meetings', '--dzn', 'x.dzn', '--fairness', '1.5'], { code: 'invalid-option', option: 'fairness', found: '1.5' }],
    [['meetings', '--dzn', 'nowhere.dzn'], { code: 'file-unreadable', file: 'nowhere.dzn', found: 'ENOENT' }],
  ])('%j is refused with 2 and a code', (words, expected) => {
    const { status, stdout, problem: said } = run(words);
    expect([status, stdout]).toEqual([2, '']);
    expect(said()).toMatchObject(expected);
  });

  test('explains itself', () => {
    for (const words of [['--help'], ['meetings', '--help']]) {
      const { status, stdout } = run(words);
      expect(status).toBe(0);
      for (const command of ['meetings', 'pitches', 'judges', 'rank']) expect(stdout).toContain(`  ${command} `);
    }
  });

  test.each(['meetings', 'pitches', 'judges', 'rank'])('prints the schema of %s', (command) => {
    const { status, answer } = run([command, '--schema']);
    expect([status, answer().type]).toEqual([0, 'object']);
  });
});

describe('the published format', () => {
  const two = (fixed: number[]) =>
    asDzn(invented({ people: 3, meetings: 2, days: [0, 0, 0], places: 1, fairness: 2, forbidden: 0, fixed: 0, precedences: 0 }, 4), [], {
      fixed,
    });

  test('gives one line: status, breaks, bound, spread and a slot for each meeting, from 1', () => {
    const path = file('small.original.dzn', two([0, 2]));
    const { status, stdout, answer } = run(['meetings', '--dzn', path, '--seconds', '20']);
    const { seconds, ...rest } = answer();
    expect(status).toBe(0);
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(seconds).toBeGreaterThan(0);
    expect(rest).toEqual({
      instance: 'small',
      status: 'optimal',
      breaks: 2,
      bound: 2,
      spread: 1,
      slots: [1, 3],
    });
  });

  test('says why there is no plan', () => {
    const { status, answer } = run(['meetings', '--dzn', file('none.dzn', two([1, 1]))]);
    expect(status).toBe(0);
    expect(answer()).toMatchObject({ instance: 'none', status: 'infeasible', breaks: null, slots: null });
    expect(answer().reason.code).toBe('too-many-meetings');
  });

  test('is refused by line and key', () => {
    const path = file('bad.dzn', 'nBusiness = 2;\nnMeetings = 1;\nnTables = 1;\nnTotalSlots = 2;\nrequested = [|1, 9, 3|];\n');
    const { status, problem: said } = run(['meetings', '--dzn', path]);
    expect([status, said()]).toEqual([2, { code: 'out-of-range', key: 'requested', line: 5, found: 9, file: path }]);
  });

  test('an interrupt ends the run with the best plan so far', async () => {
    // Too large to be proved in a blink: the first better figure is the sign to stop.
    const shape = {
      people: 60,
      meetings: 150,
      days: Array(20).fill(0),
      places: 12,
      fairness: null,
      forbidden: 0.08,
      fixed: 0.02,
      precedences: 0,
    };
    const hard = invented(shape, 3);
    const path = file(
      'hard.dzn',
      asDzn(hard, [], { fixed: hard.meetings.map(({ slots }) => (slots.length === 1 ? Number(slots[0]) : -1)) }),
    );
    const child = spawn(process.execPath, [script, 'meetings', '--dzn', path, '--seconds', '50']);
    let output = '';
    child.stdout.on('data', (part) => {
      output += part;
    });
    child.stderr.on('data', (part) => {
      // Once: a second one would end it at once, with nothing said.
      if (/"breaks":\d/.test(String(part)) && !child.killed) child.kill('SIGTERM');
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    const { status, slots, seconds } = JSON.parse(output);
    expect([code, slots.length, seconds < 50]).toEqual([0, 150, true]);
    expect(['feasible', 'optimal']).toContain(status);
  });
});
