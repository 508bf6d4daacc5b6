import { describe, expect, test } from 'vitest';
import { readDzn } from '../../../functions/engine/exact/dzn.ts';

const sizes = 'nBusiness = 3;\nnMeetings = 2;\nnTables = 2;\nnTotalSlots = 4;\nnMorningSlots = 2;\n';
const requested = 'requested = [|1, 2,1, \n|1, 3,2, \n|];\n';
const all = [0, 1, 2, 3];
const read = (text: string) => {
  const problem = readDzn(text, 2);
  return 'code' in problem ? problem : problem.meetings.map(({ people, slots }) => [...people, slots]);
};

describe('the published format', () => {
  test('sessions, forbidden and fixed slots say when a meeting may be; precedences which comes first', () => {
    const rest = 'forbidden = [{0},\n{1},\n{3}];\nfixed = [0,4];\nprecedences = [{},\n{1}];\n';
    expect(read(sizes + requested + rest)).toEqual([
      [0, 1, [1]],
      [0, 2, [3]],
    ]);
    const problem = readDzn(sizes + requested + rest, 2);
    expect(problem).toMatchObject({ people: 3, days: [0, 0, 0, 0], places: [2, 2, 2, 2], precedences: [[0, 1]], fairness: 2 });
  });

  test.each([
    ['keys in any order, no semicolon after the last', `${requested}${sizes.replace(/;\n$/, '')}`],
    ['comments and white space', `% by hand\r\n${sizes}/* two\nlines */requested=[|1,2,1|1 , 3 , 2|] ; % end`],
    ['array2d', `${sizes}requested = array2d(1..2, 1..3, [1,2,1, 1,3,2,]);`],
    ['a list of lists', `${sizes}requested = [[1,2,1],[1,3,2]];`],
    ['what only repeats the requests', `${sizes}${requested}nMeetingsBusiness = [2,1,1];\nmeetingsxBusiness = [{1,2,3},{1,2},{1,3}];`],
    ['empty sets, ranges and array1d', `${sizes}${requested}forbidden = array1d(1..3, [{}, 1..0, {0}]);\nfixed = array1d(1..2,[0,0]);`],
    ['a byte order mark', `\uFEFF${sizes}${requested}`],
  ])('may be written with %s', (_, text) => {
    expect(read(text)).toEqual([
      [0, 1, [0, 1]],
      [0, 2, [2, 3]],
    ]);
  });

  test('has one session where no morning is said', () => {
    const text = `${sizes.replace('nMorningSlots = 2;\n', '')}${requested.replace(',2, \n|]', ',3, \n|]')}`;
    expect(read(text)).toEqual([
      [0, 1, all],
      [0, 2, all],
    ]);
  });

  test('a range of forbidden slots is a set', () => {
    expect(read(`${sizes}${requested}forbidden = [1..1, {}, 3..4];`)).toEqual([
      [0, 1, [1]],
      [0, 2, []],
    ]);
  });
});

describe('a file that is wrong is refused by code, line and key', () => {
  test.each<[string, string, object]>([
    ['a key is missing', requested, { code: 'key-missing', key: 'nBusiness', line: 1 }],
    ['a key nobody knows', `${sizes}${requested}colour = 3;`, { code: 'key-unknown', key: 'colour', line: 9 }],
    ['a key comes twice', `${sizes}nTables = 3;`, { code: 'key-twice', key: 'nTables', line: 6 }],
    ['a stray sign', `${sizes}requested = [|1, 2; 3|];`, { code: 'unexpected', key: 'requested', line: 6, found: ';' }],
    ['a character of no meaning', 'nBusiness = 3;\nnMeetings = #;', { code: 'unexpected', key: null, line: 2, found: '#' }],
    ['a fraction', 'nBusiness = 2.5;', { code: 'unexpected', key: null, line: 1, found: '.' }],
    ['a word for a number', 'nBusiness = many;', { code: 'unexpected', key: 'nBusiness', line: 1, found: 'many' }],
    ['it ends in the middle', `${sizes}requested = [|1, 2`, { code: 'unfinished', key: 'requested', line: 6 }],
    ['a list for a number', `nBusiness = [1];${sizes.slice(15)}${requested}`, { code: 'not-a-number', key: 'nBusiness', line: 1 }],
    ['too few rows', `${sizes}requested = [|1,2,1|];`, { code: 'wrong-length', key: 'requested', line: 6, found: 1 }],
    ['a row too short', `${sizes}requested = [|1,2,1\n|1,3|];`, { code: 'wrong-length', key: 'requested', line: 7, found: 2 }],
    ['a participant nobody knows', `${sizes}requested = [|1,2,1\n|1,4,3|];`, { code: 'out-of-range', key: 'requested', line: 7, found: 4 }],
    ['a meeting with oneself', `${sizes}requested = [|1,2,1\n|3,3,3|];`, { code: 'same-participant', key: 'requested', line: 7, found: 3 }],
    ['a session that is none', `${sizes}requested = [|1,2,1\n|1,3,4|];`, { code: 'out-of-range', key: 'requested', line: 7, found: 4 }],
    ['a slot after the last', `${sizes}${requested}fixed = [0,\n5];`, { code: 'out-of-range', key: 'fixed', line: 10, found: 5 }],
    [
      'a forbidden slot below the first',
      `${sizes}${requested}forbidden = [{},{-1},{}];`,
      { code: 'out-of-range', key: 'forbidden', line: 9, found: -1 },
    ],
    ['a number for a set', `${sizes}${requested}precedences = [{},1];`, { code: 'not-a-set', key: 'precedences', line: 9 }],
    ['a number beyond all sense', 'nBusiness = 99999999999;', { code: 'out-of-range', key: 'nBusiness', line: 1 }],
    ['nothing at all', '', { code: 'key-missing', key: 'nBusiness', line: 1 }],
  ])('%s', (_, text, expected) => {
    expect(readDzn(text, 2)).toMatchObject(expected);
  });
});
