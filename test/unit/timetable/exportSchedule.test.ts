import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { scheduleJson } from '../../../shared/rules/timetable/exportSchedule.ts';
import { scheduleXml } from '../../../shared/rules/timetable/exportScheduleXml.ts';
import type { PublicSchedule } from '../../../shared/rules/timetable/publicSchedule.ts';
import { uuidOf } from '../../../shared/rules/timetable/uuid.ts';
import { schedule } from './schedule.ts';

/** What https://c3voc.de/schedule/schema.json asks for: nothing more, nothing less. */
const Event = z.strictObject({
  guid: z.uuid(),
  id: z.int().min(1),
  date: z.iso.datetime({ offset: true }),
  start: z.string().regex(/^(0[0-9]|1[0-9]|2[0-3]):[0-5][0-9]$/),
  end: z.iso.datetime({ offset: true }),
  duration: z.string().regex(/^[0-9]+:[0-9]{2}$/),
  room: z.string(),
  slug: z.string().regex(/^[a-z0-9_-]+[a-z0-9]$/),
  url: z.url(),
  title: z.string(),
  subtitle: z.string(),
  track: z.string(),
  type: z.string(),
  language: z.string(),
  abstract: z.string(),
  description: z.string(),
  persons: z.array(z.strictObject({ name: z.string() })),
  links: z.array(z.never()),
  attachments: z.array(z.never()),
});
const Document = z.strictObject({
  $schema: z.string(),
  generator: z.strictObject({ name: z.string(), url: z.url() }),
  schedule: z.strictObject({
    version: z.string(),
    url: z.url(),
    base_url: z.url(),
    conference: z.strictObject({
      acronym: z.string().regex(/^[a-z0-9_-][a-z0-9_]{3,}(-2[0-9]{3}-[a-z]+)?$/),
      title: z.string(),
      description: z.string(),
      start: z.iso.date(),
      end: z.iso.date(),
      daysCount: z.int(),
      timeslot_duration: z.string(),
      time_zone_name: z.string().regex(/^([A-Z][a-z]+\/[A-Z][a-z]+)|UTC$/),
      url: z.url(),
      rooms: z.array(z.strictObject({ name: z.string(), guid: z.uuid() })),
      tracks: z.array(z.strictObject({ name: z.string() })),
      days: z.array(
        z.strictObject({
          index: z.int(),
          date: z.iso.date(),
          day_start: z.iso.datetime({ offset: true }),
          day_end: z.iso.datetime({ offset: true }),
          rooms: z.record(z.string(), z.array(Event)),
        }),
      ),
    }),
  }),
});

const readJson = (given: PublicSchedule) => Document.parse(JSON.parse(scheduleJson(given))).schedule;
const eventsOf = (given: PublicSchedule) => readJson(given).conference.days.flatMap(({ rooms }) => Object.values(rooms).flat());

type Element = { name: string; attributes: Record<string, string>; text: string; children: Element[] };

/** Reads XML with a strict parser: anything not well-formed throws. */
function readXml(xml: string): Element {
  const root: Element = { name: '', attributes: {}, text: '', children: [] };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes: attributes as Record<string, string>, text: '', children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.write(xml).close();
  const [document] = root.children;
  if (!document) throw new Error('an empty document');
  return document;
}
const all = (element: Element, name: string): Element[] =>
  element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
const textOf = (element: Element, name: string) => element.children.find((child) => child.name === name)?.text;

