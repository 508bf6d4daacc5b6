import { describe, expect, test } from 'vitest';
import type { EventSettings } from '../../../../shared/schemas/eventSettings.ts';
import { cellOf, directionOf, step } from '../../../../web/features/board/cursor.ts';
import { boxOf, cellAt, layOut } from '../../../../web/features/board/geometry.ts';
import { shortName } from '../../../../web/features/board/shortName.ts';
import { blocksOf, boardDays, type Cell, cellKey, tracksOf } from '../../../../web/features/board/tracks.ts';
import { settings as morning } from '../../timetable/standing.ts';

const day = '2026-12-10';
const settings: EventSettings = {
  ...morning,
  tables: [
    { id: 'a-1', name: 'A-1', room: 'Hall A', kind: 'table' },
    { id: 'b-1', name: 'B-1', room: 'Hall B', kind: 'table' },
    { id: 'a-2', name: 'A-2', room: 'Hall A', kind: 'table' },
  ],
  stages: [...morning.stages, { id: 'studio', name: { ja: 'スタジオ', en: 'Studio' } }],
  sessions: [
    ...morning.sessions,
    {
      id: 'selected',
      kind: 'pitches',
      name: { ja: '選抜', en: 'Selected' },
      date: day,
      from: '13:10',
      to: '13:30',
      stageId: 'studio',
      tier: 'long',
    },
  ],
};
const tables = tracksOf(settings, 'meeting', day);
const stages = tracksOf(settings, 'pitch', day);
const time = (start: string) => start.slice(11, 16);

describe('the tracks of a day', () => {
  test('tables of one room stand together, each with every meeting slot', () => {
    expect(tables.map(({ placeId, group, cells }) => [placeId, group, cells.map(({ start }) => time(start))])).toEqual([
      ['a-1', 'Hall A', ['01:00', '01:25', '01:50', '02:15', '02:40']],
      ['a-2', 'Hall A', ['01:00', '01:25', '01:50', '02:15', '02:40']],
      ['b-1', 'Hall B', ['01:00', '01:25', '01:50', '02:15', '02:40']],
    ]);
  });

  test('a slot is drawn with its turnover, up to the next', () => {
    expect(tables[0]?.cells.map(({ span }) => (span.end - span.start) / 60_000)).toEqual([25, 25, 25, 25, 25]);
  });

  test('stages have the slots of their own sessions', () => {
    expect(stages.map(({ placeId, cells }) => [placeId, cells.length, cells[0]?.tier])).toEqual([
      ['stage', 15, 'short'],
      ['studio', 2, 'long'],
    ]);
  });

  test('another day has the tables but no slots', () => {
    expect(tracksOf(settings, 'meeting', '2026-12-11').map(({ cells }) => cells)).toEqual([[], [], []]);
  });

  test('days and sessions are those of the kind', () => {
    const two = { ...settings, days: [day, '2026-12-11'] };
    expect(boardDays(two, 'meeting')).toEqual([day]);
    expect(boardDays({ ...two, sessions: [] }, 'pitch')).toEqual([day, '2026-12-11']);
    expect(blocksOf(settings, 'meeting', day).map(({ id, placeId }) => [id, placeId])).toEqual([['morning', null]]);
    expect(blocksOf(settings, 'pitch', day).map(({ id, placeId }) => [id, placeId])).toEqual([
      ['showcase', 'stage'],
      ['selected', 'studio'],
    ]);
  });
});

describe('the layout', () => {
  const board = layOut('meeting', tables, blocksOf(settings, 'meeting', day), 1, 900);
  const programme = layOut('pitch', stages, blocksOf(settings, 'pitch', day), 1, 900);

  test('of meetings runs right, tables below one another under their room', () => {
    expect({ runs: board.timeRuns, width: board.width, height: board.height }).toEqual({ runs: 'right', width: 580, height: 172 });
    expect(board.headings).toEqual([
      { name: 'Hall A', offset: 0 },
      { name: 'Hall B', offset: 106 },
    ]);
    expect(board.lanes.map(({ offset }) => offset)).toEqual([26, 66, 132]);
  });

  test('of pitches runs down, stages beside one another', () => {
    expect({ runs: programme.timeRuns, width: programme.width, height: programme.height }).toEqual({
      runs: 'down',
      width: 900,
      height: 493,
    });
  });

  test('every slot is found again at its own place on the screen, whichever way time runs', () => {
    for (const geometry of [board, programme])
      for (const lane of geometry.lanes)
        for (const cell of lane.track.cells) {
          const { left, top, width, height } = boxOf(geometry, lane, cell.span);
          expect(cellAt(geometry, left + 1, top + 1)).toBe(cell);
          expect(cellAt(geometry, left + width - 1, top + height - 1)).toBe(cell);
        }
  });

  test('between rooms and outside there is no slot', () => {
    expect(cellAt(board, 10, 10)).toBe(null);
    expect(cellAt(board, 10, 110)).toBe(null);
    expect(cellAt(board, 9999, 30)).toBe(null);
    expect(cellAt(programme, 500, 10)).toBe(null);
  });
});

describe('the cursor', () => {
  const cell = (track: number, index: number) => tables[track]?.cells[index] as Cell;
  const key = (found: Cell | null) => found && cellKey(found);

  test('arrows mean what they show', () => {
    expect(directionOf('ArrowDown', 'right')).toBe('after');
    expect(directionOf('ArrowDown', 'down')).toBe('later');
    expect(directionOf('Enter', 'down')).toBe(null);
  });

  test('stops at the edges', () => {
    expect(step(tables, cell(0, 0), 'earlier')).toBe(null);
    expect(step(tables, cell(0, 0), 'before')).toBe(null);
    expect(step(tables, cell(2, 4), 'later')).toBe(null);
    expect(step(tables, cell(2, 4), 'after')).toBe(null);
    expect(step(tables, cell(0, 1), 'later')).toBe(cell(0, 2));
    expect(step(tables, cell(0, 1), 'after')).toBe(cell(1, 1));
  });

  test('goes to the nearest time on a stage with other slots', () => {
    const late = stages[0]?.cells[9];
    expect(late && key(step(stages, late, 'after'))).toBe('studio 2026-12-10T04:18:00.000Z');
  });

  test('finds the slot of a placement, none for one beside the slots', () => {
    expect(cellOf(tables, { placeId: 'a-2', start: '2026-12-10T01:25:00.000Z' })).toBe(cell(1, 1));
    expect(cellOf(tables, { placeId: 'a-2', start: '2026-12-10T01:26:00.000Z' })).toBe(null);
  });
});

describe('short names', () => {
  test.each([
    ['株式会社結セラピューティクス', '結セラピューティクス'],
    ['茜ベンチャーキャピタル合同会社', '茜ベンチャーキャピタル'],
    ['Yui Therapeutics, Inc.', 'Yui Therapeutics'],
    ['Ai Medical Co., Ltd.', 'Ai Medical'],
    ['Incline Capital', 'Incline Capital'],
    ['株式会社', '株式会社'],
  ])('%s → %s', (name, short) => {
    expect(shortName(name)).toBe(short);
  });
});
