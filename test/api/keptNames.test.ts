import { parse } from 'csv-parse/sync';
import { beforeAll, expect, it } from 'vitest';
import { publish } from '../../functions/releases/publish.ts';
import { staffItem } from '../../functions/table/confirmations.ts';
import type { Item } from '../../functions/table/table.ts';
import { type Answer, testApi } from './harness.ts';
import { emailOf, event, introduction, member, organisation, participation, person } from './world.ts';

/*
 * A world with departures: everything that can be read of it names organisations as long as history needs them, people as long as they are
 * here, and shows no id where a name should be. Every id holds the mark, no name does.
 */

const api = testApi();
const mark = 'zq7';
const id = (name: string) => `${name}-${mark}`;
const fair = id('fair');
const both = (words: string) => ({ ja: `${words}株式会社`, en: `${words} Inc.` });

const somebody = (name: string, given: string): Item[] =>
  person(id(name)).map((item) =>
    item.type === 'Person' ? { ...item, name: { family: 'Test', given, familyKana: null, givenKana: null, romaji: null } } : item,
  );
const firm = (name: string, words: string, kind: Parameters<typeof organisation>[1]): Item[] =>
  organisation(
    id(name),
    kind,
    {
      tagline: both(`${words} in one line`),
      confidential: both('Secret'),
      contact: { name: words, romaji: null, email: 'a@contact.example', phone: null },
    },
    { name: both(words) },
  );
const accepted = (name: string, other: string) =>
  introduction(id(name), fair, [id('su'), id('cai')], [id(other), id(`${other}-p`)], { message: 'We would like to meet.' });
const as = (who: string, method: string, path: string, body?: unknown) => api.call(emailOf(id(who)), method, path, body);
const done = async (answer: Promise<Answer>) => {
  const { status, body } = await answer;
  expect([status < 300, body]).toEqual([true, body]);
  return body;
};

const sides = ['su', 'met', 'left', 'closed', 'host'];
const people = ['boss', 'met-p', 'left-p', 'host-p', 'desk-p'];

/**
 * A startup has met three funds. Then its delegate, Caius, deletes his account, one fund withdraws, and another is closed by its only
 * member's farewell. The meetings have been held by then: they stay on the timetable.
 */
beforeAll(async () => {
  await api.put([
    ...[...somebody('host-p', 'Hostia'), ...firm('host', 'Organising', 'organiser'), member(id('host'), id('host-p'), 'organiser')],
    ...[...somebody('desk-p', 'Desk'), staffItem({ email: emailOf(id('desk-p')), addedBy: null, addedAt: '2026-11-01T00:00:00.000Z' })],
    event(fair, id('host'), { name: both('Fair'), organiserName: both('Organising') }),
    ...firm('su', 'Seedling', 'startup'),
    ...[...somebody('boss', 'Bossa'), member(id('su'), id('boss'), 'startup')],
    ...[...somebody('cai', 'Caius'), member(id('su'), id('cai'), 'startup', 'editor')],
    participation(fair, id('su'), [id('cai'), id('boss')], { exhibitor: true }),
    ...['met', 'left', 'closed'].flatMap((name) => [
      ...firm(name, `Fund ${name}`, 'investor'),
      ...somebody(`${name}-p`, `Person of ${name}`),
      member(id(name), id(`${name}-p`), 'investor'),
      participation(fair, id(name), [id(`${name}-p`)]),
      ...accepted(`in-${name}`, name),
    ]),
  ]);
  await done(as('host-p', 'PUT', `/events/${fair}/draft`, { from: 'release' }));
  for (const [index, name] of ['met', 'left', 'closed'].entries()) {
    const start = new Date(Date.parse('2026-12-10T01:00:00.000Z') + index * 25 * 60_000).toISOString();
    const change = { kind: 'place', id: `meeting-${id(`in-${name}`)}`, start, placeId: 'table-1' };
    await done(as('host-p', 'POST', `/events/${fair}/draft/adjustments`, { number: index + 1, change }));
  }
  await publish(api.services, fair, (await done(as('host-p', 'POST', `/events/${fair}/releases`))).id);
  await api.settle();
  api.clock.advance({ hours: 18 * 24 + 3 });
  await done(as('cai', 'DELETE', '/me'));
  await done(as('closed-p', 'DELETE', '/me'));
  await done(as('left-p', 'PATCH', `/events/${fair}/participations/${id('left')}`, { status: 'withdrawn', version: 1 }));
  await api.settle();
}, 60_000);

