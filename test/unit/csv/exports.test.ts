import { describe, expect, test } from 'vitest';
import {
  exportIntroductions,
  exportParticipants,
  exportTimetable,
  exportUnplaced,
  importTemplate,
  type ParticipantExport,
} from '../../../shared/rules/csv/exports.ts';
import { importNames, parseImport } from '../../../shared/rules/csv/import.ts';
import type { EventSettings } from '../../../shared/schemas/eventSettings.ts';
import type { Introduction } from '../../../shared/schemas/introduction.ts';
import type { Organisation, Person } from '../../../shared/schemas/organisation.ts';
import type { Placement } from '../../../shared/schemas/placement.ts';

const now = '2026-11-01T00:00:00Z';
const organisation = (id: string, name: Organisation['name'], kind: Organisation['kind'] = 'startup'): Organisation => ({
  id,
  kind,
  name,
  kana: null,
  corporateNumber: null,
  country: null,
  region: null,
  website: null,
  sample: true,
  sources: [],
  confirmation: null,
  createdAt: now,
  version: 1,
});
const person = (id: string, family: string, romaji: string | null): Person => ({
  id,
  email: `${id}@astera.example`,
  name: { family, given: '太郎', familyKana: null, givenKana: null, romaji },
  title: { ja: '=代表', en: null },
  language: 'ja',
  invitations: 'mail',
  noticeMails: 'instant',
  sample: true,
  createdAt: now,
  version: 1,
});

const astera = organisation('astera', { ja: '＝アステラ, "再生"', en: '-Astera' });
const north = organisation('north', { ja: null, en: 'North Star' }, 'investor');
const taro = person('taro', '山田', 'Taro Yamada');
const jiro = person('jiro', '+佐藤', null);
const names = {
  organisations: new Map([astera, north].map((one) => [one.id, one])),
  people: new Map([taro, jiro].map((one) => [one.id, one])),
};

const participation = (organisationId: string): ParticipantExport['participation'] => ({
  eventId: 'e',
  organisationId,
  status: 'admitted',
  wants: true,
  invitedAgain: false,
  by: null,
  exhibitor: true,
  delegateIds: [],
  pitch: {
    wanted: true,
    selected: false,
    parts: { business: { ja: null, en: null }, usefulness: { ja: null, en: null }, promise: { ja: null, en: null } },
    speakerId: null,
  },
  createdAt: now,
  version: 1,
});
const settings: EventSettings = {
  zone: 'Asia/Tokyo',
  days: ['2026-11-25'],
  tables: [{ id: 't1', name: 'A-1', room: '商談エリア', kind: 'table' }],
  stages: [{ id: 's1', name: { ja: 'ステージ', en: 'Stage' } }],
  sessions: [],
  meeting: { minutes: 20, turnoverMinutes: 5 },
  pitches: { short: { seconds: 90, turnoverSeconds: 30 }, long: { seconds: 480, turnoverSeconds: 60 } },
  requests: { pendingLimit: 10, expireAfterDays: 7, selfBooking: true },
};
const placement = (change: Partial<Placement>): Placement => ({
  id: 'meeting-1',
  kind: 'meeting',
  start: '2026-11-25T01:00:00Z',
  end: '2026-11-25T01:20:00Z',
  placeId: 't1',
  organisationIds: ['astera', 'north'],
  personIds: ['taro', 'jiro'],
  introductionId: '1',
  tier: null,
  locked: false,
  ...change,
});

