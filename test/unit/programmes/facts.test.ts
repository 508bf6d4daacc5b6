import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import data from '../../../shared/domain/programmes.json' with { type: 'json' };
import { findProgrammes } from '../../../shared/rules/programmes/filter.ts';
import { Programme } from '../../../shared/schemas/programme.ts';

const programmes = z.array(Programme).parse(data.programmes);
const of = (id: string) => programmes.find((programme) => programme.id === id);
const surely = (filter: Parameters<typeof findProgrammes>[1]) =>
  findProgrammes(programmes, filter)
    .filter(({ labels }) => labels.length === 0)
    .map(({ programme }) => programme.id);

describe('a stage excludes no measure that is for it', () => {
  test.each([
    ['certified-vc', ['nonclinical', 'clinical']],
    ['intractable-disease-rd', ['basic', 'applied', 'nonclinical', 'clinical']],
    ['efficacy-test-support', ['basic', 'applied', 'nonclinical']],
    ['pmda-consultation', ['basic', 'applied', 'nonclinical', 'clinical', 'commercialisation', 'expansion']],
    ['medical-device-research-outcomes', ['basic', 'applied']],
  ] as const)('%s', (id, stages) => {
    expect(of(id)?.stages).toEqual(stages);
    for (const stage of stages) expect(surely({ stage })).toContain(id);
  });
});

test('what is marked ● is for devices, and for its diseases', () => {
  for (const { id, deviceSpecific, fields } of programmes) if (deviceSpecific) expect([id, fields]).not.toEqual([id, ['general']]);
  expect(['lifestyle-disease-rd', 'cancer-practical-rd', 'intractable-disease-rd'].map((id) => of(id)?.areas)).toEqual([
    ['lifestyle-disease'],
    ['cancer'],
    ['rare-disease'],
  ]);
});

describe('what runs', () => {
  test('every measure says how old its newest document is, and no older one is passed off for it', () => {
    const written: Record<string, string> = data.meta.asOf;
    for (const { id, asOf, source, moreSources } of programmes) {
      const documents = [source, ...moreSources].flatMap(({ document }) => written[document.slice(0, 3)] ?? []);
      expect([id, asOf]).toEqual([id, documents.sort().at(-1)]);
    }
  });

  test.each([
    ['nextgen-device-hubs', 'ended'],
    ['med-engineering-innovation', 'ended'],
    ['intl-trial-desk', 'planned'],
    ['mediso-monthly-networking', 'existing'],
    ['mediso-accelerator', 'existing'],
    ['mediso-overseas-connection', 'existing'],
    ['mediso-opinion-wg', 'existing'],
  ])('%s: %s', (id, status) => {
    expect(of(id)?.status).toBe(status);
  });
});

test('an official English name says whose it is, and nothing else does', () => {
  for (const { id, name } of programmes) expect([id, name.enSource === 'official']).toEqual([id, name.enFrom !== undefined]);
  expect(of('cancer-practical-rd')?.name.en).toBe('Practical Research for Innovative Cancer Control');
  expect(of('certified-vc')?.name.en).toBe('Strengthening Program for Pharmaceutical Startup Ecosystem');
});