/** What stands for which part of a path. */
const filled: Record<string, string[]> = {
  '/organisations/{id}': sides.map((name) => `/organisations/${id(name)}`),
  '/events/{id}': [`/events/${fair}`],
  '/introductions/{id}': ['met', 'left', 'closed'].map((name) => `/introductions/${id(`in-${name}`)}`),
  '{otherId}': sides.map(id),
  '{organisationId}': sides.map(id),
  '{personId}': [id('boss'), id('cai')],
  '{kind}': ['participants', 'meetings', 'pitches', 'unplaced', 'introductions', 'pairs'],
};
const addresses = (path: string): string[] => {
  const [part, values = []] = Object.entries(filled).find(([part]) => path.includes(part)) ?? [];
  return part ? values.flatMap((value) => addresses(path.replace(part, value))) : path.includes('{') ? [] : [path];
};

/** Keys under which references stand, and addresses made of them; everything else is for people to read. Tasks name their `event` by id. */
const isReference = (key: string) => /^(id|uid|event|path|url|guid|slug|acronym|email|メールアドレス)$|(Id|Ids|By)$/.test(key);

/** What is for people to read and holds an id: `key: value`. */
function idsIn(value: unknown, key: string): string[] {
  if (typeof value === 'string') return value.includes(mark) && !isReference(key) ? [`${key}: ${value}`] : [];
  if (Array.isArray(value)) return value.flatMap((one) => idsIn(one, key));
  return Object.entries(value ?? {}).flatMap(([name, one]) => idsIn(one, name));
}

const rowsOf = (file: string): Record<string, string>[] => parse(file.replace('\uFEFF', ''), { columns: true });

/** The parts of an answer. A file's rows keep a column for ids; in calendars and XML, addresses and keys are no text. */
function read({ body, headers }: Answer): unknown {
  const type = headers.get('content-type') ?? '';
  if (type.includes('csv')) return rowsOf(body).map(({ ID: _, ...row }) => row);
  return typeof body === 'string' ? body.replace(/https?:\/\/[^\s<"]+|(id|guid|slug)="[^"]*"|<(slug|acronym|url)>[^<]*/g, '') : body;
}

const paths = async () =>
  Object.entries((await api.call(null, 'GET', '/openapi.json')).body.paths as Record<string, object>).flatMap(([path, operations]) =>
    'get' in operations ? addresses(path) : [],
  );

it.each(people)(
  '%s reads no id where a name should be, and no name of who has deleted their account',
  async (who) => {
    const ids: string[] = [];
    const named: string[] = [];
    let answered = 0;
    for (const path of await paths()) {
      const answer = await as(who, 'GET', path);
      if (answer.status === 200) answered += 1;
      ids.push(...idsIn(read(answer), 'text').map((one) => `${path} ${one}`));
      if (JSON.stringify(answer.body).includes('Caius')) named.push(path);
    }
    expect([ids, named]).toEqual([[], []]);
    expect(answered).toBeGreaterThan(10);
  },
  60_000,
);

it('the board names every organisation of what was published, says who takes part no more, and gives who deleted their account no name', async () => {
  const { organisations, people: named } = (await as('host-p', 'GET', `/events/${fair}/board`)).body;
  expect(
    organisations
      .map((one: { name: unknown; takesPart: boolean }) => [one.name, one.takesPart])
      .sort((a: unknown[], b: unknown[]) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
  ).toEqual([
    [both('Fund closed'), false],
    [both('Fund left'), false],
    [both('Fund met'), true],
    [both('Seedling'), true],
  ]);
  expect(named.map(({ id: one }: { id: string }) => one).sort()).not.toContain(id('cai'));
});

it('files keep the names of organisations that have left; who deleted their account is somebody who has left', async () => {
  const path = `/events/${fair}/exports/introductions`;
  const { body } = await api.call(emailOf(id('host-p')), 'GET', path, undefined, { 'accept-language': 'en' });
  expect(
    rowsOf(body)
      .map((row) => [row['From organisation'], row['From person'], row['To organisation']])
      .sort(),
  ).toEqual([
    ['Seedling Inc.', 'Somebody who has left', 'Fund closed Inc.'],
    ['Seedling Inc.', 'Somebody who has left', 'Fund left Inc.'],
    ['Seedling Inc.', 'Somebody who has left', 'Fund met Inc.'],
  ]);
});

it('the other side of a held meeting reads with whom it was', async () => {
  const { from, to } = (await as('met-p', 'GET', `/introductions/${id('in-met')}`)).body;
  expect([from.name, from.person, to.person.name.given]).toEqual([both('Seedling'), null, 'Person of met']);
});