describe('exports', () => {
  test.each(['ja', 'en'] as const)('participants can be handed in again as they were, in %s', (language) => {
    const file = exportParticipants([{ participation: participation('astera'), organisation: astera, delegates: [taro, jiro] }], language);
    const { rows, errors } = parseImport('participants', new TextEncoder().encode(file));
    expect(errors).toEqual([]);
    expect(rows.map(({ value }) => value)).toEqual(
      [taro, jiro].map(({ name, title, email, language }) => ({
        organisation: { name: astera.name, kind: 'startup', corporateNumber: null },
        person: { name, title, email, language },
        exhibitor: true,
        pitch: { wanted: true, selected: false },
        status: 'admitted',
      })),
    );
  });

  test('an organisation nobody comes for still has its row', () => {
    const [, row] = exportParticipants([{ participation: participation('north'), organisation: north, delegates: [] }], 'en').split('\r\n');
    expect(row).toBe(',North Star,Investor,,,,,,,,,,,Yes,Yes,No,Admitted');
    const file = exportParticipants([{ participation: participation('north'), organisation: north, delegates: [] }], 'en');
    expect(parseImport('participants', new TextEncoder().encode(file))).toMatchObject({ rows: [], errors: [], total: 1, ignored: [] });
  });

  test.each(importNames)('a template for %s in either language is a file with titles and no rows', (kind) => {
    for (const language of ['ja', 'en'] as const) {
      const { errors, ignored } = parseImport(kind, new TextEncoder().encode(importTemplate(kind, language)));
      expect([errors.map(({ code }) => code), ignored]).toEqual([['no-rows'], []]);
    }
  });

  test('the timetable in the order of time, on the event’s clock, a formula in a name kept text', () => {
    const pitch = placement({
      id: 'pitch-short-north',
      kind: 'pitch',
      tier: 'short',
      start: '2026-11-24T23:59:30Z',
      end: '2026-11-25T00:01:00Z',
      placeId: 's1',
      organisationIds: ['north'],
      personIds: [],
      introductionId: null,
    });
    expect(
      exportTimetable(
        [placement({}), pitch, placement({ id: 'meeting-0', placeId: 'gone', organisationIds: ['gone', 'north'], personIds: ['x'] })],
        { settings },
        names,
        'ja',
      ),
    ).toBe(
      [
        '\ufeff種類,日付,開始,終了,場所,部屋,組織,担当者,相手の組織,相手の担当者,ID',
        '90秒ピッチ,2026-11-25,08:59:30,09:01,ステージ,,North Star,,,,pitch-short-north',
        '面談,2026-11-25,10:00,10:20,廃止された場所,,参加していない組織,退会した方,North Star,,meeting-0',
        '面談,2026-11-25,10:00,10:20,A-1,商談エリア,"\'＝アステラ, ""再生""",山田 太郎,North Star,\'+佐藤 太郎,meeting-1',
        '',
      ].join('\r\n'),
    );
  });

  test('what found no slot, with reasons in words', () => {
    const file = exportUnplaced(
      [
        {
          id: 'meeting-1',
          kind: 'meeting',
          organisationIds: ['north', 'astera'],
          reasons: [
            { code: 'tables-full', values: {} },
            { code: 'no-common-time', values: {} },
          ],
          smallestChange: { code: 'add-table', values: {}, placement: null, moves: [] },
        },
        { id: 'pitch-long-north', kind: 'pitch', organisationIds: ['north'], reasons: [], smallestChange: null },
      ],
      names,
      'en',
      { reason: ({ code }) => `(${code})`, change: (change) => `=${change?.code}` },
    );
    expect(file).toBe(
      '\ufeffType,Organisation,Meets organisation,Reason,Smallest change,ID\r\nMeeting,North Star,\'-Astera,"(tables-full)\n(no-common-time)",\'=add-table,meeting-1\r\n5–10 minute pitch,North Star,,,,pitch-long-north\r\n',
    );
  });

  test('who asked whom, without what they wrote', () => {
    const introduction: Introduction = {
      id: '1',
      eventId: 'e',
      fromOrganisationId: 'astera',
      toOrganisationId: 'north',
      fromPersonId: 'taro',
      toPersonId: null,
      message: '内密のお話です',
      preference: 'must',
      status: 'declined',
      readAt: null,
      answer: { personId: 'jiro', at: '2026-11-02T15:00:00Z', reason: 'size', text: '内密の返事です' },
      by: null,
      agreedBy: [],
      createdAt: now,
      expiresAt: now,
      version: 2,
    };
    const file = exportIntroductions([introduction], 'Asia/Tokyo', names, 'ja');
    expect(file).toBe(
      '\ufeff依頼元の組織,依頼元の担当者,依頼先の組織,依頼先の担当者,希望の強さ,状態,見送りの理由,依頼日時,返事の日時,ID\r\n' +
        '"\'＝アステラ, ""再生""",山田 太郎,North Star,,必須,見送り,金額や規模,2026-11-01 09:00,2026-11-03 00:00,1\r\n',
    );
  });
});
