import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { solve } from '../../../functions/engine/solve.ts';
import { MeetingProblem, PitchProblem } from '../../../shared/rules/scheduling/problem.ts';
import { conflictsOfPlan, type Hall } from '../../../shared/rules/timetable/conflicts.ts';
import { placed, type TimetableItem } from '../../../shared/rules/timetable/items.ts';
import { meetingProblem, pitchProblem, type Wishes } from '../../../shared/rules/timetable/problem.ts';
import { toPlacements, toPlanFigures, toUnplaced } from '../../../shared/rules/timetable/solution.ts';
import { PlanFigures } from '../../../shared/schemas/figures.ts';
import { Placement } from '../../../shared/schemas/placement.ts';
import { Unplaced } from '../../../shared/schemas/unplaced.ts';
import { at, meeting, settings } from './standing.ts';

// Many small problems a property: allow for a machine that is busy with other things.
vi.setConfig({ testTimeout: 60_000 });

/** Slots of `standing.ts`: meetings at 10:00, 10:25, 10:50, 11:15 and 11:40 at two tables, short pitches from 13:00 on. */
const hall = (available: Record<string, [from: string, to: string][]> = {}, claims: Hall['claimsElsewhere'] = new Map()): Hall => ({
  settings,
  available: new Map(Object.entries(available).map(([id, spans]) => [id, spans.map(([from, to]) => ({ start: at(from), end: at(to) }))])),
  claimsElsewhere: claims,
  past: { now: '2026-01-01T00:00:00.000Z', held: new Map() },
});

const pitch = (organisation: string, speaker?: string): TimetableItem => ({
  id: `pitch-short-${organisation}`,
  kind: 'pitch',
  organisationIds: [organisation],
  personIds: speaker ? [speaker] : [],
  introductionId: null,
  tier: 'short',
  seconds: 90,
  preference: 'wanted',
});

const wishes = (parts: Partial<Wishes>): Wishes => ({ hall: hall(), items: [], placements: [], ...parts });
const options = { seconds: 0.1, seed: 1, clock: () => 0 };
const aiBen = meeting('ai-ben', 'ai', 'ben');

test('whoever has agreed to meet two organisations that pitch wants to see both', () => {
  const items = [pitch('a'), pitch('b'), pitch('c'), meeting('fund-a', 'org-fund', 'a'), meeting('b-fund', 'b', 'org-fund')].map((item) =>
    item.kind === 'meeting' ? { ...item, organisationIds: item.id.includes('fund-a') ? ['fund', 'a'] : ['b', 'fund'] } : item,
  );
  const { problem } = pitchProblem(wishes({ items }), new Map());
  expect(problem.audience).toEqual([{ pitches: [0, 1], people: 1 }]);
});

