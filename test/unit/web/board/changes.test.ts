import { expect, test } from 'vitest';
import { difference } from '../../../../shared/rules/timetable/difference.ts';
import { placed } from '../../../../shared/rules/timetable/items.ts';
import { countsOf, found, organisationsOf, peopleOf } from '../../../../web/features/board/changes.ts';
import { at, meeting } from '../../timetable/standing.ts';

const [one, two, three] = [meeting('one', 'ai', 'ben'), meeting('two', 'chie', 'dan'), meeting('three', 'ai', 'eri')];
const changes = difference(
  [placed(one, at('10:00'), 'a-1'), placed(two, at('10:25'), 'a-1')],
  [placed(one, at('11:15'), 'a-1'), placed(three, at('10:50'), 'a-2')],
);
const names = { organisation: (id: string) => id.toUpperCase(), person: (id: string) => `様 ${id}` };

test('changes are counted by kind', () => {
  expect(countsOf(changes)).toEqual({ moved: 1, added: 1, removed: 1 });
  expect(countsOf([])).toEqual({ moved: 0, added: 0, removed: 0 });
});

test('a change is about everybody before and after it', () => {
  const [removed] = changes;
  expect(removed && [organisationsOf(removed), peopleOf(removed)]).toEqual([
    ['org-chie', 'org-dan'],
    ['chie', 'dan'],
  ]);
});

test.each([
  [undefined, '', ['two', 'three', 'one']],
  ['moved' as const, '', ['one']],
  [undefined, 'ｏｒｇ-ａｉ', ['three', 'one']],
  [undefined, ' 様 eri ', ['three']],
  ['added' as const, 'dan', []],
])('of kind %s and for "%s" are found %j', (kind, query, ids) => {
  expect(found(changes, kind, query, names).map(({ id }) => id)).toEqual(ids);
});
