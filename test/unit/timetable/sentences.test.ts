import { describe, expect, test } from 'vitest';
import en from '../../../shared/locales/en/plan.json' with { type: 'json' };
import ja from '../../../shared/locales/ja/plan.json' with { type: 'json' };
import { translator } from '../../../shared/locales/translator.ts';
import { changeSentence, conflictSentence, type Naming, reasonSentence, type Sentence } from '../../../shared/rules/timetable/sentences.ts';
import { Conflict } from '../../../shared/schemas/conflict.ts';
import type { Placement } from '../../../shared/schemas/placement.ts';
import { SmallestChange, UnplacedReason } from '../../../shared/schemas/unplaced.ts';

const words = translator({ ja, en });
/** Throws where a sentence, or a value it shows, is missing. */
const both = ({ key, values }: Sentence) => ({ ja: words('ja')(key, values), en: words('en')(key, values) });

const naming: Naming = {
  person: (id) => `(${id})`,
  item: (id) => `[${id}]`,
  place: (id) => `<${id}>`,
  time: (instant) => instant.slice(11, 16),
};
const at = (id: string, start: string): Placement => ({
  id,
  kind: 'meeting',
  start,
  end: start,
  placeId: 'a-1',
  organisationIds: ['one', 'two'],
  personIds: [],
  introductionId: null,
  tier: null,
  locked: false,
});

/** Every code with every set of values it comes with. */
const reasons: UnplacedReason[] = [
  { code: 'no-common-time', values: { personId: 'p1', otherId: 'p2' } },
  { code: 'people-full', values: { personId: 'p1', busy: 3, slots: 8 } },
  { code: 'people-full', values: { personId: 'p1', most: 6 } },
  { code: 'tables-full', values: { busy: 3, slots: 8 } },
  { code: 'pause-kept', values: { personId: 'p1', busy: 2, slots: 8 } },
  { code: 'wrong-order', values: { busy: 2, slots: 8 } },
  { code: 'too-far', values: { busy: 2, slots: 8 } },
  { code: 'on-stage', values: { personId: 'p1', slots: 2 } },
  { code: 'no-slots', values: {} },
  { code: 'no-slots', values: { tier: 'short', slots: 90, pitches: 105 } },
  { code: 'no-slots', values: { tier: 'long', slots: 13, pitches: 15 } },
  { code: 'no-delegate', values: {} },
  { code: 'speaker-busy', values: { personId: 'p1', slots: 4 } },
  { code: 'quota-full', values: { quota: 'SaMD', most: 5 } },
  { code: 'displaced', values: {} },
  { code: 'displaced', values: { otherId: 'meeting-2' } },
  { code: 'removed-by-hand', values: {} },
  { code: 'with-themselves', values: { personId: 'p1' } },
  { code: 'not-plannable', values: {} },
];

describe('why something found no slot', () => {
  test('every code is told in both languages', () => {
    expect([...new Set(reasons.map(({ code }) => code))].sort()).toEqual([...UnplacedReason.shape.code.options].sort());
    expect(reasons.map((reason) => both(reasonSentence(reason, naming)).en)).toEqual([
      '(p1) and (p2) are never free at the same time.',
      '(p1) has other meetings in 3 of the 8 slots in which they could meet.',
      '(p1) has reached the limit of 6 meetings.',
      'In 3 of the 8 slots in which they could meet, no table is free.',
      'In 2 of the 8 slots in which they could meet, (p1) would lose a pause.',
      'In 2 of the 8 slots in which they could meet, it would be on the wrong side of a meeting that must come before or after.',
      'In 2 of the 8 slots in which they could meet, the free tables are too far to walk in time.',
      'The 2 slots in which they could meet fall on (p1)’s time on stage.',
      'There are no meeting slots yet.',
      'There are 90 slots for 90-second pitches and 105 who want one.',
      'There are 13 slots of 5–10 minutes and 15 who were selected.',
      'Nobody has been named to come.',
      'The speaker, (p1), cannot be there in any of the 4 slots left.',
      '“SaMD” has reached its limit of 5.',
      'It was in the timetable before and was pushed out by something else.',
      'The place it is locked to is taken by [meeting-2].',
      'Taken off the board by hand.',
      '(p1) would meet themselves: both sides name the same person. One side has to name somebody else.',
      'It cannot be planned: whatever was tried broke a rule. Everything else was planned without it.',
    ]);
  });

  test('in Japanese people are 様', () => {
    expect(both(reasonSentence({ code: 'no-common-time', values: { personId: 'p1', otherId: 'p2' } }, naming)).ja).toBe(
      '(p1)様と(p2)様の空いている時間が重なりません。',
    );
  });
});

describe('the smallest change', () => {
  const placement = at('meeting-1', '2026-12-10T01:00:00.000Z');
  const moved = at('meeting-2', '2026-12-10T02:30:00.000Z');
  const told = (change: SmallestChange) => both(changeSentence(change, naming)).en;

  test('every code is told', () => {
    const codes = SmallestChange.shape.code.options;
    expect(codes.map((code) => told({ code, values: { personId: 'p1', quota: 'SaMD', most: 6 }, placement, moves: [moved] }))).toEqual([
      'It fits if (p1) can come at 01:00.',
      'It fits with one more table at 01:00.',
      'It fits at 01:00 if the limit of “SaMD” is raised to 6.',
      'It fits at 01:00 if [meeting-2] moves to 02:30.',
      'No single change makes room for it.',
    ]);
  });

  test('a slot that is free anyway asks for no move', () => {
    expect(told({ code: 'move-other', values: {}, placement, moves: [] })).toBe('There is room at 01:00.');
  });

  test('time that another item needs opened is the time named', () => {
    const change: SmallestChange = { code: 'open-availability', values: { personId: 'p1', start: moved.start }, placement, moves: [moved] };
    expect(told(change)).toBe('It fits if (p1) can come at 02:30.');
  });
});

describe('a conflict', () => {
  test('every code is told', () => {
    const values = { personId: 'p1', placeId: 'a-1', kind: 'visit' };
    const told = Conflict.shape.code.options.map((code) =>
      both(conflictSentence({ code, placementId: 'meeting-1', otherId: 'meeting-2', values }, naming)),
    );
    expect(told.map((sentence) => sentence.en)).toEqual([
      '(p1) has [meeting-2] at the same time.',
      '<a-1> is taken by [meeting-2].',
      '(p1) cannot come at this time.',
      'This is not a slot for this kind.',
      '(p1) has something outside this event (a visit).',
      'This place is no longer in the settings.',
      'This has not been accepted.',
      'The length of the pitch does not fit the slot.',
      'This time is over.',
      '(p1) would meet themselves.',
    ]);
  });
});
