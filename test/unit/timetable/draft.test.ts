import { describe, expect, it } from 'vitest';
import { difference } from '../../../shared/rules/timetable/difference.ts';
import { adjusted, rebased } from '../../../shared/rules/timetable/draft.ts';
import type { Placement, PublishedPlacement } from '../../../shared/schemas/placement.ts';

const at = (slot: number) => new Date(Date.UTC(2026, 11, 10, 1, slot * 25)).toISOString();
const meeting = (id: string, slot: number, placeId: string, personIds: string[]): Placement => ({
  id,
  kind: 'meeting',
  start: at(slot),
  end: new Date(Date.parse(at(slot)) + 20 * 60_000).toISOString(),
  placeId,
  organisationIds: personIds.map((person) => `org-${person}`),
  personIds,
  introductionId: id,
  tier: null,
  locked: false,
});
const published = (placement: Placement, sequence: number, cancelled = false): PublishedPlacement => ({
  ...placement,
  eventId: 'fair',
  releaseId: 'r0001',
  sequence,
  cancelled,
  by: null,
  version: 1,
});
const [a, b] = [meeting('a', 0, 't1', ['p', 'q']), meeting('b', 1, 't1', ['p', 'r'])];

describe('changes by hand', () => {
  it('are applied in order: the last word on an item counts', () => {
    const moved = { ...a, start: at(3) };
    const result = adjusted({ placements: [a, b], unplaced: [] }, [
      { kind: 'place', placement: moved },
      { kind: 'lock', id: 'a', locked: true },
      { kind: 'unplace', id: 'b' },
    ]);
    expect(result.placements).toEqual([{ ...moved, locked: true }]);
    expect(result.unplaced.map(({ id, reasons }) => [id, reasons])).toEqual([['b', [{ code: 'removed-by-hand', values: {} }]]]);
  });

  it('take an item out of the tray when they place it', () => {
    const tray = [{ id: 'b', kind: 'meeting' as const, organisationIds: [], reasons: [], smallestChange: null }];
    expect(adjusted({ placements: [a], unplaced: tray }, [{ kind: 'place', placement: b }])).toEqual({ placements: [a, b], unplaced: [] });
  });
});

describe('a draft brought up to date', () => {
  it('keeps what was booked since, and puts what is in its way into the tray', () => {
    const booked = meeting('c', 1, 't2', ['r', 's']);
    const result = rebased({ placements: [a, b], unplaced: [] }, [published(a, 1), published(booked, 3)], 2);
    expect(result.placements).toEqual([a, booked]);
    expect(result.unplaced.map(({ id, reasons }) => [id, reasons.map(({ code }) => code)])).toEqual([['b', ['displaced']]]);
  });

  it('drops what was called off since, and leaves alone what it knew already', () => {
    const result = rebased(
      { placements: [a, b], unplaced: [] },
      [published(a, 3, true), published(meeting('b', 4, 't1', ['p', 'r']), 2)],
      2,
    );
    expect(result).toEqual({ placements: [b], unplaced: [] });
  });
});

describe('the difference of two timetables', () => {
  it('is empty for a timetable and itself, in any order', () => {
    expect(difference([a, b], [b, a])).toEqual([]);
  });

  it('names what was added, moved and removed; a lock alone is no difference', () => {
    const moved = meeting('b', 2, 't1', ['p', 'r']);
    const added = meeting('c', 4, 't1', ['q', 'r']);
    expect(difference([{ ...a, locked: true }, b], [moved, added]).map(({ kind, id }) => [kind, id])).toEqual([
      ['removed', 'a'],
      ['moved', 'b'],
      ['added', 'c'],
    ]);
    expect(difference([a], [{ ...a, locked: true }])).toEqual([]);
  });
});
