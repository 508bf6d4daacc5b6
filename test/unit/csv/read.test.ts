import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../shared/rules/csv/decode.ts';
import { readCsv, rowLimit } from '../../../shared/rules/csv/read.ts';
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
    expect([bytes('\ufeff姓,名'), bytes('姓,名'), utf16].map((one) => decodeText(one))).toEqual([
      { text: '姓,名', encoding: 'utf-8', sure: true },
      { text: '姓,名', encoding: 'utf-8', sure: true },
      { text: '姓\t名\r\n', encoding: 'utf-16le', sure: true },
    ]);
    expect(decodeText(shiftJis())?.encoding).toBe('shift_jis');
    expect(readCsv(shiftJis())).toEqual({
      encoding: 'shift_jis',
      sure: true,
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
      encoding: 'utf-8',
      sure: true,
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
    expect(readCsv(bytes(text))).toMatchObject(expected);
  });

  test('refuses what is no text: a picture; and Excel’s own files by name', () => {
    expect(readCsv(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0xff]))).toEqual(problem('unknown-encoding'));
    expect(readCsv(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0x80]))).toEqual(problem('excel-file'));
    expect(readCsv(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]))).toEqual(problem('excel-file'));
  });

  test('stops at the limit of rows: what stands behind is not even looked at', () => {
    const rows = Array.from({ length: rowLimit + 1 }, () => '1,2');
    const read = readCsv(utf8('a,b', ...rows, '"a quote that never ends'));
    expect('records' in read && read.records.length).toBe(rowLimit + 1);
  });

  test('rows that a spreadsheet only ever coloured are no rows', () => {
    const blank = Array.from({ length: rowLimit * 3 }, () => ',');
    const read = readCsv(utf8('a,b', '1,2', '3,', ...blank));
    expect('records' in read && read.records.map(({ cells }) => cells)).toEqual([
      ['1', '2'],
      ['3', ''],
    ]);
  });

  test('a row without an end is one problem, not a file in memory', () => {
    expect(readCsv(bytes(`a,b\n1,2\n${','.repeat(300_000)}x\n`))).toMatchObject(problem('row-endless', 3));
  });
});

describe('Western files', () => {
  const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));
  const file = (name: string) =>
    latin1(`Organisation (English),Kind,Family name,Given name,E-mail\r\nFund 3,Investor,${name},p3@x.example\r\n`);

  test.each([
    'Jérôme,Rémy',
    'Peña,Núria',
    'Søndergård,Åse',
    'Sørensen,A',
    'Díaz,A',
    'Böhm,A',
    'Nuñez,A',
    'Lefèvre,A',
    'Garçon,A',
    'García,A',
    'Schröder,A',
    'Müller,Éric',
    'CAFÉ,Zoë',
  ])('%s', (name) => {
    const read = readCsv(file(name));
    expect('records' in read && [read.encoding, read.sure, read.records[0]?.cells.slice(2, 4).join(',')]).toEqual([
      'windows-1252',
      true,
      name,
    ]);
  });

  test('what Windows has between 0x80 and 0x9f', () => {
    expect(decodeText(latin1('Smith\x92s \x93Bio\x94 \x96 \x8aimek, \x80 5'))?.text).toBe('Smith’s “Bio” – Šimek, € 5');
  });

  test.each(['Ölçer,Ç', 'Ó Súilleabháin,Seán', 'Bjørn,Æ'])('%s: asked about, and right as soon as it is said', (name) => {
    expect(decodeText(file(name))?.sure).toBe(false);
    expect(decodeText(file(name), 'windows-1252')).toMatchObject({ sure: true, text: expect.stringContaining(name) });
  });

  test('Japanese files stay Japanese', () => {
    const han = Uint8Array.from([0x4e, 0x61, 0x6d, 0x65, 0x0d, 0x0a, 0x8e, 0x52, 0x93, 0x63]);
    expect([decodeText(shiftJis()), decodeText(han)].map((read) => [read?.encoding, read?.sure])).toEqual([
      ['shift_jis', true],
      ['shift_jis', true],
    ]);
    expect(decodeText(han)?.text).toBe('Name\r\n山田');
  });

  test('EUC-JP reads as half-width kana in Shift_JIS: asked about, and right as soon as it is said', () => {
    const euc = Uint8Array.from([0xbb, 0xb3, 0xc5, 0xc4, 0x2c, 0xc2, 0xc0, 0xcf, 0xba]);
    expect(decodeText(euc)?.sure).toBe(false);
    expect(decodeText(euc, 'euc-jp')?.text).toBe('山田,太郎');
  });

  test('private-use characters are asked about in any encoding', () => {
    expect(decodeText(bytes('a,\ue31d'))?.sure).toBe(false);
  });
});