describe('schedule.json', () => {
  test('has the shape its readers expect, days and rooms in order', () => {
    const { conference, version } = readJson(schedule);
    expect(version).toBe('3');
    expect({ ...conference, days: conference.days.map(({ rooms, ...day }) => ({ ...day, rooms: Object.keys(rooms) })) }).toEqual({
      acronym: 'jhvs_2026_sample',
      title: '結び <サンプル> & 商談会',
      description: '紹介',
      start: '2026-11-25',
      end: '2026-11-26',
      daysCount: 2,
      timeslot_duration: '00:05',
      time_zone_name: 'Asia/Tokyo',
      url: 'https://musubi.example/events/jhvs-2026-sample',
      rooms: ['ステージ (1)', 'ステージ (2)', '商談エリア'].map((name) => ({ name, guid: uuidOf(`jhvs-2026-sample\n${name}`) })),
      tracks: [{ name: 'SHOWCASE' }, { name: 'ピッチ' }, { name: '面談' }],
      days: [
        {
          index: 1,
          date: '2026-11-25',
          day_start: '2026-11-25T00:00:00+09:00',
          day_end: '2026-11-26T00:00:00+09:00',
          rooms: ['ステージ (1)', 'ステージ (2)'],
        },
        {
          index: 2,
          date: '2026-11-26',
          day_start: '2026-11-26T00:00:00+09:00',
          day_end: '2026-11-27T00:00:00+09:00',
          rooms: ['商談エリア'],
        },
      ],
    });
  });

  test('lists pitches one by one, a session without pitches and the time for meetings as a whole', () => {
    expect(
      eventsOf(schedule).map(({ date, end, duration, room, title, subtitle, track, type }) => [
        date,
        end,
        duration,
        room,
        title,
        subtitle,
        track,
        type,
      ]),
    ).toEqual([
      ['2026-11-25T10:00:00+09:00', '2026-11-25T10:01:30+09:00', '00:02', 'ステージ (1)', '乙社', '90秒ピッチ', 'SHOWCASE', 'pitch'],
      [
        '2026-11-25T10:02:00+09:00',
        '2026-11-25T10:03:30+09:00',
        '00:02',
        'ステージ (1)',
        '甲社 ]]> </title>',
        '90秒ピッチ',
        'SHOWCASE',
        'pitch',
      ],
      [
        '2026-11-25T13:00:00+09:00',
        '2026-11-25T15:00:00+09:00',
        '02:00',
        'ステージ (2)',
        '最終選考',
        '選抜ピッチ（5〜10分）',
        'ピッチ',
        'session',
      ],
      ['2026-11-26T09:30:00+09:00', '2026-11-26T17:00:00+09:00', '07:30', '商談エリア', '面談', '', '面談', 'meetings'],
    ]);
  });

  test('every guid, number and slug is there once, and stays when others move', () => {
    const events = eventsOf(schedule);
    for (const key of ['guid', 'id', 'slug'] as const) expect(new Set(events.map((event) => event[key])).size).toBe(events.length);
    const moved = {
      ...schedule,
      pitches: schedule.pitches.toReversed().map((pitch) => ({ ...pitch, start: '2026-11-26T01:00:00Z', end: '2026-11-26T01:01:30Z' })),
    };
    const identity = (given: PublicSchedule) =>
      Object.fromEntries(
        eventsOf(given)
          .filter(({ type }) => type === 'pitch')
          .map(({ title, guid, slug }) => [title, [guid, slug]]),
      );
    expect(identity(moved)).toEqual(identity(schedule));
  });

  test('before a release: the sessions, version 0', () => {
    const early = { ...schedule, release: null, pitches: [] };
    expect(readJson(early).version).toBe('0');
    expect(eventsOf(early).map(({ title, type }) => [title, type])).toEqual([
      ['SHOWCASE', 'session'],
      ['最終選考', 'session'],
      ['面談', 'meetings'],
    ]);
  });

  test('a day the clocks change is as long as it is', () => {
    const settings = { ...schedule.event.settings, zone: 'Europe/Berlin', days: ['2026-10-25'], sessions: [] };
    const [day] = readJson({ ...schedule, pitches: [], event: { ...schedule.event, settings } }).conference.days;
    expect([day?.day_start, day?.day_end]).toEqual(['2026-10-25T00:00:00+02:00', '2026-10-26T00:00:00+01:00']);
  });
});

