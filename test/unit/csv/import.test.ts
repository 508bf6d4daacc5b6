import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import en from '../../../shared/locales/en/csv.json' with { type: 'json' };
import ja from '../../../shared/locales/ja/csv.json' with { type: 'json' };
import { importNames, importRowLimit, parseImport } from '../../../shared/rules/csv/import.ts';
import { OrganisationKind } from '../../../shared/schemas/vocabularies.ts';
import { participantsHeader, shiftJis, utf8 } from './files.ts';

const codes = (errors: { row: number; column: string | null; code: string }[]) =>
  errors.map(({ row, column, code }) => [row, column, code]);

describe('participants', () => {
  test('a row is a delegate and the organisation they come for', () => {
    const header =
      'Organisation (Japanese),kind,法人番号,family,given,セイ,メイ,Name in romaji,役職（英語）,E-MAIL,Language,出展,90秒ピッチ希望,5〜10分ピッチ,備考';
    const row =
      'アステラ,スタートアップ,７０００-０１２０-５０００２,山田,太郎,ヤマダ,タロウ,Taro Yamada,CEO,Ｔａｒｏ＠Astera.example,English,はい,○,,窓側の席';
    expect(parseImport('participants', utf8(header, row))).toMatchObject({
      rows: [
        {
          row: 2,
          line: 2,
          value: {
            organisation: { name: { ja: 'アステラ', en: null }, kind: 'startup', corporateNumber: '7000012050002' },
            person: {
              name: { family: '山田', given: '太郎', familyKana: 'ヤマダ', givenKana: 'タロウ', romaji: 'Taro Yamada' },
              title: { ja: null, en: 'CEO' },
              email: 'taro@astera.example',
              language: 'en',
            },
            exhibitor: true,
            pitch: { wanted: true, selected: null },
            status: null,
          },
        },
      ],
      errors: [],
      total: 1,
      ignored: ['備考'],
    });
  });

  test('Shift_JIS from Excel in Japan', () => {
    const { rows, errors } = parseImport('participants', shiftJis());
    expect(errors).toEqual([]);
    expect(rows.map(({ value }) => [value.organisation.name.ja, value.person.name.family, value.exhibitor])).toEqual([
      ['①髙橋製薬', '髙橋', false],
      ['ソー,表示～研究所', '能', true],
    ]);
  });

  test('errors stand by row, line and column, and nothing is imported', () => {
    const file = utf8(
      participantsHeader,
      '"二行の\r\n名前",,startup,山田,太郎,taro@astera.example,,',
      'アステラ,,宇宙企業,山田,,not-an-address,たぶん,1',
      ',,cdmo,佐藤,花子,hanako@cdmo.example,,',
      '乙社,,,鈴木,一郎,ichiro@otsu.example,,,余分',
    );
    expect(parseImport('participants', file)).toMatchObject({
      rows: [],
      total: 4,
      ignored: [],
      errors: [
        {
          row: 3,
          line: 4,
          column: 'kind',
          code: 'not-in-list',
          values: { value: '宇宙企業', list: 'kind', options: OrganisationKind.options.join(' ') },
        },
        { row: 3, line: 4, column: 'given', code: 'required', values: { value: '' } },
        { row: 3, line: 4, column: 'email', code: 'invalid-email', values: { value: 'not-an-address' } },
        { row: 3, line: 4, column: 'exhibitor', code: 'invalid-flag', values: { value: 'たぶん' } },
        { row: 4, line: 5, column: 'organisationJa', code: 'required', values: { value: '' } },
        { row: 5, line: 6, column: null, code: 'too-many-cells', values: { count: 9, expected: 8 } },
      ],
    });
  });

  test('rows that cannot both be right name each other', () => {
    const file = utf8(
      participantsHeader,
      'アステラ,,startup,山田,太郎,taro@astera.example,,',
      'ｱｽﾃﾗ,,startup,山田,太郎,TARO@astera.example,,',
      'アステラ,,cdmo,佐藤,花子,hanako@astera.example,,',
      '乙社,,cdmo,山本,太郎,taro@astera.example,,',
      '丙社,,cdmo,山田,太郎,taro@astera.example,,',
    );
    expect(parseImport('participants', file).errors).toEqual([
      { row: 3, line: 3, column: 'email', code: 'row-twice', values: { other: 2 } },
      { row: 4, line: 4, column: 'kind', code: 'kind-differs', values: { other: 2 } },
      { row: 5, line: 5, column: 'email', code: 'person-differs', values: { other: 2 } },
    ]);
  });

  test('a value that is too long says how long it may be', () => {
    expect(parseImport('participants', utf8(participantsHeader, `${'あ'.repeat(121)},,cdmo,山田,太郎,t@a.example,,`)).errors).toEqual([
      { row: 2, line: 2, column: 'organisationJa', code: 'too-long', values: { value: `${'あ'.repeat(79)}…`, maximum: 120 } },
    ]);
  });
});