describe('an event’s meetings as a problem', () => {
  test('people are free when they said, and whenever they said nothing', () => {
    const { problem } = meetingProblem(
      wishes({
        hall: hall({
          ai: [
            ['10:00', '10:30'],
            ['10:30', '11:10'],
          ],
        }),
        items: [aiBen],
      }),
    );
    expect(problem.people).toEqual([
      { id: 'ai', allowed: [0, 1, 2], claims: [], most: null },
      { id: 'ben', allowed: [0, 1, 2, 3, 4], claims: [], most: null },
    ]);
    expect(MeetingProblem.parse(problem)).toEqual(problem);
  });

  test('a pitch, and a visit elsewhere, claim the time of whoever gives it', () => {
    const visit = { start: at('11:35'), end: at('12:30'), kind: 'visit' as const, eventId: null, releaseId: null, placementId: 'visit-1' };
    const onStage = { ...placed(pitch('org-ai', 'ai'), at('10:30'), 'stage') };
    const { problem } = meetingProblem(wishes({ hall: hall({}, new Map([['ai', [visit]]])), items: [aiBen], placements: [onStage] }));
    expect(problem.people[0]).toEqual({
      id: 'ai',
      allowed: [0, 2, 3],
      claims: [
        { slot: 1, kind: 'pitch', id: 'pitch-short-org-ai' },
        { slot: 4, kind: 'visit', id: 'visit-1' },
      ],
      most: null,
    });
  });

  test('a lock is the organiser’s word: Ben, who said he comes at 11, counts as free for it at 10', () => {
    const locked = placed(aiBen, at('10:00'), 'a-2', true);
    const { problem } = meetingProblem(wishes({ hall: hall({ ben: [['11:00', '12:00']] }), items: [aiBen], placements: [locked] }));
    expect([problem.meetings[0]?.locked, problem.people[1]?.allowed]).toEqual([{ slot: 0, place: 1 }, [0, 3, 4]]);
  });

  test('what is locked beside the slots stays without the engine, and holds people and table', () => {
    const beside = placed(aiBen, at('10:10'), 'a-1', true);
    const { problem, kept } = meetingProblem(wishes({ items: [aiBen, meeting('ai-eri', 'ai', 'eri')], placements: [beside] }));
    expect(kept).toEqual([beside]);
    expect(problem.meetings.map(({ id }) => id)).toEqual(['ai-eri']);
    expect(problem.people[0]).toMatchObject({ id: 'ai', allowed: [2, 3, 4], claims: [{ slot: 0 }, { slot: 1 }] });
    expect(problem.places.map(({ closed }) => closed)).toEqual([[0, 1], []]);
  });

  test('a meeting that nobody was named for stays in the tray, with its reason', async () => {
    const items = [meeting('half', 'ai')];
    const { problem } = meetingProblem(wishes({ items }));
    const { unplaced } = await solve(problem, options);
    expect(toUnplaced(problem, unplaced, items)).toEqual([
      {
        id: 'half',
        kind: 'meeting',
        organisationIds: ['org-ai'],
        reasons: [{ code: 'no-delegate', values: {} }],
        smallestChange: { code: 'none', values: {}, placement: null, moves: [] },
      },
    ]);
  });

  test('what is published is what the new plan moves little of', () => {
    const { problem } = meetingProblem(wishes({ items: [aiBen], previous: [placed(aiBen, at('10:25'), 'a-2')] }));
    expect([problem.previous, problem.calm]).toEqual([[{ item: 0, slot: 1, place: 1 }], true]);
  });
});

