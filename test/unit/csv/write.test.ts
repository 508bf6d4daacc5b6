import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainCell, safeCell } from '../../../shared/rules/csv/formula.ts';
import { writeCsv } from '../../../shared/rules/csv/write.ts';

const columns = [
  { key: 'a', title: '名前' },
  { key: 'b', title: '=列' },
] as const;

describe('a file for spreadsheets', () => {
  test('is UTF-8 with BOM and CRLF; quotes where needed; numbers stay numbers, nothing stays empty', () => {
    expect(
      writeCsv(columns, [
        { a: '結び, "Musubi"', b: -2.5 },
        { a: '一行目\n二行目', b: null },
        { a: ' 余白 ', b: 0 },
      ]),
    ).toBe('\ufeff名前,\'=列\r\n"結び, ""Musubi""",-2.5\r\n"一行目\n二行目",\r\n" 余白 ",0\r\n');
  });

  test.each([
    '=1+1',
    '+81 3 0000',
    '-5',
    '@SUM(A1)',
    '＝HYPERLINK("http://evil.example")',
    '＋1',
    '－1',
    '＠cmd',
    '−1',
    ' =1',
    '\u200b=1',
    '\ufeff=1',
    '\u3000＝1',
    '\tx',
  ])('never runs %j', (cell) => {
    expect(safeCell(cell)).toBe(`'${cell}`);
    expect(plainCell(safeCell(cell))).toBe(cell);
  });

  test.each([
    ['x;=1+1', "x;'=1+1"],
    ['x\t=1+1', "x\t'=1+1"],
    ['x\n=1', "x\n'=1"],
    ['x\r\n-1', "x\r\n'-1"],
    ['x; \u200b＝1', "x;' \u200b＝1"],
    ['x;"=1"', 'x;\'"=1"'],
    ["x;'=1", "x;''=1"],
    ['=1;=2', "'=1;'=2"],
    ['\t=1', "'\t'=1"],
    ['\r=1', "'\r'=1"],
    ['a;b;-1', "a;b;'-1"],
  ])('never runs what stands behind another separator in %j', (cell, safe) => {
    expect(safeCell(cell)).toBe(safe);
    expect(plainCell(safe)).toBe(cell);
  });

  test.each(['5 t; 3 kg', 'a;b', 'a\tb', '半角;全角'])('leaves the separators of %j alone', (cell) => {
    expect(safeCell(cell)).toBe(cell);
  });

  test.each(["'tis", 'a=b', '株式会社=', '3億円', '', '(-1)', "O'Neil", "'90s"])('leaves %j alone', (cell) => {
    expect([safeCell(cell), plainCell(cell)]).toEqual([cell, cell]);
  });

  test('any text comes back as it was, and no cell begins like a formula', () => {
    const parts = fc.constantFrom('=', '＝', '+', '-', '@', '"', "'", ',', ';', '\t', '\r', '\n', ' ', '\u200b', '\ufeff', '名');
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(parts).map((some) => some.join('')),
    );
    // What somebody guarded by hand loses its apostrophe, as it does in a spreadsheet.
    const cell = text.filter((some) => !some.startsWith("'"));
    fc.assert(
      fc.property(cell, cell, (a, b) => {
        const [, row = []] = parse(writeCsv(columns, [{ a, b }]), { bom: true, record_delimiter: '\r\n' });
        expect(row.map(plainCell)).toEqual([a, b]);
        expect(row.filter((written) => /^[\s\p{Cf}]*[=+\-@＝＋－＠]/u.test(written))).toEqual([]);
        for (const separator of [';', '\t'])
          expect(
            row.flatMap((written) => written.split(separator).slice(1)).filter((piece) => /^[\s\p{Cf}"]*[=+\-@＝＋－＠]/u.test(piece)),
          ).toEqual([]);
      }),
    );
  });
});
