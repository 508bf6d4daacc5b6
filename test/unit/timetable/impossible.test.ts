import { describe, expect, it } from 'vitest';
import { solve } from '../../../functions/engine/solve.ts';
import { conflictsOfPlan, type Hall } from '../../../shared/rules/timetable/conflicts.ts';
import { placed } from '../../../shared/rules/timetable/items.ts';
import { meetingProblem } from '../../../shared/rules/timetable/problem.ts';
import { toPlacements, toPlanFigures } from '../../../shared/rules/timetable/solution.ts';
import { Unplaced } from '../../../shared/schemas/unplaced.ts';
import { at, meeting, settings } from './standing.ts';

const hall: Hall = {
  settings,
  available: new Map(),
  claimsElsewhere: new Map(),
  past: { now: '2026-01-01T00:00:00.000Z', held: new Map() },
};
const alone = meeting('ai-ai', 'ai', 'ai');
const items = [alone, meeting('ai-ben', 'ai', 'ben'), meeting('ben-cho', 'ben', 'cho')];

describe('a meeting of a person with themselves', () => {
  it('is left out with its reason, and the others are planned', async () => {
    const { problem, kept, leftOut } = meetingProblem({ hall, items, placements: [placed(alone, at('10:00'), 'a-1', true)] });
    const { plan, figures, bounds } = await solve(problem, { seconds: 0.1, seed: 1, clock: () => 0 });
    expect(toPlacements(problem, plan, items).map(({ id }) => id)).toEqual(['ai-ben', 'ben-cho']);
    expect(leftOut.map((entry) => Unplaced.parse(entry))).toEqual([
      {
        id: 'ai-ai',
        kind: 'meeting',
        organisationIds: ['org-ai', 'org-ai'],
        reasons: [{ code: 'with-themselves', values: { personId: 'ai' } }],
        smallestChange: null,
      },
    ]);
    const { requested, placed: held, bound, proved } = toPlanFigures(figures, bounds, kept, [], leftOut);
    expect([requested, held, bound, proved]).toEqual([3, 2, 2, true]);
  });

  it('is a conflict wherever somebody puts it by hand', () => {
    const placements = items.map((item, index) => placed(item, at(['10:00', '10:25', '10:50'][index] ?? ''), 'a-1'));
    expect(conflictsOfPlan(placements, hall)).toEqual([
      { code: 'with-themselves', placementId: 'ai-ai', otherId: null, values: { personId: 'ai' } },
    ]);
  });
});

it('what an attempt has shown to be impossible is left out of the next', () => {
  const { problem, leftOut } = meetingProblem({ hall, items: items.slice(1), placements: [], rejected: new Set(['ben-cho']) });
  expect(problem.meetings.map(({ id }) => id)).toEqual(['ai-ben']);
  expect(leftOut.map(({ id, reasons }) => [id, reasons])).toEqual([['ben-cho', [{ code: 'not-plannable', values: {} }]]]);
});
