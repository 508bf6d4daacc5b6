import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import entries from '../../shared/locales/glossary.json' with { type: 'json' };

/** One word for one thing on screen: which, in both languages, where it stands, why it was chosen, and what no longer stands for it. */
const Entry = z.strictObject({
  ja: z.string().min(1),
  en: z.string(),
  where: z.string().min(1),
  why: z.string().min(1),
  notJa: z.array(z.string()).default([]),
  notEn: z.array(z.string()).default([]),
  /** Namespaces in which a word left behind means something else. */
  except: z.array(z.string()).default([]),
});
const glossary = z.array(Entry).parse(entries);

type Words = { name: string; path: string; text: string }[];

function flat(name: string, value: unknown, path = ''): Words {
  if (typeof value === 'string') return [{ name, path, text: value }];
  return Object.entries(value as object).flatMap(([key, inner]) => flat(name, inner, path ? `${path}.${key}` : key));
}

const words = (language: 'ja' | 'en'): Words =>
  readdirSync(`shared/locales/${language}`).flatMap((file) =>
    flat(file.replace('.json', ''), JSON.parse(readFileSync(`shared/locales/${language}/${file}`, 'utf8'))),
  );
const ja = words('ja');
const en = words('en');

const left = (all: Words, patterns: string[], except: string[]) =>
  all
    .filter(({ name, text }) => !except.includes(name) && patterns.some((pattern) => new RegExp(pattern, 'u').test(text)))
    .map(({ name, path, text }) => `${name}:${path} ${text}`);

describe('the glossary', () => {
  test.each(glossary)(
    '$ja · $en is what is written, and what it replaced is not',
    ({ ja: japanese, en: english, notJa, notEn, except }) => {
      expect(ja.some(({ text }) => text.includes(japanese))).toBe(true);
      expect(en.some(({ text }) => text.toLowerCase().includes(english.toLowerCase()))).toBe(true);
      expect([...left(ja, notJa, except), ...left(en, notEn, except)]).toEqual([]);
    },
  );

  test('decides each word once', () => {
    expect(new Set(glossary.map((entry) => entry.ja)).size).toBe(glossary.length);
  });
});
