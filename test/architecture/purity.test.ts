import { describe, expect, test } from 'vitest';
import { edges, packageOf, read, shown, sources, withoutComments } from './sources.ts';

const shared = sources.filter((file) => file.startsWith('shared/'));

/** Lines of code that match, as `file:line text`. */
const lines = (files: string[], pattern: RegExp) =>
  files.flatMap((file) =>
    withoutComments(read(file))
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : [])),
  );

describe('shared is pure: the same in Lambda, in a browser and in a test', () => {
  test('it imports no node module', () => {
    expect(shown(edges.filter(({ file, target }) => file.startsWith('shared/') && target.startsWith('node:')))).toEqual([]);
  });

  test('it needs few packages', () => {
    const packages = edges.filter(({ file, isOurs }) => file.startsWith('shared/') && !isOurs).map(({ target }) => packageOf(target));
    expect([...new Set(packages)].sort()).toEqual(packagesOfShared);
  });

  test('it does not look at the clock', () => {
    expect(lines(shared, /Date\.now|new Date\(\s*\)|\bDate\(\s*\)|Temporal\.Now|performance\./)).toEqual([]);
  });

  test('it throws no dice', () => {
    expect(lines(shared, /Math\.random|crypto\.|randomUUID|\bulid\(/)).toEqual([]);
  });

  test('it neither reads nor writes anything outside', () => {
    expect(lines(shared, /\bprocess\.|\bfetch\(|\bconsole\.|localStorage|\bdocument\.|\bwindow\.|import\.meta/)).toEqual([]);
  });
});

const packagesOfShared = ['csv-parse', 'csv-stringify', 'i18next', 'temporal-polyfill', 'zod'];

describe('functions take time and chance from outside', () => {
  const doors = /^functions\/(local\/|[^/]+\/handler\.ts$|table\/)/;
  const inner = sources.filter((file) => file.startsWith('functions/') && !doors.test(file));

  test('operations do not look at the clock', () => {
    expect(lines(inner, /Date\.now|new Date\(\s*\)|Temporal\.Now/)).toEqual([]);
  });

  test('operations do not read the environment', () => {
    expect(lines(inner, /process\.env/)).toEqual([]);
  });

  test('only waiting times are thrown by unseeded dice', () => {
    expect(lines(inner, /Math\.random/).filter((line) => !line.includes('setTimeout'))).toEqual([]);
  });
});