describe('schedule.xml', () => {
  test('says the same as schedule.json, and lengths to the second', () => {
    const root = readXml(scheduleXml(schedule));
    expect(root.children.map(({ name }) => name)).toEqual(['generator', 'url', 'version', 'conference', 'day', 'day']);
    const events = all(root, 'event');
    const json = eventsOf(schedule);
    expect(events.map(({ attributes }) => [attributes.guid, Number(attributes.id)])).toEqual(json.map(({ guid, id }) => [guid, id]));
    for (const key of ['room', 'title', 'subtitle', 'type', 'date', 'start', 'slug', 'track', 'language', 'url'] as const)
      expect(events.map((event) => textOf(event, key))).toEqual(json.map((event) => event[key]));
    expect(events.map((event) => textOf(event, 'duration'))).toEqual(['00:01:30', '00:01:30', '02:00', '07:30']);
    expect(events.map((event) => textOf(event, 'abstract'))[1]).toBe('一行目\n二行目 "引用" &  絵文字👩🏽‍⚕️');
    expect(all(root, 'person').map(({ text }) => text)).toEqual(['山田 太郎']);
    expect(
      all(root, 'room')
        .filter(({ attributes }) => attributes.name)
        .map(({ attributes }) => attributes.name),
    ).toEqual(['ステージ (1)', 'ステージ (2)', '商談エリア']);
    expect(all(root, 'day').map(({ attributes }) => [attributes.index, attributes.date])).toEqual([
      ['1', '2026-11-25'],
      ['2', '2026-11-26'],
    ]);
  });

  test('its values have the types of the XML schema', () => {
    const events = all(readXml(scheduleXml(schedule)), 'event');
    expect(events.filter((event) => !/^[a-z0-9_]{4,}-[a-z0-9\-_]{4,}$/.test(textOf(event, 'slug') ?? ''))).toEqual([]);
    expect(events.filter(({ attributes }) => !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(attributes.guid ?? ''))).toEqual([]);
    expect(events.filter((event) => !/^\d{1,2}:\d{2}(:\d{1,2})?$/.test(textOf(event, 'duration') ?? ''))).toEqual([]);
  });

  test('any text is well-formed and comes back, less what XML cannot hold', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom('<', '&', ']]>', '"', "'", '\r\n', '\u0000', '\ufffe', '&amp;', '結')).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (written) => {
        const [pitch, ...others] = schedule.pitches;
        const pitches = pitch ? [{ ...pitch, business: { ja: written, en: null }, speakers: [`x${written}`] }, ...others] : [];
        const root = readXml(scheduleXml({ ...schedule, pitches }));
        // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML 1.0 forbids
        const held = written.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
        expect(all(root, 'person').map((person) => person.text)).toEqual([`x${held}`]);
        expect(all(root, 'abstract').map((abstract) => abstract.text)).toContain(held);
        expect(all(root, 'event')).toHaveLength(4);
      }),
    );
  });
});

describe('nothing private', () => {
  test('neither form knows who meets whom, where, or how to reach anybody, even if it is handed over', () => {
    const secret = { message: '内密', personIds: ['secret-person'], contact: 'hanako@north.example', locked: true };
    const pitches = schedule.pitches.map((pitch) => ({ ...pitch, ...secret }));
    const meeting = {
      ...schedule.pitches[0],
      id: 'meeting-1',
      placeId: 't1',
      organisation: { id: 'x', name: { ja: '秘密の相手', en: null } },
    };
    const careless = { ...schedule, pitches: [...pitches, meeting] } as PublicSchedule;
    expect(eventsOf(careless)).toEqual(eventsOf(schedule));
    expect(scheduleJson(careless) + scheduleXml(careless)).not.toMatch(/内密|secret-person|hanako|A-1|locked|秘密/);
  });
});

describe('uuidOf', () => {
  test('is a UUID of version 8, always the same, another for another name', () => {
    expect(uuidOf('pitch-short-astera')).toBe(uuidOf('pitch-short-astera'));
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { minLength: 2, maxLength: 50 }), (names) => {
        const uuids = names.map(uuidOf);
        expect(uuids.filter((uuid) => !/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(uuid))).toEqual([]);
        expect(new Set(uuids).size).toBe(names.length);
      }),
    );
  });
});