describe('an event’s pitches as a problem', () => {
  test('meetings of the draft claim the speaker, competitors are those of the same field', () => {
    const fields = new Map([
      ['org-ai', ['samd']],
      ['org-ben', null],
    ]);
    const items = [pitch('org-ai', 'ai'), pitch('org-ben'), aiBen];
    const { problem } = pitchProblem(wishes({ items, placements: [{ ...placed(aiBen, at('13:01'), 'a-1') }] }), fields);
    expect(problem.slots).toHaveLength(15);
    expect(problem.people).toHaveLength(1);
    expect(problem.people[0]?.claims.map(({ slot }) => slot)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(problem.pitches.map(({ speaker, fields: of }) => [speaker, of])).toEqual([
      [0, ['samd']],
      [null, []],
    ]);
    expect(PitchProblem.parse(problem)).toEqual(problem);
  });

  test('a pitch locked beside the slots takes the stage for itself', () => {
    const beside = { ...placed(pitch('org-ai', 'ai'), at('13:01'), 'stage', true) };
    const { problem, kept } = pitchProblem(wishes({ items: [pitch('org-ai', 'ai'), pitch('org-ben')], placements: [beside] }), new Map());
    expect([kept, problem.pitches.map(({ id, forbidden }) => [id, forbidden])]).toEqual([[beside], [['pitch-short-org-ben', [0, 1]]]]);
  });
});

/** Half a dozen people who meet each other and pitch, some of it locked somewhere already. */
const anyWishes = fc
  .record({
    pairs: fc.uniqueArray(
      fc.tuple(fc.nat(5), fc.nat(5)).filter(([a, b]) => a < b),
      { maxLength: 9, selector: String },
    ),
    speakers: fc.subarray([0, 1, 2, 3, 4, 5]),
    hours: fc.array(fc.tuple(fc.constantFrom('10:00', '10:20', '10:55'), fc.constantFrom('11:10', '11:45', '13:20')), {
      minLength: 6,
      maxLength: 6,
    }),
    locks: fc.array(fc.record({ item: fc.nat(14), time: fc.constantFrom('10:00', '10:10', '10:50', '13:02', '13:03'), place: fc.nat(1) }), {
      maxLength: 3,
    }),
  })
  .map(({ pairs, speakers, hours, locks }) => {
    const items = [
      ...pairs.map(([a, b]) => meeting(`m-${a}-${b}`, `p${a}`, `p${b}`)),
      ...speakers.map((who) => pitch(`org-p${who}`, `p${who}`)),
    ];
    const placements = locks.flatMap(({ item, time, place }) => {
      const subject = items[item];
      return subject ? [placed(subject, at(time), subject.kind === 'pitch' ? 'stage' : (['a-1', 'a-2'][place] as string), true)] : [];
    });
    const once = [...new Map(placements.map((placement) => [placement.id, placement])).values()];
    return wishes({ hall: hall(Object.fromEntries(hours.map((span, who) => [`p${who}`, [span]]))), items, placements: once });
  });

test('what the engine plans has no conflict on the board that the organiser’s own locks did not bring', async () => {
  await fc.assert(
    fc.asyncProperty(anyWishes, async (asked) => {
      const first = pitchProblem(asked, new Map());
      const pitches = await solve(first.problem, options);
      const stage = [...first.kept, ...toPlacements(first.problem, pitches.plan, asked.items)];
      const meetings = asked.placements.filter(({ kind }) => kind === 'meeting');
      const second = meetingProblem({ ...asked, placements: [...stage, ...meetings] });
      const solution = await solve(second.problem, options);
      const tables = [...second.kept, ...toPlacements(second.problem, solution.plan, asked.items)];
      const byLock = new Set(asked.placements.map(({ id }) => id));
      const conflicts = conflictsOfPlan([...stage, ...tables], asked.hall).filter(
        ({ placementId, otherId }) => !byLock.has(placementId) && !(otherId && byLock.has(otherId)),
      );
      expect(conflicts).toEqual([]);
      for (const placement of [...stage, ...tables]) expect(Placement.parse(placement)).toEqual(placement);
      for (const entry of toUnplaced(second.problem, solution.unplaced, asked.items)) expect(Unplaced.parse(entry)).toEqual(entry);
      const figures = toPlanFigures(solution.figures, solution.bounds, second.kept);
      expect(PlanFigures.parse(figures)).toEqual(figures);
      expect([figures.requested, figures.placed]).toEqual([asked.items.filter(({ kind }) => kind === 'meeting').length, tables.length]);
    }),
    { numRuns: 25 },
  );
});

describe('a plan has a clock', () => {
  const now = at('10:30');
  const during = (held: Record<string, string> = {}) => ({ ...hall(), past: { now, held: new Map(Object.entries(held)) } });
  const onTable = (time: string, locked = false) => placed(aiBen, at(time), 'a-1', locked);

  test('no hour that is gone is offered, to meetings or to pitches', () => {
    const { problem } = meetingProblem(wishes({ hall: during(), items: [aiBen] }));
    expect(problem.slots.map(({ start }) => start)).toEqual([at('10:50'), at('11:15'), at('11:40')]);
    const afterNoon = { ...hall(), past: { now: at('13:02'), held: new Map() } };
    expect(pitchProblem(wishes({ hall: afterNoon, items: [pitch('a')] }), new Map()).problem.slots[0]?.start).toBe(at('13:04'));
  });

  test('what was published for hours that are gone is held and stays, locked or not', () => {
    const published = onTable('10:25');
    const posed = meetingProblem(
      wishes({ hall: during({ 'ai-ben': at('10:25') }), items: [aiBen], placements: [published], previous: [published] }),
    );
    expect(posed.kept).toEqual([published]);
    expect(posed.problem.meetings).toEqual([]);
  });

  test('what only a draft had there is placed anew', async () => {
    const posed = meetingProblem(wishes({ hall: during(), items: [aiBen], placements: [onTable('10:00', true)] }));
    expect(posed.kept).toEqual([]);
    const solution = await solve(posed.problem, options);
    expect(toPlacements(posed.problem, solution.plan, [aiBen]).map(({ start }) => start > now)).toEqual([true]);
  });

  test('moving something there by hand breaks a rule, as long as it was not published there', () => {
    const codes = (held?: Record<string, string>) => conflictsOfPlan([onTable('10:25')], during(held)).map(({ code }) => code);
    expect(codes()).toEqual(['in-the-past']);
    expect(codes({ 'ai-ben': at('10:25') })).toEqual([]);
    expect(codes({ 'ai-ben': at('10:00') })).toEqual(['in-the-past']);
  });
});
