import { expect, test } from 'vitest';
import { OrganisationKind } from '../../../../shared/schemas/vocabularies.ts';
import { tabNamed, tabsFor } from '../../../../web/features/fit/matchTabs.ts';

test('a startup looks for partners of every kind, each in one tab', () => {
  const kinds = tabsFor('startup').flatMap((tab) => tab.kinds);
  expect([...kinds].sort()).toEqual(OrganisationKind.options.filter((kind) => !['startup', 'academia', 'organiser'].includes(kind)).sort());
  expect(tabsFor('academia')).toEqual(tabsFor('startup'));
});

test('everybody else looks for startups and seeds; an organiser for nobody', () => {
  for (const kind of OrganisationKind.options.filter((one) => !['startup', 'academia', 'organiser'].includes(one)))
    expect(tabsFor(kind).map((tab) => tab.kinds)).toEqual([['startup', 'academia']]);
  expect(tabsFor('organiser')).toEqual([]);
});

test('an address names a tab by any of its kinds; what names none opens the first', () => {
  expect(tabNamed(tabsFor('startup'), 'device-company')?.id).toBe('cdmo');
  expect(tabNamed(tabsFor('startup'), 'startup')?.id).toBe('investor');
  expect(tabNamed(tabsFor('organiser'), 'hub')).toBeUndefined();
});
