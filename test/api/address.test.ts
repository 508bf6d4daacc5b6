import { beforeAll, expect, it } from 'vitest';
import { staffItem } from '../../functions/table/confirmations.ts';
import en from '../../shared/locales/en/people.json' with { type: 'json' };
import ja from '../../shared/locales/ja/people.json' with { type: 'json' };
import { testApi } from './harness.ts';
import { emailOf, emptyRelease, event, firstSlot, introduction, member, organisation, participation, person, selfMade } from './world.ts';

/** Whom the address that somebody signs in with is shown to: what registering promises. */

const api = testApi();
const address = emailOf('su-p');

beforeAll(async () => {
  await api.put([
    ...['su-p', 'su-viewer', 'vc-p', 'other-p', 'host-p', 'rival-p', 'hub-p', 'staff-p'].flatMap(person),
    ...organisation('su', 'startup', {}, selfMade),
    member('su', 'su-p', 'startup'),
    member('su', 'su-viewer', 'startup', 'viewer'),
    ...organisation('vc', 'investor'),
    member('vc', 'vc-p', 'investor'),
    ...organisation('other', 'investor'),
    member('other', 'other-p', 'investor'),
    ...organisation('host', 'organiser'),
    member('host', 'host-p', 'organiser'),
    ...organisation('rival', 'organiser'),
    member('rival', 'rival-p', 'organiser'),
    ...organisation('hub', 'hub', {}, selfMade),
    member('hub', 'su-p', 'hub'),
    staffItem({ email: emailOf('staff-p'), addedBy: null, addedAt: '2026-11-01T00:00:00.000Z' }),
    event('fair', 'host'),
    participation('fair', 'su', ['su-p']),
    participation('fair', 'vc', ['vc-p']),
    participation('fair', 'other', ['other-p']),
    ...introduction('met', 'fair', ['vc', 'vc-p'], ['su', 'su-p']),
    ...emptyRelease('fair'),
  ]);
  expect((await api.call(address, 'POST', '/introductions/met/booking', { start: firstSlot })).status).toBe(201);
  expect((await api.call(address, 'PUT', '/organisations/hub/confirmation', { words: null })).status).toBe(200);
  await api.settle();
});

const asked = [
  '/organisations/su',
  '/organisations/su/profile',
  '/organisations/su/members',
  '/introductions/met',
  '/me/agenda',
  '/me/notices',
  '/events/fair/timetable',
  '/events/fair/schedule.json',
  '/events/fair/participations',
  '/events/fair/board',
  '/events/fair/exports/participants',
  '/events/fair/exports/introductions',
  '/confirmations',
];
const shownIn = async (who: string) => {
  const shown = [];
  for (const path of asked) if (JSON.stringify((await api.call(who, 'GET', path)).body).includes(address)) shown.push(path);
  return shown;
};

it.each([
  ['a colleague', 'su-viewer', ['/organisations/su/members']],
  ['the organiser of the event', 'host-p', ['/events/fair/exports/participants']],
  ['the staff', 'staff-p', ['/confirmations']],
  ['whom one meets', 'vc-p', []],
  ['who takes part in the same event', 'other-p', []],
  ['the organiser of another event', 'rival-p', []],
])('%s', async (_, who, places) => {
  expect(await shownIn(emailOf(who))).toEqual(places);
});

it('is what one is told when registering', () => {
  for (const word of ['同じ組織のメンバー', '主催者（参加者の一覧', '運営担当']) expect(ja.person.who).toContain(word);
  for (const word of ['members of your organisation', 'list of participants', 'operators']) expect(en.person.who).toContain(word);
});

it('nor does a mail tell whom one meets', () => {
  const letters = api.mails.filter(({ to }) => JSON.stringify(to).includes(emailOf('vc-p')));
  expect(letters.length).toBeGreaterThan(0);
  expect(letters.filter((letter) => JSON.stringify(letter).includes(address))).toEqual([]);
});
