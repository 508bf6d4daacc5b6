import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Item } from '../../functions/table/table.ts';
import { testApi } from './harness.ts';
import { emailOf, event, introduction, member, organisation, participation, person } from './world.ts';

/*
 * What a file may change and what it may not: every cell of every column that says something else than what is there either counts as a
 * change or is said to stay. Nothing is passed over in silence.
 */

const api = testApi();
const host = emailOf('host-p');
const named = (items: Item[], said: object): Item[] => items.map((item) => (item.type === 'Person' ? { ...item, ...said } : item));

beforeAll(() =>
  api.put([
    ...person('host-p'),
    ...organisation('host', 'organiser'),
    member('host', 'host-p', 'organiser'),
    event('fair', 'host'),
    ...named(person('su-p'), {
      name: { family: '井上', given: '花', familyKana: 'いのうえ', givenKana: null, romaji: 'Hana Inoue' },
      title: { ja: '代表', en: null },
    }),
    ...organisation('su', 'startup'),
    member('su', 'su-p', 'startup'),
    participation('fair', 'su', ['su-p'], { exhibitor: true }),
    ...person('vc-p'),
    ...organisation('vc', 'investor'),
    member('vc', 'vc-p', 'investor'),
    participation('fair', 'vc', ['vc-p']),
    ...introduction('met', 'fair', ['su', 'su-p'], ['vc', 'vc-p']),
  ]),
);

type Cells = Record<string, string>;
const exported = async (): Promise<Cells[]> => {
  const { body } = await api.call(host, 'GET', '/events/fair/exports/participants', undefined, { 'accept-language': 'en' });
  return parse(String(body), { columns: true, bom: true });
};
const check = async (kind: string, rows: readonly Cells[]) => {
  const csv = Buffer.from(stringify([...rows], { header: true, bom: true })).toString('base64');
  const answer = await api.call(host, 'POST', '/events/fair/imports', { kind, csv, trial: true });
  expect(answer.status).toBe(201);
  return answer.body as {
    errors: { column: string; code: string }[];
    rows: { row: number; verdict: string; notes: { code: string; values: { columns?: string } }[] }[];
  };
};
const ofStartup = (rows: readonly Cells[]) => rows.findIndex((cells) => cells['E-mail'] === emailOf('su-p'));

describe('a cell of an exported row that says something else', () => {
  /** Verdict, and the codes of what is said of it; or the code of the error that refuses the file. */
  const outcomes: [title: string, cell: string, ...expected: string[]][] = [
    ['Organisation (Japanese)', '別の名前', 'same', 'stays organisationJa'],
    ['Organisation (English)', 'Another Name', 'same', 'stays organisationEn'],
    ['Kind', 'Investor', 'refused', 'kind-differs-stored'],
    ['Corporate number', '9180301018772', 'same', 'stays corporateNumber'],
    ['Family name', '山田', 'doubtful', 'name-stays'],
    ['Given name', '太郎', 'doubtful', 'name-stays'],
    ['Family name (kana)', 'いのえ', 'same', 'stays familyKana'],
    ['Given name (kana)', 'はな', 'same', 'stays givenKana'],
    ['Name in romaji', 'Hana Inoe', 'same', 'stays romaji'],
    ['Title (Japanese)', '社長', 'same', 'stays titleJa'],
    ['Title (English)', 'CEO', 'same', 'stays titleEn'],
    ['E-mail', 'somebody@else.example', 'refused', 'not-in-organisation'],
    ['Language', 'Japanese', 'same', 'stays language'],
    ['Exhibitor', 'No', 'changed'],
    ['Wants a 90-second pitch', 'Yes', 'changed'],
    ['Selected for 5–10 minutes', 'Yes', 'changed'],
    ['Participation', 'Withdrawn', 'same', 'status-stays'],
  ];

  it('has a line here for each column of the file', async () => {
    const [first = {}] = await exported();
    expect(outcomes.map(([title]) => title)).toEqual(Object.keys(first));
  });

  it.each(outcomes)('in “%s” (%s): %s', async (title, cell, ...expected) => {
    const rows = await exported();
    const at = ofStartup(rows);
    expect(rows[at]?.[title]).not.toBe(cell);
    const changed = rows.map((cells, index) => (index === at ? { ...cells, [title]: cell } : cells));
    const answer = await check('participants', changed);
    const row = answer.rows.find((one) => one.row === at + 2);
    const said = row && [row.verdict, ...row.notes.map(({ code, values }) => [code, values.columns].filter(Boolean).join(' '))];
    expect(answer.errors.length > 0 ? ['refused', ...answer.errors.map(({ code }) => code)] : said).toEqual(expected);
  });

  it('is one note for all that stays of a row, and an empty cell is none', async () => {
    const rows = await exported();
    const at = ofStartup(rows);
    const other = { 'Title (Japanese)': '社長', 'Name in romaji': 'H. Inoe', 'Family name (kana)': '' };
    const answer = await check(
      'participants',
      rows.map((cells, index) => (index === at ? { ...cells, ...other } : cells)),
    );
    expect(answer.rows.find((one) => one.row === at + 2)?.notes).toEqual([
      { column: 'romaji', code: 'stays', doubtful: false, values: { columns: 'romaji titleJa' } },
    ]);
  });
});

it('a request that is there stays as it was made, which is said of its words and its weight', async () => {
  const row = { 'From e-mail': emailOf('su-p'), 'To e-mail': emailOf('vc-p'), Status: 'accepted' };
  const said = async (more: Cells) =>
    (await check('requests', [{ ...row, ...more }])).rows.map(({ verdict, notes }) => [verdict, ...notes]);
  expect(await said({})).toEqual([['same']]);
  expect(await said({ Message: 'Something else', Preference: 'must' })).toEqual([
    ['same', { column: 'message', code: 'stays-as-asked', doubtful: false, values: { columns: 'message preference' } }],
  ]);
});

it('handed back as it was exported, whatever people are called, every row is the same', async () => {
  const text = fc.stringMatching(/^[ぁ-んァ-ヶ一-龠A-Za-zé][ぁ-んァ-ヶ一-龠A-Za-z' ,"・ー-]{0,20}[ぁ-んァ-ヶ一-龠A-Za-z]$/);
  const maybe = fc.option(text, { nil: null });
  await fc.assert(
    fc.asyncProperty(
      fc.record({ family: text, given: text, familyKana: maybe, givenKana: maybe, romaji: maybe }),
      fc.record({ ja: maybe, en: maybe }),
      fc.constantFrom('ja', 'en'),
      async (name, title, language) => {
        await api.put([named(person('vc-p'), { name, title, language })]);
        const { errors, rows } = await check('participants', await exported());
        expect([errors, rows.map(({ verdict, notes }) => [verdict, notes])]).toEqual([[], rows.map(() => ['same', []])]);
      },
    ),
    { numRuns: 40, seed: 20261201 },
  );
});
