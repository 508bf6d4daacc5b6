import { expect, test } from 'vitest';
import { z } from 'zod';
import data from '../../../../shared/domain/programmes.json' with { type: 'json' };
import { findProgrammes } from '../../../../shared/rules/programmes/filter.ts';
import { Programme } from '../../../../shared/schemas/programme.ts';
import { countsOf, sums } from '../../../../web/features/programmes/components/choices.ts';
import { filterOf } from '../../../../web/features/programmes/search.ts';

const programmes = z.array(Programme).parse(data.programmes);

test('a value counts the measures that surely have it, whatever is chosen of the same choice', () => {
  const counts = countsOf(programmes, { support: 'soft' }, 'support');
  expect(counts).toEqual([
    { id: 'funding', count: 41 },
    { id: 'soft', count: 45 },
  ]);
});

test('what the documents do not say is counted apart from what fits', () => {
  expect(sums(findProgrammes(programmes, { stage: 'clinical' }))).toEqual({ sure: 9, open: 79 });
});

test('a field keeps what is limited to no field, and says so', () => {
  const found = findProgrammes(programmes, { field: 'samd' });
  const labels = found.flatMap((one) => one.labels.map(({ code }) => code));
  expect(found.filter((one) => one.labels.length === 0)).toHaveLength(6);
  expect(labels.filter((code) => code === 'unknown')).toHaveLength(7);
  expect(labels.filter((code) => code === 'not-field-limited').length).toBeGreaterThan(0);
});

test('words are found in either language, in full or half width and either kana, all of them', () => {
  const ids = (q: string) => findProgrammes(programmes, filterOf({ q })).map(({ programme }) => programme.id);
  expect(ids('MEDIC')).toContain('medic-network');
  expect(ids('ＭＥＤＩＣ　ねっとわーく')).toContain('medic-network');
  expect(ids('one-stop market')).toContain('medic-network');
  expect(ids('medic zzz')).toEqual([]);
  expect(ids('  ')).toHaveLength(92);
});
