import { describe, expect, test } from 'vitest';
import { problemStatus } from '../../shared/schemas/problem.ts';
import { filesBelow, read } from './sources.ts';

const languages = ['ja', 'en'] as const;
const namespaces = (language: string) =>
  filesBelow(`shared/locales/${language}`).map((file) => file.replace(`shared/locales/${language}/`, '').replace(/\.json$/, ''));

type Tree = { [key: string]: Tree | string };
const locale = (language: string, namespace: string): Tree => JSON.parse(read(`shared/locales/${language}/${namespace}.json`));

/** `{ a: { b: 'x' } }` as `[['a.b', 'x']]`. Lists count as trees. */
const leaves = (tree: Tree | string, path = ''): [string, unknown][] =>
  typeof tree === 'object' && tree !== null
    ? Object.entries(tree).flatMap(([key, value]) => leaves(value, path ? `${path}.${key}` : key))
    : [[path, tree]];

/** English says "1 slot" and "2 slots", Japanese has one form: keys are compared without i18next's plural ending. */
const withoutPlural = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '');

const variables = (text: string) => [...text.matchAll(/\{\{-?\s*([\w.]+)[^}]*\}\}/g)].map(([, name]) => name as string);

/** Key → the values its sentence may show, over all of its plural forms. */
function variablesByKey(language: string, namespace: string): Record<string, string[]> {
  const found: Record<string, Set<string>> = {};
  for (const [key, text] of leaves(locale(language, namespace))) {
    found[withoutPlural(key)] ??= new Set();
    for (const name of variables(String(text))) found[withoutPlural(key)]?.add(name);
  }
  return Object.fromEntries(Object.entries(found).map(([key, names]) => [key, [...names].sort()]));
}

describe('both languages say the same', () => {
  test('in the same namespaces', () => {
    expect(namespaces('en')).toEqual(namespaces('ja'));
  });

  test.each(namespaces('ja'))('%s: the same keys', (namespace) => {
    const keys = (language: string) => [...new Set(leaves(locale(language, namespace)).map(([key]) => withoutPlural(key)))].sort();
    expect(keys('en')).toEqual(keys('ja'));
  });

  test.each(namespaces('ja'))('%s: with the same values in every sentence', (namespace) => {
    expect(variablesByKey('en', namespace)).toEqual(variablesByKey('ja', namespace));
  });

  test.each(namespaces('ja'))('%s: English has every plural form it needs', (namespace) => {
    const keys = leaves(locale('en', namespace)).map(([key]) => key);
    const halves = keys.filter((key) => key.endsWith('_one') && !keys.includes(key.replace(/_one$/, '_other')));
    expect(halves).toEqual([]);
  });

  // The API's own sentences know no plurals: they say what was wrong, and are read where something was.
  test.each(namespaces('en').filter((name) => !['csv', 'problems'].includes(name)))('%s: what is counted can be one', (namespace) => {
    const counted = leaves(locale('en', namespace)).filter(([, text]) => /\{\{count\}\} (others|people|\w+s)\b/.test(String(text)));
    expect(counted.filter(([key]) => !/_(one|other|zero)$/.test(key))).toEqual([]);
  });
});

describe.each(languages)('%s', (language) => {
  test.each(namespaces(language))('%s: every entry is a sentence, trimmed and without an exclamation mark', (namespace) => {
    const isSentence = (text: unknown) => typeof text === 'string' && text !== '' && text === text.trim() && !/[!！]/.test(text);
    const isSeparator = (text: unknown) => typeof text === 'string' && /^[\s\p{P}]+$/u.test(text);
    const wrong = leaves(locale(language, namespace)).filter(([, text]) => !isSentence(text) && !isSeparator(text));
    expect(wrong).toEqual([]);
  });

  test('every refusal has a title and a detail', () => {
    const problems = locale(language, 'problems');
    const untold = Object.keys(problemStatus).filter((code) => {
      const { title, detail } = (problems[code] ?? {}) as Tree;
      return typeof title !== 'string' || typeof detail !== 'string';
    });
    expect(untold).toEqual([]);
  });
});
