import { marshall } from '@aws-sdk/util-dynamodb';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { work } from '../../functions/jobs/consume.ts';
import { listIntroductions, readPair } from '../../functions/table/introductions.ts';
import { testApi } from './harness.ts';
import { emailOf, event, member, organisation, participation, person, settings } from './world.ts';

/** What becomes of a file: who is meant is decided by what identifies them, and what has changed since it was checked is not written over. */

const api = testApi();
const host = emailOf('host-p');
const header = 'Organisation (English),Kind,Family name,Given name,E-mail';
const csv = (...lines: string[]) => Buffer.from(lines.join('\r\n')).toString('base64');

/** A fair of its own for each test, with two organisations entered by a file. */
let fair = 'fair-0';
let count = 0;
beforeAll(() => api.put([...person('host-p'), ...organisation('host', 'organiser'), member('host', 'host-p', 'organiser')]));
beforeEach(async () => {
  count += 1;
  fair = `fair-${count}`;
  await api.put([event(fair, 'host', { settings: { ...settings, requests: { ...settings.requests, pendingLimit: 1 } } })]);
});

const send = (kind: string, file: string, options: Record<string, unknown> = {}) =>
  api.call(host, 'POST', `/events/${fair}/imports`, { kind, csv: file, trial: false, ...options });
const check = (kind: string, file: string, options: Record<string, unknown> = {}) => send(kind, file, { trial: true, ...options });
/** Imports and waits for the end. */
async function run(kind: string, file: string, options: Record<string, unknown> = {}) {
  const answer = await send(kind, file, options);
  expect([answer.status, answer.body.code]).toEqual([201, undefined]);
  await api.settle();
  return (await state(answer.body.import.id)).job;
}
const state = async (id: string) => (await api.call(host, 'GET', `/events/${fair}/imports/${id}`)).body;
const participants = async () => (await api.call(host, 'GET', `/events/${fair}/participations`)).body.participations as Participant[];
type Participant = {
  organisationId: string;
  status: string;
  version: number;
  exhibitor: boolean;
  delegateIds: string[];
  organisation: { name: { ja: string | null; en: string | null } };
};
const names = async () => (await participants()).map(({ organisation: { name } }) => name.ja ?? name.en).sort();
const own = (n: string) => `${n}-${count}`;
const two = () => [`Fin Bio ${count},Startup,Fi,A,fi${count}@x.example`, `Fin Fund ${count},Investor,Fu,B,fu${count}@x.example`];
const errorsOf = (body: { errors: { row: number; column: string; code: string }[] }) =>
  body.errors.map(({ row, column, code }) => [row, column, code]);
const verdicts = (body: { rows: { verdict: string; notes: { code: string }[] }[] }) =>
  body.rows.map(({ verdict, notes }) => [verdict, ...notes.map(({ code }) => code)]);

