import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../shared/rules/csv/decode.ts';
import { readCsv } from '../../../shared/rules/csv/read.ts';
import { shiftJis, utf8 } from './files.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const problem = (code: string, row = 1, line = row) => ({ row, line, column: null, code, values: {} });

describe('a file from a spreadsheet', () => {
  test('in UTF-8, with and without BOM, in UTF-16 and in Shift_JIS', () => {
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(new Uint16Array([...'姓\t名\r\n'].map((character) => character.charCodeAt(0))).buffer),
    ]);
    expect([bytes('\ufeff姓,名'), bytes('姓,名'), utf16].map(decodeText)).toEqual([
      { text: '姓,名', encoding: 'utf-8' },
      { text: '姓,名', encoding: 'utf-8' },
      { text: '姓\t名\r\n', encoding: 'utf-16le' },
    ]);
    expect(decodeText(shiftJis())?.encoding).toBe('shift_jis');
    expect(readCsv(shiftJis())).toEqual({
      header: ['組織名（日本語）', '種別', '姓', '名', 'セイ', 'メールアドレス', '出展'],
      records: [
        { row: 2, line: 2, lastLine: 2, cells: ['①髙橋製薬', '製薬企業', '髙橋', '表', 'タカハシ', 'takahashi@pharma.example', '×'] },
        { row: 3, line: 3, lastLine: 3, cells: ['ソー,表示～研究所', 'アカデミア', '能', '申', 'ﾉｳ', 'noh@lab.example', '○'] },
      ],
    });
  });

  test.each([
    ['commas', 'a,b\r\n"1;2",3\r\n'],
    ['semicolons', 'a;b\n"1;2";3\n'],
    ['tabs', 'a\tb\r1;2\t3\r'],
    ['no last line break', 'a,b\n1;2,3'],
    ['a title with the wrong delimiter in quotes', '"a";"b"\n1;2'],
  ])('with %s', (_, text) => {
    const read = readCsv(bytes(text));
    expect('header' in read && [read.header, read.records[0]?.cells]).toEqual([
      ['a', 'b'],
      text.includes('"a"') ? ['1', '2'] : ['1;2', '3'],
    ]);
  });

  test('rows are counted as a spreadsheet does, lines as an editor does; blank rows and cleared cells are skipped', () => {
    expect(readCsv(utf8('a,b', '1,"x\r\ny\r\n"', '', ',', '2,"q""z"', '3,4'))).toEqual({
      header: ['a', 'b'],
      records: [
        { row: 2, line: 2, lastLine: 4, cells: ['1', 'x\ny'] },
        { row: 5, line: 7, lastLine: 7, cells: ['2', 'q"z'] },
        { row: 6, line: 8, lastLine: 8, cells: ['3', '4'] },
      ],
    });
  });

  test('an apostrophe that guards a formula is not part of the text', () => {
    expect(readCsv(utf8('a,b', "'=1,'tis"))).toMatchObject({ records: [{ cells: ['=1', "'tis"] }] });
  });

  test.each([
    ['nothing in it', '', problem('empty-file')],
    ['only blank rows', '\n,,\n', problem('empty-file')],
    ['a quote that never ends', 'a,b\n"1\n2",2\n3,"x\n5,6\n', problem('broken-quotes', 3, 4)],
    ['a quote within a cell', 'a,b\n1,2\n3,x"y\n5,6\n', problem('broken-quotes', 3)],
    ['text behind a quote', 'a,b\n1,2\n3,"x"y\n', problem('broken-quotes', 3)],
    ['a quote open in the titles', '"a,b\n1,2\n', problem('broken-quotes', 1)],
  ])('refuses %s', (_, text, expected) => {
    expect(readCsv(bytes(text))).toEqual(expected);
  });

  test('refuses what is no text: a picture, an .xlsx', () => {
    expect(readCsv(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0xff]))).toEqual(problem('unknown-encoding'));
    expect(readCsv(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0x80]))).toEqual(problem('unknown-encoding'));
  });
});
