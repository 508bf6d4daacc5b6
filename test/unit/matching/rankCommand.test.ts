import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { ZodError } from 'zod';
import { MarketFile, rank as rankFile } from '../../../functions/engine/cli/rank.ts';
import { random } from '../../bench/population.ts';

const rank = (input: unknown) => rankFile(MarketFile.parse(input));
const pair = { likes: [[0.5, 0.6]], likedBy: [[0.4, 0.3]] };

function codesOf(input: unknown): [string, string][] {
  try {
    rank(input);
    return [];
  } catch (fault) {
    if (!(fault instanceof ZodError)) throw fault;
    return fault.issues.map(({ path, message }) => [path.join('.'), message]);
  }
}

describe('a market file', () => {
  test('gives each left user its list, best first, and what to expect', () => {
    const { seconds, ...ranked } = rank({ ...pair, attention: { left: [1, 0.5] }, capacity: [1, 1] });
    expect(seconds).toBeGreaterThanOrEqual(0);
    expect(ranked.lists).toEqual([[0, 1]]);
    expect(ranked.scores[0]!.map((score) => Math.round(score * 1000) / 1000)).toEqual([0.2, 0.18]);
    expect(ranked.expectedMatches).toBeCloseTo(0.2 + 0.09, 6);
  });

  test('may leave out all but who likes whom', () => {
    expect(rank(pair).lists).toEqual([[0, 1]]);
    expect(rank({ likes: [], likedBy: [] }).lists).toEqual([]);
    expect(rank({ likes: [[], []], likedBy: [[], []] }).lists).toEqual([[], []]);
  });

  test('lists nobody forbidden from either side, and everybody unknown', () => {
    const file = { likes: [[0.5, -1, null, 0.1]], likedBy: [[null, 0.9, 0.5, -1]] };
    for (const objective of ['equilibrium', 'welfare', 'nash']) expect(rank({ ...file, objective }).lists[0]!.toSorted()).toEqual([0, 2]);
  });

  test('goes on past where attention ends, and puts those who read nothing last', () => {
    const likes = [[0.9, 0.5, 0.4]];
    const likedBy = [[0.9, 0.5, 0.4]];
    expect(rank({ likes, likedBy, attention: { left: [1] }, top: 3, capacity: [0, 1, null] }).lists).toEqual([[1, 2, 0]]);
  });

  test('gives the same for the same seed', () => {
    const next = random(3);
    const rows = () => Array.from({ length: 30 }, () => Array.from({ length: 10 }, () => next()));
    const file = { likes: rows(), likedBy: rows(), capacity: Array(10).fill(2), objective: 'nash', seed: 7 };
    const { seconds: _, ...once } = rank(file);
    const { seconds: __, ...again } = rank(file);
    expect(again).toEqual(once);
    for (const { lists } of once.mixture ?? []) expect(lists).toHaveLength(30);
  });
});

describe('a market file that is wrong is refused by place and code', () => {
  test.each<[string, unknown, [string, string][]]>([
    ['rows of different lengths', { likes: [[0.1, 0.2], [0.3]], likedBy: pair.likedBy }, [['likes.1', 'ragged']]],
    ['a chance above 1', { ...pair, likes: [[0.5, 1.2]] }, [['likes.0.1', 'out-of-range']]],
    ['a chance below 0 that is not −1', { ...pair, likedBy: [[-0.5, 0.2]] }, [['likedBy.0.0', 'out-of-range']]],
    ['what is not a number', { ...pair, likes: [[Number.NaN, 0.1]] }, [['likes.0.0', 'not-a-number']]],
    ['words', { ...pair, likes: [['much', 0.1]] }, [['likes.0.0', 'not-a-number']]],
    ['matrices of different shapes', { ...pair, likedBy: [[0.1]] }, [['likedBy', 'wrong-length']]],
    ['a capacity too few', { ...pair, capacity: [1] }, [['capacity', 'wrong-length']]],
    ['a capacity below 0', { ...pair, capacity: [1, -1] }, [['capacity.1', 'out-of-range']]],
    ['attention above 1', { ...pair, attention: { left: [2] } }, [['attention.left.0', 'out-of-range']]],
    ['an unknown objective', { ...pair, objective: 'profit' }, [['objective', 'unknown-objective']]],
    ['an empty list wanted', { ...pair, top: 0 }, [['top', 'out-of-range']]],
    ['nothing', null, [['', 'not-an-object']]],
    ['no matrix', { ...pair, likes: 3 }, [['likes', 'not-a-matrix']]],
  ])('%s', (_, input, codes) => {
    expect(codesOf(input)).toEqual(codes);
  });
});

describe('as a program', () => {
  const run = (command: string, input: string) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'functions/engine/cli/main.ts', command], {
      input,
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  };

  test('it writes lists to standard output', () => {
    const { status, stdout } = run('rank', JSON.stringify(pair));
    expect([status, JSON.parse(stdout).lists]).toEqual([0, [[0, 1]]]);
  });

  test.each([
    ['rank', '{"likes":[[0.5]],"likedBy":[[2]]}', { code: 'invalid-input', errors: [{ path: 'likedBy.0.0', code: 'out-of-range' }] }],
    ['rank', '{"likes": [[NaN]]}', { code: 'malformed-json' }],
  ])('%s %s: it refuses with a code on standard error and exit 2', (command, input, problem) => {
    const { status, stdout, stderr } = run(command, input);
    expect([status, stdout, JSON.parse(stderr)]).toEqual([2, '', problem]);
  });
});
