import type { AgendaEntry, Counterpart } from '../../../shared/schemas/agenda.ts';

/** Whom the startup meets. */
export const northStar: Counterpart = {
  organisationId: 'north-star',
  name: { ja: '北極星キャピタル', en: 'North Star Capital' },
  personName: { family: '佐藤', given: '花子', familyKana: 'サトウ', givenKana: 'ハナコ', romaji: 'Hanako Sato' },
  contact: null,
};

/** A meeting as its startup sees it. Names, places and addresses carry what calendars trip over. */
export const meeting: AgendaEntry = {
  placementId: 'meeting-01JABCDEF',
  kind: 'meeting',
  tier: null,
  start: '2026-11-25T05:30:00.000Z',
  end: '2026-11-25T05:50:00Z',
  zone: 'Asia/Tokyo',
  sequence: 3,
  status: 'confirmed',
  eventId: 'jhvs-sample',
  eventName: { ja: '結び サンプル商談会', en: 'Musubi sample event' },
  venue: { ja: '東京ビッグサイト', en: 'Tokyo Big Sight' },
  place: { id: 'table-12', name: { ja: 'A-12', en: 'A-12' }, room: '商談エリア; 西, 2階', kind: 'table' },
  organisation: { id: 'astera', name: { ja: 'アステラ再生医療', en: 'Astera Regenerative' } },
  counterpart: northStar,
  introductionId: '01JABCDEF',
  message: null,
};

export const pitch: AgendaEntry = {
  ...meeting,
  placementId: 'pitch-short-astera',
  kind: 'pitch',
  tier: 'short',
  start: '2026-11-25T01:01:30Z',
  end: '2026-11-25T01:03:00Z',
  sequence: 1,
  place: { id: 'stage-a', name: { ja: 'ステージA', en: 'Stage A' }, room: null, kind: 'stage' },
  counterpart: null,
  introductionId: null,
};

export const source = { domain: 'musubi.example', origin: 'https://musubi.example' };
export const organiser = { name: 'Musubi', email: 'post@musubi.example' };
export const attendee = { name: '山田 太郎', email: 'taro@astera.example' };

/** Text as a calendar can hold it: one kind of line break, no control characters, whole characters. */
export const heldText = (value: string): string =>
  value
    .toWellFormed()
    .replace(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what RFC 5545 forbids
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f]/g, '');
