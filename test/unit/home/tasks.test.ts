import { expect, it } from 'vitest';
import { type Situation, tasksOf } from '../../../shared/rules/home/tasks.ts';

const organisation = (changes: Partial<Situation['organisations'][number]> = {}): Situation['organisations'][number] => ({
  id: 'su',
  kind: 'startup',
  profile: null,
  publishable: false,
  waiting: 0,
  participations: [],
  bookable: [],
  candidates: 0,
  proposals: 0,
  joining: 0,
  confirmation: null,
  ...changes,
});
const codes = (situation: Partial<Situation>) =>
  tasksOf({ organisations: [], events: [], unsaid: [], applications: 0, ...situation }).map(({ code }) => code);

it('begins with an organisation', () => {
  expect(codes({})).toEqual(['register-organisation']);
});

it('puts people who wait for an answer first', () => {
  expect(codes({ organisations: [organisation({ bookable: [{ introductionId: 'i' }], waiting: 2 })] })).toEqual([
    'answer-requests',
    'choose-slot',
  ]);
});

it('is three things at most', () => {
  expect(
    codes({
      organisations: [organisation({ waiting: 1, candidates: 3, bookable: [{ introductionId: 'i' }] }), organisation({ waiting: 4 })],
    }),
  ).toHaveLength(3);
});
