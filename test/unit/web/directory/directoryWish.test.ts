import { describe, expect, test } from 'vitest';
import { DirectoryQuery, Facet, facetValues } from '../../../../shared/schemas/directory.ts';
import { amountOf } from '../../../../web/features/directory/amounts.ts';
import { firstUnknown } from '../../../../web/features/directory/components/results.ts';
import {
  chosenFacets,
  compareToggled,
  conditionCount,
  parameterOf,
  toggled,
  wishOf,
  withoutConditions,
} from '../../../../web/features/directory/directoryWish.ts';
import { DiscoverSearch } from '../../../../web/features/directory/search.ts';

const address = DiscoverSearch.parse({
  q: '心臓',
  kind: ['investor', 'cdmo'],
  stage: 'clinical',
  remote: 'yes',
  from: '100000000',
  to: 500_000_000,
  known: 'true',
  eventId: 'summit',
  sort: 'name',
});

describe('the address of the directory', () => {
  test('asks for exactly what it says', () => {
    const { eventId, ...query } = wishOf(address, ['a', 'b']);
    expect(eventId).toBe('summit');
    expect(DirectoryQuery.parse(query)).toEqual({
      text: '心臓',
      facets: { kind: ['investor', 'cdmo'], developmentStages: ['clinical'], remote: ['yes'] },
      includeUnknown: false,
      money: { min: 100_000_000, max: 500_000_000 },
      within: ['a', 'b'],
      sort: 'name',
      offset: 0,
      limit: 50,
    });
  });

  test('has a parameter for every facet, which takes every value of it', () => {
    for (const facet of Facet.options)
      for (const value of facetValues[facet].options)
        expect(DiscoverSearch.parse({ [parameterOf[facet]]: value })).toEqual({ [parameterOf[facet]]: [value] });
  });

  test('passes over what nobody can ask for', () => {
    expect(DiscoverSearch.parse({ kind: 'dragon', from: '-3', sort: 'price', known: 'maybe' })).toEqual({});
  });
});

describe('conditions', () => {
  test('are counted: each value, the amount, and "only known"', () => {
    expect(conditionCount(address)).toBe(6);
    expect(chosenFacets(address)).toEqual(['kind', 'developmentStages', 'remote']);
  });

  test('are cleared without losing text, event and order', () => {
    expect(DiscoverSearch.parse(withoutConditions(address))).toEqual({ q: '心臓', eventId: 'summit', sort: 'name' });
  });

  test('come and go one by one, and the last leaves no trace', () => {
    expect(toggled(address, 'kind', 'hub')).toEqual({ kind: ['investor', 'cdmo', 'hub'] });
    expect(toggled(address, 'kind', 'investor')).toEqual({ kind: ['cdmo'] });
    expect(toggled(address, 'developmentStages', 'clinical')).toEqual({ stage: undefined });
  });
});

test('an amount is one of the choices, somebody’s own, or none', () => {
  expect(amountOf({ from: 100_000_000, to: 500_000_000 })).toBe('100m-500m');
  expect(amountOf({ from: 1_000_000_000, to: undefined })).toBe('from-1b');
  expect(amountOf({ from: 3, to: undefined })).toBe('own');
  expect(amountOf({ from: undefined, to: undefined })).toBeNull();
});

test('four stand side by side; a fifth is not taken until one goes', () => {
  expect(compareToggled(['a', 'b', 'c', 'd'], 'e')).toEqual(['a', 'b', 'c', 'd']);
  expect(compareToggled(['a', 'b', 'c', 'd'], 'b')).toEqual(['a', 'c', 'd']);
  expect(compareToggled(['a'], 'b')).toEqual(['a', 'b']);
});

test('the line above those who have not said stands before the first of them, or nowhere', () => {
  expect(firstUnknown([{ unknown: [] }, { unknown: ['fields'] }, { unknown: ['fields', 'money'] }])).toBe(1);
  expect(firstUnknown([{ unknown: [] }])).toBe(-1);
});
