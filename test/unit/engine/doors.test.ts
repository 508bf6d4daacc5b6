import { describe, expect, it } from 'vitest';
import { JudgeProblem } from '../../../shared/rules/scheduling/judging/problem.ts';
import { MeetingProblem, PitchProblem } from '../../../shared/rules/scheduling/problem.ts';

/** One id for two things makes one of them two: everything points by position. Each door of the engine refuses it, and says where. */
describe('one id for two things', () => {
  const person = (id: string) => ({ id, allowed: [] });
  const place = (id: string) => ({ id, kind: 'table', room: '' });
  const meeting = (id: string) => ({ id, sides: [[0], [1]], weight: 1 });
  const pitch = (id: string) => ({ id, organisationId: 'o', tier: 'short', speaker: null, weight: 1 });
  const meetings = { kind: 'meetings', slots: [], people: [person('a'), person('b')], places: [], meetings: [] };
  const pitches = { kind: 'pitches', slots: [], people: [], places: [], pitches: [] };
  const judges = { kind: 'judges', applications: [], judges: [], reviews: 1 };

  it.each([
    [
      'meetings: people',
      MeetingProblem,
      { ...meetings, people: [person('a'), person('b'), person('a'), person('a')] },
      ['people.2.id', 'people.3.id'],
    ],
    ['meetings: places', MeetingProblem, { ...meetings, places: [place('t'), place('t')] }, ['places.1.id']],
    ['meetings: meetings', MeetingProblem, { ...meetings, meetings: [meeting('m'), meeting('m')] }, ['meetings.1.id']],
    ['pitches: people', PitchProblem, { ...pitches, people: [person('a'), person('a')] }, ['people.1.id']],
    ['pitches: stages', PitchProblem, { ...pitches, places: [{ id: 's' }, { id: 's' }] }, ['places.1.id']],
    ['pitches: pitches', PitchProblem, { ...pitches, pitches: [pitch('p'), pitch('p')] }, ['pitches.1.id']],
    [
      'pitches: quotas',
      PitchProblem,
      {
        ...pitches,
        quotas: [
          { id: 'q', pitches: [] },
          { id: 'q', pitches: [] },
        ],
      },
      ['quotas.1.id'],
    ],
    ['judges: applications', JudgeProblem, { ...judges, applications: [{ id: 'a' }, { id: 'a' }] }, ['applications.1.id']],
    ['judges: judges', JudgeProblem, { ...judges, judges: [{ id: 'j' }, { id: 'i' }, { id: 'j' }] }, ['judges.2.id']],
  ])('%s', (_name, schema, problem, paths) => {
    const issues = schema.safeParse(problem).error?.issues.map(({ path, message }) => [path.join('.'), message]);
    expect(issues).toEqual(paths.map((path) => [path, 'id-twice']));
  });

  it('is no fault between different kinds of things', () => {
    expect(MeetingProblem.safeParse({ ...meetings, places: [place('a')], meetings: [meeting('a')] }).success).toBe(true);
  });
});
