import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** The ministries' documents, where they lie beside the project; they are no part of it. */
const folder = '../shared/source';
const files = ['programmes', 'hubs', 'events', 'taxonomy', 'standards'] as const;

type Quote = { document: string; line?: number; quote: string };

/** Every source in a tree of data that quotes one of the five documents. */
function quotesIn(value: unknown): Quote[] {
  if (Array.isArray(value)) return value.flatMap(quotesIn);
  if (typeof value !== 'object' || value === null) return [];
  const { document, quote } = value as Partial<Quote>;
  const own = document && quote && /^\d{3}_\w+\.txt$/.test(document) ? [value as Quote] : [];
  return [...own, ...Object.values(value).flatMap(quotesIn)];
}

const quotes = files.flatMap((file) =>
  quotesIn(JSON.parse(readFileSync(`shared/domain/${file}.json`, 'utf8'))).map((quote) => ({ file, ...quote })),
);
/** Line breaks, spaces and the text's marks of emphasis come from how it was taken out of the page. */
const bare = (text: string) => text.replace(/[\s*]+/g, '');
const standsThere = ({ document, line, quote }: Quote) => {
  const lines = readFileSync(`${folder}/${document}`, 'utf8').split('\n');
  const near = line === undefined ? lines : lines.slice(Math.max(0, line - 4), line + 8);
  return bare(near.join('')).includes(bare(quote));
};

describe('what the documents are quoted with', () => {
  test.skipIf(!existsSync(folder))(
    'stands in them, at the line that is named (skipped where the documents are not beside the project)',
    () => {
      expect(quotes.filter((quote) => !standsThere(quote))).toEqual([]);
    },
  );

  test('is there: some two hundred and seventy quotes, each with its words', () => {
    expect(quotes.length).toBeGreaterThan(270);
    expect(quotes.filter(({ quote }) => bare(quote).length < 2)).toEqual([]);
  });
});
