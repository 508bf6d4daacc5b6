import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { calendarFeed } from '../../../shared/rules/calendar/feed.ts';
import { AgendaEntry } from '../../../shared/schemas/agenda.ts';
import { heldText, meeting, northStar, organiser, pitch, source } from './entries.ts';

const now = '2026-11-22T00:00:00.000Z';
const feed = (entries: AgendaEntry[], language: 'ja' | 'en' = 'ja', name = 'Musubi の予定') =>
  calendarFeed({ name, language, zone: 'Asia/Tokyo', entries, organiser, now, ...source });

const read = (document: string) => {
  const calendar = new ICAL.Component(ICAL.parse(document));
  return { calendar, events: calendar.getAllSubcomponents('vevent') };
};
const values = (event: ICAL.Component) =>
  Object.fromEntries(event.getAllProperties().map((property) => [property.name, String(property.getFirstValue())]));

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc
    .array(fc.constantFrom('\\', ';', ',', '\r', '\n', '"', '^', ':', "'", 'END:VEVENT', '\r\nX-EVIL:1', '結', '👩🏽‍⚕️', 'ابجد', '\t', ' '))
    .map((parts) => parts.join('')),
);

describe('a subscribed calendar', () => {
  test('the entries are what their own schema says', () => {
    expect([meeting, pitch].map((entry) => AgendaEntry.safeParse(entry).success)).toEqual([true, true]);
  });

  test('says everything about a meeting, in Japanese', () => {
    const { events } = read(feed([{ ...meeting, message: '非臨床データをお見せします。\n30分ください' }]));
    expect(events.map(values)).toEqual([
      {
        uid: 'meeting-01JABCDEF@musubi.example',
        dtstamp: '2026-11-22T00:00:00Z',
        dtstart: '2026-11-25T05:30:00Z',
        dtend: '2026-11-25T05:50:00Z',
        sequence: '3',
        status: 'CONFIRMED',
        summary: '面談：北極星キャピタル',
        location: 'A-12・商談エリア; 西, 2階・東京ビッグサイト',
        description:
          'イベント：結び サンプル商談会\n2026年11月25日（水）14:30–14:50（日本時間）\nお相手：佐藤 花子 様（北極星キャピタル）\n\n' +
          'メッセージ：\n非臨床データをお見せします。\n30分ください\n\n' +
          '予定を開く：https://musubi.example/agenda?eventId=jhvs-sample&item=meeting-01JABCDEF',
        categories: '面談',
        url: 'https://musubi.example/agenda?eventId=jhvs-sample&item=meeting-01JABCDEF',
        transp: 'OPAQUE',
        organizer: 'mailto:post@musubi.example',
      },
    ]);
  });

  test('says everything about a pitch, in English', () => {
    const [event] = read(feed([pitch], 'en')).events.map(values);
    expect(event).toMatchObject({
      summary: 'Pitch (90 seconds): Astera Regenerative',
      location: 'Stage A, Tokyo Big Sight',
      description:
        'Event: Musubi sample event\nWed 25 Nov 2026, 10:01:30–10:03 JST\n\n' +
        'Open your agenda: https://musubi.example/agenda?eventId=jhvs-sample&item=pitch-short-astera',
      categories: 'Pitches',
    });
  });

  test('a long pitch is counted in minutes, a call has no venue, a missing language falls back', () => {
    const long = { ...pitch, end: '2026-11-25T01:09:30Z', organisation: { id: 'x', name: { ja: '甲社', en: null } } };
    const call = { ...meeting, place: { id: 'call', name: { ja: null, en: 'Zoom 3' }, room: null, kind: 'online' as const } };
    const [first, second] = read(feed([long, call])).events.map(values);
    expect([first?.summary, second?.location]).toEqual(['ピッチ（8分）：甲社', 'オンライン（Zoom 3）']);
  });

  test('contact details stand in it only when the entry carries them', () => {
    const counterpart = {
      ...northStar,
      contact: { name: null, romaji: null, email: 'hanako@north-star.example', phone: '+81 3 0000 0000' },
    };
    const open = feed([{ ...meeting, counterpart }]);
    expect(read(open).events.map((event) => values(event).description)).toEqual([
      expect.stringContaining('メール：hanako@north-star.example\n電話：+81 3 0000 0000'),
    ]);
    expect(feed([meeting])).not.toMatch(/hanako@|\+81/);
  });

  test('publishes: a name, a zone to show it in, when to come back; nobody is invited', () => {
    const { calendar, events } = read(feed([meeting, pitch]));
    const property = (name: string) => String(calendar.getFirstPropertyValue(name));
    expect(['method', 'x-wr-calname', 'name', 'x-wr-timezone', 'refresh-interval', 'x-published-ttl', 'version'].map(property)).toEqual([
      'PUBLISH',
      'Musubi の予定',
      'Musubi の予定',
      'Asia/Tokyo',
      'PT15M',
      'PT15M',
      '2.0',
    ]);
    expect(events.flatMap((event) => event.getAllProperties('attendee'))).toEqual([]);
  });

  test('a cancelled entry stays, cancelled, and takes nobody’s time', () => {
    const [event] = read(feed([{ ...meeting, status: 'cancelled', sequence: 4 }])).events.map(values);
    expect(event).toMatchObject({ status: 'CANCELLED', transp: 'TRANSPARENT', sequence: '4', uid: 'meeting-01JABCDEF@musubi.example' });
  });

  test('an empty agenda is still a calendar', () => {
    expect(read(feed([])).events).toEqual([]);
  });

  test('every physical line is at most 75 octets and ends in CRLF, whatever is written', () => {
    fc.assert(
      fc.property(anyText, anyText, (name, message) => {
        const document = feed([{ ...meeting, message, eventName: { ja: name, en: null } }], 'ja', name);
        const lines = document.split('\r\n');
        expect(lines.pop()).toBe('');
        expect(lines.filter((line) => Buffer.byteLength(line) > 75 || /[\r\n]/.test(line))).toEqual([]);
        expect(document.isWellFormed()).toBe(true);
      }),
    );
  });

  test('any text comes back from another parser as it went in, and can add no property', () => {
    fc.assert(
      fc.property(anyText, anyText, (name, room) => {
        const entry = { ...pitch, organisation: { id: 'x', name: { ja: name, en: null } }, place: { ...pitch.place, room } };
        const { events } = read(feed([entry, pitch], 'ja', name));
        const [written, plain] = events.map((event) => event.getAllProperties().map((property) => property.name));
        expect(events).toHaveLength(2);
        expect(written).toEqual(plain);
        expect(events.map(values)[0]).toMatchObject({
          summary: `ピッチ（90秒）：${heldText(name || '—')}`,
          location: heldText(['ステージA', room, '東京ビッグサイト'].filter(Boolean).join('・')),
        });
      }),
    );
  });
});
