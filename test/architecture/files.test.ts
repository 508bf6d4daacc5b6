import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { read, root, sources, withoutComments } from './sources.ts';

describe('the top of the project', () => {
  test('holds the five folders, the tools’ files, and nothing else', () => {
    const visible = readdirSync(root).filter((name) => !name.startsWith('.') && !ignored.includes(name));
    expect(visible.sort()).toEqual([...folders, ...files].sort());
  });

  const folders = ['infra', 'functions', 'shared', 'web', 'test'];
  const files = [
    'README.md',
    'biome.json',
    'cdk.json',
    'package-lock.json',
    'package.json',
    'tsconfig.json',
    'vite.config.ts',
    'vitest.config.ts',
  ];
  /** What git ignores. */
  const ignored = ['node_modules', 'dist', 'cdk.out', 'data', 'shots', 'coverage'];
});

describe('a file', () => {
  test('fits in one reading: at most 400 lines, unless it is a table of data', () => {
    const long = sources.filter((file) => read(file).split('\n').length > 400 && !data.some((pattern) => pattern.test(file)));
    expect(long).toEqual([]);
  });

  const data = [/^functions\/local\/sample\//];

  test('is not called utils, helpers, common or misc', () => {
    expect(sources.filter((file) => /(^|\/)(utils?|helpers?|common|misc|types|constants)(\.tsx?|\/)/i.test(file))).toEqual([]);
  });

  test('is no barrel', () => {
    expect(sources.filter((file) => /(^|\/)index\.tsx?$/.test(file))).toEqual([]);
    const onlyForwards = sources.filter((file) => {
      const code = withoutComments(read(file)).trim();
      return (
        code.length > 0 &&
        code.split(/;\s*/).every((statement) => statement === '' || /^export\s+(type\s+)?(\*|\{[\s\S]*\})[\s\S]*from\s/.test(statement))
      );
    });
    expect(onlyForwards).toEqual([]);
  });

  test('names what it exports: no default export', () => {
    // The configuration files at the top have one because Vite and Vitest read it.
    expect(sources.filter((file) => /^export default\b|\bas default\b/m.test(withoutComments(read(file))))).toEqual([]);
  });
});

describe('the lock file', () => {
  type Locked = { dependencies?: Record<string, string>; optionalDependencies?: Record<string, string>; optional?: boolean };
  const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> };

  test('holds every package it names, other platforms’ included: npm ci refuses it otherwise', () => {
    const names = new Set(Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, '')));
    const named = Object.values(packages).flatMap(({ dependencies, optionalDependencies }) =>
      Object.keys({ ...dependencies, ...optionalDependencies }),
    );
    expect([...new Set(named)].filter((name) => !names.has(name))).toEqual([]);
  });

  test('names no registry, so that it works with any', () => {
    expect(read('package-lock.json')).not.toMatch(/"resolved": "https?:/);
  });
});
