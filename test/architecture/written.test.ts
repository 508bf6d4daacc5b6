import { expect, test } from 'vitest';
import { read, sources, withoutComments } from './sources.ts';

/** What is put into the table is made of `checked` attributes, so that whatever is read can be. Named: what holds nothing that is read back. */
const unread = ['Pending', 'Invited', 'Limit', 'Expiry', 'Learned', 'ImportMark'];

const madeIn = (file: string) =>
  [
    ...withoutComments(read(file)).matchAll(
      /\.\.\.(?:keys\.\w+\(|key\b)[\s\S]*?\btype: '([A-Z]\w*)'([\s\S]*?)(?=\n(?:export |const |async |function |\}\n)|$)/g,
    ),
  ].map(([, type = '', rest = '']) => ({ type, isChecked: rest.split(/\btype: '[A-Z]/)[0]?.includes('checked(') ?? false }));

test('every item is made of attributes that its own schema has checked', () => {
  const made = sources.filter((file) => file.startsWith('functions/table/')).flatMap(madeIn);
  expect(made.length).toBeGreaterThan(20);
  expect(made.filter(({ type, isChecked }) => !isChecked && !unread.includes(type))).toEqual([]);
});

test('items are made in the table folder only', () => {
  const elsewhere = sources.filter((file) => file.startsWith('functions/') && !file.startsWith('functions/table/'));
  expect(elsewhere.filter((file) => madeIn(file).some(({ type }) => type !== 'SampleWorld'))).toEqual([]);
});