describe('one and the same', () => {
  it('a person who comes for two new organisations is one person', async () => {
    const job = await run(
      'participants',
      csv(
        header,
        `Sakura Bio ${count},Startup,Sakurai,Makoto,sak${count}@x.example`,
        `Sakura Capital ${count},Investor,Sakurai,Makoto,sak${count}@x.example`,
      ),
    );
    expect(job.state).toBe('done');
    const [one, other] = await participants();
    expect(one?.delegateIds).toEqual(other?.delegateIds);
    expect(await names()).toEqual([`Sakura Bio ${count}`, `Sakura Capital ${count}`]);
  });

  it('a pair named once by name and once by address is one pair, wherever the rows stand', async () => {
    await run('participants', csv(header, ...two()));
    const rows = [`Fin Bio ${count},,Fin Fund ${count},,accepted`, `,fi${count}@x.example,,fu${count}@x.example,accepted`];
    const answer = await send('requests', csv('From organisation,From e-mail,To organisation,To e-mail,Status', ...rows));
    expect([answer.status, errorsOf(answer.body.values.result)]).toEqual([422, [[3, 'toOrganisation', 'row-twice']]]);
    expect(await listIntroductions(api.services.table, fair)).toEqual([]);
  });

  it('an organisation named by both its names, and then by one, is one organisation', async () => {
    const both = 'Organisation (Japanese),Organisation (English),Kind,Family name,Given name,E-mail';
    await run(
      'participants',
      csv(
        both,
        `クロガネ医機${count},Kurogane Medical ${count},Startup,A,B,a${own('k')}@x.example`,
        `,Kurogane Medical ${count},Startup,C,D,c${own('k')}@x.example`,
      ),
    );
    expect(
      (await participants()).map(({ delegateIds, organisation }) => [organisation.name.ja, organisation.name.en, delegateIds.length]),
    ).toEqual([[`クロガネ医機${count}`, `Kurogane Medical ${count}`, 2]]);
  });

  it.each([
    ['（株）青空医療', 'Device company'],
    ['青空医療株式会社', 'Device company'],
    ['株式会社 青空医療', 'Device company'],
    ['青空医療', 'Device company'],
  ])('a registered organisation is found as %s', async (name, kind) => {
    const id = own('sky');
    const items = organisation(id, 'device-company');
    await api.put([
      ...person(`${id}-p`),
      ...items.map((item) =>
        item.type === 'Organisation' ? { ...item, name: { ja: `株式会社青空医療${count}`, en: null }, corporateNumber: null } : item,
      ),
      member(id, `${id}-p`, 'device-company'),
    ]);
    const spelt = name.replace('青空医療', `青空医療${count}`);
    const file = csv('Organisation (Japanese),Kind,Family name,Given name,E-mail', `${spelt},${kind},${id}-p,Test,${emailOf(`${id}-p`)}`);
    await run('participants', file);
    expect((await participants()).map(({ organisationId, status }) => [organisationId, status])).toEqual([[id, 'invited']]);
  });

  it('a 法人番号 finds the organisation whatever its name is in the file; another name is asked about, another kind is refused', async () => {
    const id = own('num');
    const items = organisation(id, 'device-company').map((item) =>
      item.type === 'Organisation' ? { ...item, corporateNumber: '9900000000017' } : item,
    );
    await api.put([...person(`${id}-p`), ...items, member(id, `${id}-p`, 'device-company')]);
    const head = 'Organisation (Japanese),Kind,Corporate number,Family name,Given name,E-mail';
    const row = (kind: string, digits: string) => csv(head, `まったく別の名前,${kind},${digits},${id}-p,Test,${emailOf(`${id}-p`)}`);
    const wrong = await check('participants', row('Startup', '9900000000017'));
    expect(errorsOf(wrong.body)).toEqual([[2, 'kind', 'kind-differs-stored']]);
    const trial = await check('participants', row('Device company', 'T9900‐0000ー00017'));
    expect(verdicts(trial.body)).toEqual([['doubtful', 'other-name', 'is-asked']]);
    await run('participants', row('Device company', 'T9900‐0000ー00017'), { confirmed: true });
    expect((await participants()).map(({ organisationId }) => organisationId)).toEqual([id]);
  });
});

