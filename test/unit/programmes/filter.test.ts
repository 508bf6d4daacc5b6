import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import data from '../../../shared/domain/programmes.json' with { type: 'json' };
import { findProgrammes } from '../../../shared/rules/programmes/filter.ts';
import { Programme, ProgrammeFilter } from '../../../shared/schemas/programme.ts';

const programmes = z.array(Programme).parse(data.programmes);
const find = (filter: ProgrammeFilter) => findProgrammes(programmes, filter);
const ids = (filter: ProgrammeFilter) => find(filter).map(({ programme }) => programme.id);
const count = (filter: ProgrammeFilter, code: string) =>
  find(filter).filter(({ labels }) => labels.some((label) => label.code === code)).length;

describe('the programme finder', () => {
  it('keeps all 92 measures, unlabelled and in the order of the documents, when nothing is asked for', () => {
    expect(ids({})).toEqual(programmes.map((programme) => programme.id));
    expect(find({}).every(({ labels }) => labels.length === 0)).toBe(true);
    expect(programmes).toHaveLength(92);
  });

  it('gives the 14 measures marked or said to accompany (伴走支援), and no unknown ones', () => {
    expect(ids({ accompaniment: true })).toHaveLength(14);
    expect(find({ accompaniment: true }).every(({ programme }) => programme.accompaniment)).toBe(true);
  });

  it('keeps ● for devices, and ○ and the unmarked with a label, the surest first', () => {
    const found = find({ deviceOnly: true });
    expect(found).toHaveLength(92);
    expect(found.filter(({ labels }) => labels.length === 0).map(({ programme }) => programme.deviceSpecific)).toEqual(
      Array(14).fill(true),
    );
    expect(found.slice(0, 14).every(({ programme }) => programme.deviceSpecific)).toBe(true);
    expect(count({ deviceOnly: true }, 'not-device-limited')).toBe(17);
    expect(count({ deviceOnly: true }, 'unknown')).toBe(61);
  });

  it('keeps measures whose stage is not stated, labelled, and drops those of another stage', () => {
    const clinical = find({ stage: 'clinical' });
    expect(clinical.filter(({ labels }) => labels.length === 0)).toHaveLength(9);
    expect(count({ stage: 'clinical' }, 'unknown')).toBe(79);
    expect(clinical.map(({ programme }) => programme.id)).not.toContain('kakenhi');
    expect(clinical.at(-1)?.labels).toEqual([{ condition: 'stage', code: 'unknown' }]);
  });

  it('filters by category and by support, unknown kept', () => {
    expect(count({ category: 'international' }, 'unknown')).toBe(15);
    expect(ids({ category: 'international' })).toHaveLength(15 + 15);
    expect(count({ support: 'funding' }, 'unknown')).toBe(7);
    expect(ids({ support: 'funding' })).toHaveLength(41 + 7);
  });

  it('filters by kind, which is always known', () => {
    expect(ids({ kind: 'menu-item' })).toHaveLength(16);
    expect(count({ kind: 'menu-item' }, 'unknown')).toBe(0);
  });

  it('asks for all conditions at once and says each one that is unknown', () => {
    const found = find({ category: 'rnd', stage: 'basic', deviceOnly: true, accompaniment: true });
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ programme }) => programme.accompaniment && programme.categories?.includes('rnd') !== false)).toBe(true);
    expect(found[0]?.labels.length).toBeLessThanOrEqual(found.at(-1)?.labels.length ?? 0);
  });

  it('refuses a condition outside the vocabulary', () => {
    expect(ProgrammeFilter.safeParse({ category: 'fun' }).success).toBe(false);
  });
});

describe('the data file', () => {
  it('has every parent in it and a source for every measure', () => {
    const known = new Set(programmes.map((programme) => programme.id));
    expect(known.size).toBe(92);
    expect(programmes.flatMap((programme) => (programme.parent && !known.has(programme.parent) ? [programme.parent] : []))).toEqual([]);
    expect(programmes.every((programme) => programme.source.document && programme.source.quote)).toBe(true);
  });
});