describe('a file that cannot be used', () => {
  test.each([
    ['without titles', utf8('アステラ,startup,山田', '乙社,cdmo,佐藤'), [[1, null, 'no-known-column']]],
    [
      'without columns it needs',
      utf8('姓,名', '山田,太郎'),
      [
        [1, 'kind', 'column-missing'],
        [1, 'email', 'column-missing'],
      ],
    ],
    [
      'with a column twice, once in each language',
      utf8('姓,Family name,名,種別,email', 'a,b,c,cdmo,a@b.example'),
      [[1, 'family', 'column-twice']],
    ],
    ['without rows', utf8(participantsHeader, ',,,'), [[1, null, 'no-rows']]],
    [
      'with too many rows',
      utf8(participantsHeader, ...Array.from({ length: importRowLimit + 1 }, () => 'a')),
      [[1, null, 'too-many-rows']],
    ],
    ['that is no text', new Uint8Array([0, 1, 2, 0xff]), [[1, null, 'unknown-encoding']]],
  ])('%s', (_, file, expected) => {
    const { rows, errors } = parseImport('participants', file);
    expect([rows, codes(errors)]).toEqual([[], expected]);
  });
});

describe('availability', () => {
  test('days and times as people write them', () => {
    const file = utf8(
      'メール,日付,開始,終了',
      'taro@astera.example,2026/11/5,9:00,12:00:00',
      'taro@astera.example,2026年11月25日（水）,１３：３０,15時',
      'taro@astera.example,2026-11-25,9時30分,10:00',
    );
    expect(parseImport('availability', file).rows.map(({ value }) => value)).toEqual([
      { email: 'taro@astera.example', date: '2026-11-05', from: '09:00', to: '12:00' },
      { email: 'taro@astera.example', date: '2026-11-25', from: '13:30', to: '15:00' },
      { email: 'taro@astera.example', date: '2026-11-25', from: '09:30', to: '10:00' },
    ]);
  });

  test('days and times that do not exist, ends before starts, rows twice', () => {
    const file = utf8(
      'E-mail;Date;From;To',
      'a@b.example;2026-02-30;09:00;10:00',
      'a@b.example;25.11.2026;24:00;9:60',
      'a@b.example;2026-11-25;10:00;10:00',
      'a@b.example;2026-11-25;10:00;11:00',
      'A@b.example;2026/11/25;10:00;11:00',
    );
    expect(codes(parseImport('availability', file).errors)).toEqual([
      [2, 'date', 'invalid-date'],
      [3, 'date', 'invalid-date'],
      [3, 'from', 'invalid-time'],
      [3, 'to', 'invalid-time'],
      [4, 'to', 'end-before-start'],
      [6, 'email', 'row-twice'],
    ]);
  });
});

describe('requests', () => {
  test('each side by name, by address or by both', () => {
    const file = utf8(
      '依頼元の組織,依頼元のメール,依頼先の組織,依頼先のメール,メッセージ,希望の強さ,状態',
      'アステラ,,北極星,hanako@north.example,"お会い,したいです",必須,承諾',
      ',taro@astera.example,乙社,,,,',
    );
    expect(parseImport('requests', file)).toMatchObject({
      errors: [],
      rows: [
        {
          value: {
            from: { organisation: 'アステラ', email: null },
            to: { organisation: '北極星', email: 'hanako@north.example' },
            message: 'お会い,したいです',
            preference: 'must',
            status: 'accepted',
          },
        },
        {
          value: {
            from: { organisation: null, email: 'taro@astera.example' },
            to: { organisation: '乙社', email: null },
            message: '',
            preference: null,
            status: 'pending',
          },
        },
      ],
    });
  });

  test('nobody meets nobody, nobody meets themselves, and two meet once', () => {
    const file = utf8(
      'From,From e-mail,To,To e-mail,Status',
      'A,,,,',
      'Ａ,,a,,',
      ',x@a.example,,X@a.example,',
      'A,,B,,Accepted',
      'b,,a,,',
      'A,,C,,declined',
      'A,nope,D,,',
    );
    expect(codes(parseImport('requests', file).errors)).toEqual([
      [2, 'toOrganisation', 'required'],
      [3, 'toOrganisation', 'same-organisation'],
      [4, 'toEmail', 'same-organisation'],
      [6, 'toOrganisation', 'row-twice'],
      [7, 'status', 'not-in-list'],
      [8, 'fromEmail', 'invalid-email'],
    ]);
  });
});

describe('every import', () => {
  test('no bytes make it throw, and rows come with no errors or not at all', () => {
    const file = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc
        .array(
          fc.array(
            fc.constantFrom('姓', '名', 'E-mail', '種別', 'cdmo', 'a@b.example', '"', '=1', '', '2026-11-25', '9:00', 'From', 'To', '日付'),
          ),
          { maxLength: 6 },
        )
        .map((rows) => utf8(...rows.map((row) => row.join(',')))),
    );
    fc.assert(
      fc.property(fc.constantFrom(...importNames), file, (kind, bytes) => {
        const { rows, errors } = parseImport(kind, bytes);
        expect(rows.length === 0 || errors.length === 0).toBe(true);
      }),
    );
  });

  test('every code it can give has words in both languages', () => {
    expect(Object.keys(en.errors)).toEqual(Object.keys(ja.errors));
  });
});
