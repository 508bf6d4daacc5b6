import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { read, sources } from './sources.ts';

type Tree = { readonly [key: string]: string | Tree };

const namespaces: Record<string, Tree> = Object.fromEntries(
  readdirSync('shared/locales/ja').map((file) => [
    file.replace('.json', ''),
    JSON.parse(readFileSync(`shared/locales/ja/${file}`, 'utf8')),
  ]),
);

/** Whether a namespace holds the key, as it is or in a plural form. */
function holds(namespace: string, key: string): boolean {
  const steps = key.split('.');
  const last = steps.pop() as string;
  let place: string | Tree | undefined = namespaces[namespace];
  for (const step of steps) place = typeof place === 'object' ? place[step] : undefined;
  return typeof place === 'object' && (last in place || `${last}_other` in place);
}

const literals = (source: string, pattern: RegExp) => [...source.matchAll(pattern)].map((match) => match[1] as string);

/** Keys written out in a component that none of the namespaces it opens holds. Keys put together at run time are not looked at. */
function missing(file: string): string[] {
  const source = read(file);
  const opened = literals(source, /useTranslation\(\s*\[?'([\w-]+)'/g);
  const candidates = [...new Set([...opened, 'common'])];
  return literals(source, /\bt\(\s*'([^']+)'/g)
    .filter((key) => {
      const [namespace, rest] = key.split(':');
      if (rest !== undefined) return !holds(namespace as string, rest);
      return !candidates.some((candidate) => holds(candidate, key));
    })
    .map((key) => `${file}: ${key}`);
}

describe('words', () => {
  test('every key that the web writes out is in the locales', () => {
    const web = sources.filter((file) => file.startsWith('web/') && /useTranslation/.test(read(file)));
    expect(web.flatMap(missing)).toEqual([]);
  });
});