describe('what contradicts, or could be somebody else', () => {
  it('two names under one 法人番号 in one file are asked about', async () => {
    const head = 'Organisation (Japanese),Organisation (English),Kind,Corporate number,Family name,Given name,E-mail';
    const row = (ja: string, en: string, person: string) => `${ja},${en},Startup,8900000000001,${person},Test,${person}${count}@x.example`;
    const trial = await check(
      'participants',
      csv(head, row('株式会社灯', 'Akari', 'a'), row('（株）灯', '', 'b'), row('', 'AKARI Inc.', 'c'), row('汐', '', 'd')),
    );
    expect(verdicts(trial.body)).toEqual([['new'], ['new'], ['new'], ['doubtful', 'other-name']]);
  });

  it('is shown and imported only once it is confirmed', async () => {
    const id = own('beta');
    await api.put([...person(`${id}-p`), ...organisation(id, 'startup'), member(id, `${id}-p`, 'startup')]);
    const file = csv(
      'Organisation (Japanese),Kind,Family name,Given name,E-mail',
      `株式会社他人${count},Startup,他,人,${emailOf(`${id}-p`)}`,
    );
    const trial = await check('participants', file);
    expect([verdicts(trial.body), trial.body.counts]).toEqual([
      [['doubtful', 'name-stays', 'address-elsewhere']],
      { new: 0, same: 0, changed: 0, doubtful: 1, skipped: 0 },
    ]);
    const refused = await send('participants', file);
    expect([refused.status, refused.body.code, await participants()]).toEqual([422, 'csv-doubtful', []]);
    expect((await run('participants', file, { confirmed: true })).state).toBe('done');
    expect((await api.call(emailOf(`${id}-p`), 'GET', '/me')).body.person.name.family).toBe(`${id}-p`);
  });

  it('a name like a registered one is doubtful', async () => {
    const id = own('aoba');
    await api.put(
      organisation(id, 'startup').map((item) =>
        item.type === 'Organisation' ? { ...item, name: { ja: `あおぞら再生医療研究所${count}`, en: null } } : item,
      ),
    );
    const trial = await check(
      'participants',
      csv('Organisation (Japanese),Kind,Family name,Given name,E-mail', `あおぞら再生医寮研究所${count},Startup,A,B,x${id}@x.example`),
    );
    expect(verdicts(trial.body)).toEqual([['doubtful', 'similar-name']]);
  });

  it('errors of the file and of the table are said at once', async () => {
    await run('participants', csv(header, ...two()));
    const file = csv(
      'E-mail,Date,From,To',
      `fi${count}@x.example,2026-12-11,10:00,11:00`,
      `fi${count}@x.example,nonsense,10:00,11:00`,
      'nobody@x.example,2026-12-10,10:00,11:00',
    );
    expect(errorsOf((await check('availability', file)).body)).toEqual([
      [2, 'date', 'day-outside-event'],
      [3, 'date', 'invalid-date'],
      [4, 'email', 'unknown-person'],
    ]);
  });

  it('hours without a session are said to have no effect', async () => {
    await run('participants', csv(header, ...two()));
    const trial = await check(
      'availability',
      csv('E-mail,Date,From,To', `fi${count}@x.example,2026-12-10,10:00,11:00`, `fi${count}@x.example,2026-12-10,18:00,19:00`),
    );
    expect(verdicts(trial.body)).toEqual([['new'], ['new', 'no-effect']]);
  });

  it('the same file again changes nothing, and says so', async () => {
    const file = csv(header, ...two());
    await run('participants', file);
    const before = await participants();
    const again = await check('participants', file);
    expect(again.body.counts).toEqual({ new: 0, same: 2, changed: 0, doubtful: 0, skipped: 0 });
    await run('participants', file);
    expect(await participants()).toEqual(before);
  });
});

