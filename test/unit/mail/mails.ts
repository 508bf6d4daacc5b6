import type { Mail } from '../../../functions/post/mime.ts';
import type { MailContent } from '../../../shared/schemas/mail.ts';
import type { Reader } from '../../../shared/schemas/mailbox.ts';
import { meeting, pitch } from '../calendar/entries.ts';

export { source } from '../calendar/entries.ts';

export const now = '2026-11-22T00:00:00.000Z';
export const from = { name: 'Musubi', email: 'post@musubi.example' };
export const taro: Reader = { name: '山田 太郎', email: 'taro@astera.example', language: 'ja' };
export const tina: Reader = { name: 'Tina Okafor', email: 'tina@astera.example', language: 'en' };

const event = { ja: 'サンプル商談会', en: 'Sample event' };
const organisation = { ja: '北極星キャピタル', en: 'North Star Capital' };
const person = { family: '佐藤', given: '花子', familyKana: null, givenKana: null, romaji: 'Hanako Sato' };
const trial = { hub: { ja: '愛知拠点', en: 'Aichi hub' }, startup: organisation, path: '/hub' };
const deadline = { expiresAt: '2026-11-24T09:00:00Z', zone: 'Asia/Tokyo' };
const moved = { ...meeting, start: '2026-11-25T06:00:00Z', end: '2026-11-25T06:20:00Z', sequence: 5 };

/** One mail of every template. */
export const contents = {
  'introduction-received': {
    event,
    organisation,
    person,
    message: '細胞医療の <資金> についてお話ししたいです。\n& 30分',
    path: '/inbox/1',
    ...deadline,
  },
  'introduction-accepted': { event, organisation, person, text: '楽しみにしています。', path: '/inbox/1' },
  'introduction-declined': { event, organisation, reason: 'stage', text: null, path: '/matches' },
  'introduction-withdrawn': { event, organisation, path: '/inbox', endedBy: 'theirs', words: null },
  'meeting-called-off': {
    event,
    organisation,
    path: '/inbox/1',
    endedBy: 'theirs',
    words: '急な出張のためです。',
    entry: { ...moved, sequence: 8 },
  },
  'meeting-called-off-by-you': { event, organisation, path: '/inbox/1', entry: { ...moved, sequence: 8 } },
  'meetings-recorded': {
    event,
    meetings: [
      { organisation, agreed: true },
      { organisation: { ja: '南十字ファンド', en: 'Southern Cross Fund' }, agreed: false },
    ],
    path: '/inbox',
  },
  'event-invitation': { event, organiser: { ja: '主催団体', en: 'Organising body' }, path: '/events/e' },
  'introduction-expired': { event, organisation, path: '/inbox' },
  'participation-applied': { event, organisation, path: '/events/e/manage/participants' },
  'participation-admitted': { event, organisation, path: '/events/e' },
  'participation-withdrawn': { event, organisation, meetings: 3, pitches: 1, path: '/events/e/manage/participants' },
  'participation-dropped': { event, organisation, words: 'Get well soon.', path: '/events/e' },
  'event-deleted': { event, organiser: organisation, path: '/events' },
  'participation-ended': { event, organisation, count: 2, path: '/inbox' },
  'participation-refused': { event, organisation, path: '/events/e' },
  'release-published': {
    event,
    number: 2,
    path: '/agenda',
    invites: false,
    changes: [
      { kind: 'moved', before: meeting, entry: moved },
      { kind: 'added', entry: pitch },
      { kind: 'removed', entry: { ...meeting, placementId: 'meeting-2', start: '2026-11-25T07:00:00Z', end: '2026-11-25T07:20:00Z' } },
    ],
  },
  'schedule-details-changed': { event, path: '/agenda', invites: false, changes: [{ kind: 'moved', before: meeting, entry: moved }] },
  'job-ended': {
    kind: 'Import',
    state: 'failed',
    event,
    failure: { code: 'rows-changed', values: { rows: '4, 7', count: 2 } },
    kept: [4],
    path: '/events/e/manage/import?kind=participants&import=i',
  },
  'taken-in': { ...trial, note: null },
  'trial-proposed': { ...trial, note: '2月から受け入れられます。' },
  'trial-agreed': { ...trial, note: 'よろしくお願いします。' },
  'trial-declined': { ...trial, note: null },
  'trial-named': { ...trial, note: null },
  'participation-invited': { event, organisation, path: '/events/e' },
  'participation-joined': { event, organisation, path: '/events/e/manage/participants' },
  'participation-stayed-away': { event, organisation, path: '/events/e/manage/participants' },
  'confirmation-asked': { organisation, kind: 'hub', note: '県のページに載っています。', path: '/staff' },
  'confirmation-confirmed': { organisation, note: null, path: '/organisations/o' },
  'confirmation-refused': { organisation, why: 'cannot-verify', note: '登記の写しをお送りください。', path: '/organisations/o' },
  'confirmation-revoked': { organisation, why: 'misuse', note: null, path: '/organisations/o' },
  'join-requested': { organisation, person, email: 'hanako@north.example', note: '営業部の佐藤です。', path: '/organisations/o/members' },
  'join-accepted': { organisation, path: '/home' },
  'join-declined': { organisation, path: '/welcome' },
  'colleague-invited': { organisation, person, role: 'editor', path: '/invitations/token', ...deadline },
  'meeting-invitation': { entry: meeting },
  'meeting-update': { entry: moved, previous: meeting },
  'meeting-cancellation': { entry: { ...moved, sequence: 8 } },
} as const satisfies { [T in MailContent['template']]: Omit<Extract<MailContent, { template: T }>, 'template'> };

export const contentOf = (template: MailContent['template']): MailContent =>
  ({ template, ...contents[template] }) as unknown as MailContent;

export const plainMail: Mail = {
  id: 'introduction-received.01JABCDEF.taro',
  from,
  to: { name: taro.name, email: taro.email },
  language: 'ja',
  at: now,
  unsubscribe: 'https://musubi.example/api/mails/off/abcdef',
  subject: '件名',
  text: '本文\n',
  html: '<p>本文</p>',
  ics: null,
  calendars: [],
  replyTo: null,
};
