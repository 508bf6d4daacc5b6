import { expect, test } from 'vitest';
import { affectedBy } from '../../../shared/rules/matching/affected.ts';
import { profileOf, supportsOf } from '../../arbitraries/profile.ts';

const investor = (organisationId: string, ticket: boolean) =>
  profileOf({ kind: 'investor', organisationId, fields: ['samd'], money: ticket ? { min: 1, max: 2 } : null });

test('counts the counterparts that have said their part and wait for ours', () => {
  const startup = profileOf({ kind: 'startup', organisationId: 'startup', fields: ['samd'] });
  const others = [
    investor('one', true),
    investor('two', true),
    investor('silent', false),
    profileOf({ kind: 'cdmo', organisationId: 'cdmo', modalities: ['biologic'], offers: supportsOf('manufacturing') }),
  ];
  const counts = affectedBy(startup, others);
  expect(counts.money).toEqual({ investor: 2 });
  expect(counts.modalities).toEqual({ cdmo: 1 });
  expect(counts.needs).toEqual({ cdmo: 1 });
  expect(counts.languages).toEqual({});
  expect(counts.fields).toBeUndefined();
});

test('works from the other side too', () => {
  const startup = profileOf({ kind: 'startup', organisationId: 'startup', money: { min: 5, max: 5 } });
  expect(affectedBy(investor('silent', false), [startup]).money).toEqual({ startup: 1 });
});