describe('what happens between the check and the import', () => {
  it('somebody registers with an address of the file: they keep their account, and nothing is imported', async () => {
    const late = `late${count}@victim.example`;
    const answer = await send('participants', csv(header, ...two(), `Shell ${count},Startup,Late,Comer,${late}`));
    const me = {
      name: { family: 'Own', given: 'Name', familyKana: null, givenKana: null, romaji: null },
      title: { ja: null, en: null },
      language: 'en',
      invitations: 'mail',
      noticeMails: 'instant',
    };
    const registered = await api.call(late, 'PUT', '/me', me);
    await api.settle();
    expect((await state(answer.body.import.id)).job).toMatchObject({
      state: 'failed',
      failure: { code: 'rows-changed', values: { rows: '4', count: 1 } },
    });
    const after = await api.call(late, 'GET', '/me');
    expect([after.body.person.id, after.body.person.name.family, after.body.memberships]).toEqual([registered.body.person.id, 'Own', []]);
    expect(await participants()).toEqual([]);
  });

  it('two organisers with the same new address: the first import stands, the second fails', async () => {
    const file = (name: string) => csv(header, `${name} ${count},Startup,Same,Person,same${count}@x.example`);
    const [one, other] = [await send('participants', file('First')), await send('participants', file('Second'))];
    await api.settle();
    expect([(await state(one.body.import.id)).job.state, (await state(other.body.import.id)).job.state].sort()).toEqual(['done', 'failed']);
    expect(await participants()).toHaveLength(1);
  });

  it('an organisation that registers itself meanwhile is not doubled', async () => {
    const founder = own('founder');
    await api.put(person(founder));
    const answer = await send('participants', csv(header, `Twin Bio ${count},Startup,A,B,twin${count}@x.example`));
    await api.call(emailOf(founder), 'POST', '/organisations', { kind: 'startup', name: { ja: null, en: `TWIN BIO ${count}, Inc.` } });
    await api.settle();
    expect((await state(answer.body.import.id)).job).toMatchObject({ state: 'failed', failure: { code: 'rows-changed' } });
    expect(await participants()).toEqual([]);
  });

  it('a participation that changes meanwhile keeps what was written', async () => {
    const id = own('firm');
    await api.put([
      ...person(`${id}-p`),
      ...organisation(id, 'startup'),
      member(id, `${id}-p`, 'startup'),
      participation(fair, id, [`${id}-p`]),
    ]);
    const file = csv(
      'Organisation (English),Kind,Family name,Given name,E-mail,Exhibitor',
      `Organisation ${id},Startup,${id}-p,Test,${emailOf(`${id}-p`)},yes`,
    );
    const answer = await send('participants', file);
    const withdrawn = await api.call(emailOf(`${id}-p`), 'PATCH', `/events/${fair}/participations/${id}`, {
      version: 1,
      status: 'withdrawn',
    });
    await api.settle();
    expect((await state(answer.body.import.id)).job).toMatchObject({
      state: 'failed',
      failure: { code: 'rows-changed', values: { rows: '2' } },
    });
    expect((await participants()).map(({ status, version, exhibitor }) => [status, version, exhibitor])).toEqual([
      ['withdrawn', withdrawn.body.version, false],
    ]);
  });
});

describe('a round trip', () => {
  it('brings nobody back who withdrew or was refused, and changes nobody else', async () => {
    const firms = ['in', 'no', 'out', 'asks'].map((name) => own(name));
    const statuses = ['admitted', 'refused', 'withdrawn', 'applied'] as const;
    for (const [index, id] of firms.entries())
      await api.put([
        ...person(`${id}-p`),
        ...organisation(id, 'startup'),
        member(id, `${id}-p`, 'startup'),
        participation(fair, id, [`${id}-p`], { status: statuses[index] as 'admitted' }),
      ]);
    const before = await participants();
    for (const language of ['ja', 'en']) {
      const exported = await api.call(host, 'GET', `/events/${fair}/exports/participants`, undefined, { 'accept-language': language });
      const file = Buffer.from(exported.body).toString('base64');
      const trial = await check('participants', file);
      expect([trial.body.errors, trial.body.ignored, trial.body.counts]).toEqual([
        [],
        [],
        { new: 0, same: 2, changed: 0, doubtful: 0, skipped: 2 },
      ]);
      await run('participants', file);
      expect(await participants()).toEqual(before);
    }
  });
});

describe('pending requests from a file', () => {
  it('count, end the count when answered, and run out', async () => {
    const third = `Third ${count},Investor,T,H,third${count}@x.example`;
    await run('participants', csv(header, ...two(), third));
    await run('requests', csv('From organisation,To organisation,Status', `Fin Bio ${count},Fin Fund ${count},pending`));
    const byName = new Map(
      (await participants()).map(({ organisationId, organisation }) => [
        organisation.name.en?.split(' ').slice(0, 2).join(' '),
        organisationId,
      ]),
    );
    const [bio = '', fund = '', other = ''] = ['Fin Bio', 'Fin Fund', `Third ${count}`].map((name) => byName.get(name));
    const ask = () =>
      api.call(`fi${count}@x.example`, 'POST', '/introductions', {
        eventId: fair,
        fromOrganisationId: bio,
        toOrganisationId: other,
        message: 'Hello',
      });
    expect([(await ask()).body.code]).toEqual(['pending-limit-reached']);
    const imported = (await readPair(api.services.table, fair, bio, fund)) ?? '';
    expect((await api.call(`fu${count}@x.example`, 'POST', `/introductions/${imported}/decline`, { reason: 'full' })).status).toBe(200);
    expect([(await ask()).status, (await ask()).body.code]).toEqual([201, 'introduction-exists']);
  });
});

