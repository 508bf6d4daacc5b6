import { describe, expect, test } from 'vitest';
import { addedPlaceId } from '../../../../shared/rules/scheduling/change.ts';
import { conflictsOfPlan } from '../../../../shared/rules/timetable/conflicts.ts';
import { placed } from '../../../../shared/rules/timetable/items.ts';
import type { SmallestChange } from '../../../../shared/schemas/unplaced.ts';
import type { Board } from '../../../../web/features/board/api/getBoard.ts';
import { hallOf } from '../../../../web/features/board/standing.ts';
import { obstaclesTo, type Step, stepsFor, stepsOfChange, withSteps } from '../../../../web/features/board/steps.ts';
import { at, meeting, type Placed, standingOf as placedStanding, settings } from '../../timetable/standing.ts';

const one = meeting('one', 'ai', 'ben');
const two = meeting('two', 'chie', 'dan');
const three = meeting('three', 'ai', 'eri');

const nothingSaid = {
  settings,
  available: new Map(),
  claimsElsewhere: new Map(),
  past: { now: '2026-01-01T00:00:00.000Z', held: new Map() },
};

/** A board as the API would tell it; only what judging needs is filled in. */
function boardOf(all: Placed[], tray: Board['unplaced'] = []): Board {
  const placements = [...placedStanding(all).placements.values()];
  const people = ['ai', 'ben', 'chie', 'dan', 'eri'].map((id) => ({ id, available: null, claims: [] }));
  return {
    placements,
    unplaced: tray,
    items: [one, two, three],
    adjustments: 4,
    conflicts: conflictsOfPlan(placements, nothingSaid),
    people,
    settings,
    past: { now: '2026-01-01T00:00:00.000Z', held: {} },
  } as unknown as Board;
}
const stepped = (board: Board, steps: Step[]) => withSteps(board, steps, hallOf(board));
const where = (board: Board) => board.placements.map(({ id, start, placeId, locked }) => `${id} ${start} ${placeId} ${locked}`).sort();

describe('a board after steps', () => {
  const board = boardOf([
    [one, '10:00', 'a-1'],
    [two, '10:00', 'a-2'],
  ]);

  test('has what was placed where it was placed, locked, and counts the steps', () => {
    const moved = stepped(board, [{ kind: 'place', id: 'one', start: at('10:25'), placeId: 'a-2' }]);
    expect(where(moved)).toEqual([`one ${at('10:25')} a-2 true`, `two ${at('10:00')} a-2 false`]);
    expect(moved.adjustments).toBe(5);
  });

  test('keeps in the tray what was taken out', () => {
    const emptied = stepped(board, [{ kind: 'unplace', id: 'one' }]);
    expect(where(emptied)).toEqual([`two ${at('10:00')} a-2 false`]);
    expect(emptied.unplaced).toEqual([
      {
        id: 'one',
        kind: 'meeting',
        organisationIds: ['org-ai', 'org-ben'],
        reasons: [{ code: 'removed-by-hand', values: {} }],
        smallestChange: null,
      },
    ]);
  });

  test('has the conflicts that judging everything anew would find', () => {
    const runs: Step[][] = [
      [{ kind: 'place', id: 'three', start: at('10:00'), placeId: 'a-2' }],
      [{ kind: 'place', id: 'one', start: at('10:25'), placeId: 'a-2' }],
      [{ kind: 'unplace', id: 'two' }],
      [{ kind: 'lock', id: 'three', locked: false }],
      [{ kind: 'place', id: 'three', start: at('10:05'), placeId: 'a-1' }],
      [{ kind: 'unplace', id: 'three' }],
    ];
    let current = board;
    const counts: number[] = [];
    for (const steps of runs) {
      current = stepped(current, steps);
      const all = conflictsOfPlan(current.placements, nothingSaid);
      const told = (list: typeof all) => list.map((conflict) => JSON.stringify(conflict)).sort();
      expect(told(current.conflicts)).toEqual(told(all));
      counts.push(all.length);
    }
    expect(counts).toEqual([4, 2, 0, 0, 1, 0]);
  });
});

describe('steps', () => {
  const standing = placedStanding([
    [one, '10:00', 'a-1'],
    [two, '10:25', 'a-1'],
  ]);
  const [first, second] = [...standing.placements.values()];

  test('of a swap are two, of a blocked place none', () => {
    if (!first || !second) throw new Error('The standing has two placements.');
    expect(stepsFor({ kind: 'swap', placement: first, other: second })).toEqual([
      { kind: 'place', id: 'one', start: at('10:00'), placeId: 'a-1' },
      { kind: 'place', id: 'two', start: at('10:25'), placeId: 'a-1' },
    ]);
    expect(stepsFor({ kind: 'blocked', placement: first, conflicts: [] })).toEqual([]);
    expect(stepsFor({ kind: 'here', placement: first })).toEqual([]);
  });

  test('of a smallest change move what is in the way before the item', () => {
    if (!first || !second) throw new Error('The standing has two placements.');
    const change = { code: 'move-other' as const, values: {}, placement: first, moves: [second] };
    expect(stepsOfChange({ smallestChange: change }).map(({ id }) => id)).toEqual(['two', 'one']);
    expect(stepsOfChange({ smallestChange: null })).toEqual([]);
    expect(stepsOfChange({ smallestChange: { code: 'none', values: {}, placement: null, moves: [] } })).toEqual([]);
  });

  test('of a change that adds a table go to the table that was added', () => {
    if (!first) throw new Error('The standing has two placements.');
    const change = { code: 'add-table' as const, values: {}, placement: { ...first, placeId: addedPlaceId }, moves: [] };
    expect(stepsOfChange({ smallestChange: change }, 'table-extra-1')).toEqual([
      { kind: 'place', id: 'one', start: at('10:00'), placeId: 'table-extra-1' },
    ]);
  });
});

describe('a smallest change on a board that has moved on', () => {
  const change = (code: SmallestChange['code'], time: string, placeId: string) => ({
    smallestChange: { code, values: {}, placement: placed(three, at(time), placeId), moves: [] },
  });
  const board = boardOf(
    [[one, '10:00', 'a-1']],
    [{ id: 'three', kind: 'meeting', organisationIds: [], reasons: [], smallestChange: null }],
  );
  const late = { ...board, people: board.people.map((person) => ({ ...person, available: [{ start: at('11:00'), end: at('12:00') }] })) };
  const obstacles = (entry: ReturnType<typeof change>, on: Board) => obstaclesTo(entry, on, hallOf(on)).map(({ code }) => code);

  test('still fits where nothing came in between', () => {
    expect(obstacles(change('move-other', '10:25', 'a-1'), board)).toEqual([]);
  });

  test('does not where somebody is busy by now', () => {
    expect(obstacles(change('move-other', '10:00', 'a-2'), board)).toEqual(['person-double-booked']);
  });

  test('what it opens or adds is no obstacle to itself', () => {
    expect(obstacles(change('open-availability', '10:25', 'a-1'), late)).toEqual([]);
    expect(obstacles(change('move-other', '10:25', 'a-1'), late)).toEqual(['outside-availability', 'outside-availability']);
    expect(obstacles(change('add-table', '10:25', addedPlaceId), board)).toEqual([]);
  });
});
