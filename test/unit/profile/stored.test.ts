import { expect, test } from 'vitest';
import { Profile, ProfilePatch } from '../../../shared/schemas/profile.ts';
import { profileOf } from '../../arbitraries/profile.ts';

const later = [
  'subfields',
  'evidenceLevels',
  'regulatoryPaths',
  'scales',
  'deviceClasses',
  'ethicsRoutes',
  'dataHandling',
  'periods',
  'residents',
  'travels',
];

test('a profile stored before the details were asked reads as one that says nothing about them', () => {
  const profile = profileOf({ kind: 'site', capacity: 80 });
  const before = Object.fromEntries(Object.entries(profile).filter(([name]) => !later.includes(name)));
  expect(Profile.parse(before)).toEqual(profile);
});

test('a patch that leaves a detail out leaves it as it is', () => {
  expect(ProfilePatch.parse({ version: 3, remote: true })).toEqual({ version: 3, remote: true });
  expect(ProfilePatch.parse({ version: 3, periods: null })).toEqual({ version: 3, periods: null });
});