describe('delegates of organisations that a file has entered', () => {
  it('the organiser adds one; once somebody has come for it, its members do', async () => {
    await run('participants', csv(header, ...two()));
    const added = csv(header, `Fin Bio ${count},Startup,New,Colleague,new${count}@x.example`);
    expect(verdicts((await check('participants', added)).body)).toEqual([['new']]);
    await run('participants', added);
    expect((await participants()).find(({ organisation }) => organisation.name.en === `Fin Bio ${count}`)?.delegateIds).toHaveLength(2);
    await api.call(`fi${count}@x.example`, 'GET', '/me');
    const late = await check('participants', csv(header, `Fin Bio ${count},Startup,Late,Colleague,later${count}@x.example`));
    expect(errorsOf(late.body)).toEqual([[2, 'email', 'not-in-organisation']]);
  });

  it('more than a participation holds are an error, not an item nobody can read', async () => {
    const rows = Array.from({ length: 21 }, (_, index) => `Many ${count},Startup,F${index},G,m${index}-${count}@x.example`);
    const answer = await check('participants', csv(header, ...rows));
    expect(errorsOf(answer.body)).toEqual([[22, 'email', 'too-many-delegates']]);
  });
});

it('somebody who comes for both sides does not meet themselves', async () => {
  await run(
    'participants',
    csv(header, `Advised ${count},Startup,X,Y,xy${count}@x.example`, `Advising ${count},Investor,X,Y,xy${count}@x.example`),
  );
  const answer = await check('requests', csv('From organisation,To organisation,Status', `Advised ${count},Advising ${count},accepted`));
  expect(errorsOf(answer.body)).toEqual([[2, 'toEmail', 'same-person']]);
});

it('the encoding is found out, shown with a few rows, and can be said', async () => {
  const western = Buffer.from(`${header}\r\nFund ${count},Investor,Jérôme,Rémy,p${count}@x.example\r\n`, 'latin1').toString('base64');
  const trial = await check('participants', western);
  expect(trial.body.source).toMatchObject({
    encoding: 'windows-1252',
    sure: true,
    sample: [header.split(','), [`Fund ${count}`, 'Investor', 'Jérôme', 'Rémy', `p${count}@x.example`]],
  });
  const doubtful = Buffer.from(`${header}\r\nFund ${count},Investor,Ölçer,Ç,p${count}@x.example\r\n`, 'latin1').toString('base64');
  expect(errorsOf((await check('participants', doubtful)).body)).toEqual([[1, null, 'encoding-doubtful']]);
  expect((await check('participants', doubtful, { encoding: 'windows-1252' })).body.rows[0].name).toContain('Ölçer');
});

it('an import that broke off half way is carried on to its end', async () => {
  const rows = Array.from({ length: 60 }, (_, index) => `Row ${index} of ${count},Startup,F${index},G,r${index}-${count}@x.example`);
  const answer = await send('participants', csv(header, ...rows));
  const { client } = api.services.table;
  const honest = client.send.bind(client);
  let left = 3;
  // biome-ignore lint/suspicious/noExplicitAny: the client's own signature is a list of overloads.
  client.send = (async (command: any) => {
    const writes = command.input?.TransactItems?.some(
      (write: { Put?: { Item?: { type?: string } } }) => write.Put?.Item?.type === 'ImportMark',
    );
    if (writes && left-- === 0) throw new Error('The machine is gone.');
    return honest(command);
  }) as typeof client.send;
  await expect(api.settle()).rejects.toThrow();
  client.send = honest as typeof client.send;
  expect((await participants()).length).toBeLessThan(60);
  const again = { PK: `IMPORT#${answer.body.import.id}`, SK: 'IMPORT', type: 'Import' };
  await work(api.services, { Records: [{ dynamodb: { NewImage: marshall(again) as never, SequenceNumber: '1' } }] });
  expect([(await state(answer.body.import.id)).job.state, (await participants()).length]).toEqual(['done', 60]);
});
