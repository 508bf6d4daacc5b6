import { beforeAll, describe, expect, it } from 'vitest';
import { staffItem } from '../../functions/table/confirmations.ts';
import terms from '../../shared/locales/en/terms.json' with { type: 'json' };
import { type Answer, testApi } from './harness.ts';
import { emailOf, member, organisation, person, selfMade } from './world.ts';

/* Who an organisation is: what is said at registration, who confirms it, what that opens, and who may ask to join instead. */

const api = testApi();
const staff = emailOf('staff-p');
const newcomer = emailOf('new-p');
const owner = emailOf('tohoku-p');
const codeOf = ({ status, body }: Answer) => `${status} ${body?.code ?? ''}`.trim();
const register = (draft: object, who = newcomer) => api.call(who, 'POST', '/organisations', { kind: 'startup', ...draft });
const named = (ja: string, rest: object = {}) => ({ name: { ja, en: null }, ...rest });
const ids = (answer: Answer) => answer.body.values.alike.map(({ id, because }: { id: string; because: string }) => `${id} ${because}`);
const number = '7000012050002';

beforeAll(() =>
  api.put([
    ...['staff-p', 'new-p', 'tohoku-p', 'reader-p', 'shell-p'].flatMap(person),
    staffItem({ email: staff, addedBy: null, addedAt: '2026-11-01T00:00:00.000Z' }),
    ...organisation('tohoku', 'startup', {}, { name: { ja: '株式会社トウホク画像診断AI', en: 'Tohoku Imaging' }, corporateNumber: number }),
    member('tohoku', 'tohoku-p', 'startup'),
    member('tohoku', 'reader-p', 'startup', 'viewer'),
    ...organisation('hub-sendai', 'hub', {}, { name: { ja: '仙台拠点', en: 'Sendai hub' } }),
    ...organisation('old-host', 'organiser', { published: false }, { ...selfMade, name: { ja: '昔からの事務局', en: null } }),
    member('old-host', 'tohoku-p', 'organiser'),
  ]),
);

describe('registering', () => {
  it.each([
    ['the same name', named('株式会社トウホク画像診断AI'), ['tohoku same']],
    ['another spelling of the legal form', named('㈱トウホク画像診断ＡＩ'), ['tohoku same']],
    ['spaces and kana', named('とうほく 画像診断 ai'), ['tohoku same']],
    ['the English name', { name: { ja: null, en: 'TOHOKU IMAGING, Inc.' } }, ['tohoku same']],
    ['a slip', named('トウホク画像診断A1'), ['tohoku similar']],
    ['the name of a hub', named('仙台拠点', { kind: 'hub' }), ['hub-sendai same']],
  ])('%s is said, and nothing is made', async (_, draft, expected) => {
    const answer = await register(draft);
    expect(codeOf(answer)).toBe('409 similar-organisation');
    expect(ids(answer)).toEqual(expected);
    expect((await api.call(newcomer, 'GET', '/me')).body.memberships).toEqual([]);
  });

  it('goes on for whoever is sure that it is another one', async () => {
    const made = await register({ ...named('トウホク画像診断A1'), sure: true });
    expect([made.status, made.body.confirmed]).toEqual([201, null]);
    await api.call(newcomer, 'PATCH', `/organisations/${made.body.id}`, { ...named('別の会社'), version: 1 });
  });

  it('a 法人番号 belongs to one organisation, sure or not, also of two at once', async () => {
    const taken = await register({ ...named('まったく別の名前'), corporateNumber: number, sure: true });
    expect([codeOf(taken), ids(taken)]).toEqual(['409 corporate-number-taken', ['tohoku number']]);
    const free = '1180301018771';
    const both = await Promise.all(['甲甲甲甲甲', '乙乙乙乙乙'].map((name) => register({ ...named(name), corporateNumber: free })));
    expect(both.map(codeOf).sort()).toEqual(['201', '409 corporate-number-taken']);
  });

  it('changing into another’s name or number is the same question', async () => {
    const made = await register(named('無関係の研究所'));
    const change = (body: object) => api.call(newcomer, 'PATCH', `/organisations/${made.body.id}`, { version: 1, ...body });
    expect(codeOf(await change(named('仙台拠点')))).toBe('409 similar-organisation');
    expect(codeOf(await change({ corporateNumber: number, sure: true }))).toBe('409 corporate-number-taken');
    expect((await change({ website: 'https://lab.example' })).status).toBe(200);
  });

  it('a number given up is free for another', async () => {
    const first = await register({ ...named('番号を手放す会社'), corporateNumber: '9180301018772' });
    await api.call(newcomer, 'PATCH', `/organisations/${first.body.id}`, { corporateNumber: null, version: 1 });
    expect((await register({ ...named('番号を受け継ぐ組合'), corporateNumber: '9180301018772' })).status).toBe(201);
  });

  it('repeated with its key finds the first one, and is not similar to itself', async () => {
    const again = () =>
      api.call(newcomer, 'POST', '/organisations', { kind: 'startup', ...named('繰り返しの会社') }, { 'idempotency-key': 'once' });
    const [one, two] = [await again(), await again()];
    expect([one.status, two.status, two.body.id]).toEqual([201, 201, one.body.id]);
  });
});

describe('asking to join instead', () => {
  const ask = (who: string, id = 'tohoku') => api.call(who, 'POST', `/organisations/${id}/join-requests`, { words: '営業部です' });
  const answer = (who: string, accept: boolean) => api.call(who, 'PUT', '/organisations/tohoku/join-requests/new-p', { accept });

  it('opens nothing, and is told to the owners', async () => {
    expect((await ask(newcomer)).body).toMatchObject({ status: 'pending', version: 1 });
    expect((await ask(newcomer)).body.version).toBe(1);
    expect(codeOf(await api.call(newcomer, 'GET', '/organisations/tohoku/members'))).toBe('404 not-found');
    await api.settle();
    expect(api.mails.filter(({ subject }) => subject.includes('asks to join')).map(({ to }) => to.email)).toEqual([owner]);
    const seen = await api.call(owner, 'GET', '/organisations/tohoku/members');
    expect(seen.body.joining.map(({ person: { email }, words }: { person: { email: string }; words: string }) => [email, words])).toEqual([
      [newcomer, '営業部です'],
    ]);
    expect((await api.call(emailOf('reader-p'), 'GET', '/organisations/tohoku/members')).body.joining).toEqual([]);
    expect((await api.call(owner, 'GET', '/me/home')).body.tasks.map(({ code }: { code: string }) => code)).toContain('answer-joining');
  });

  it('is answered by owners only', async () => {
    expect(codeOf(await answer(newcomer, true))).toBe('404 not-found');
    expect(codeOf(await answer(emailOf('reader-p'), true))).toBe('403 forbidden');
  });

  it('makes an editor of who is accepted', async () => {
    expect((await answer(owner, true)).body).toMatchObject({ status: 'accepted', answeredBy: 'tohoku-p' });
    const { memberships } = (await api.call(newcomer, 'GET', '/me')).body;
    const roles = memberships.flatMap((one: { organisationId: string; role: string }) =>
      one.organisationId === 'tohoku' ? [one.role] : [],
    );
    expect(roles).toEqual(['editor']);
    expect(codeOf(await answer(owner, false))).toBe('409 already-answered');
  });

  it('finds nobody where no owner has ever signed in', async () => {
    await api.put([...organisation('shell', 'investor', {}, selfMade)]);
    expect(codeOf(await ask(newcomer, 'shell'))).toBe('409 nobody-to-ask');
  });
});

describe('a confirmation', () => {
  let hub: string;
  const decide = (who: string, id: string, body: object) => api.call(who, 'PUT', `/confirmations/${id}`, body);
  const mails = (who: string) => api.mails.filter(({ to }) => to.email === who).map(({ subject }) => subject);
  const own = async () => (await api.call(newcomer, 'GET', `/organisations/${hub}/confirmation`)).body;

  it('is asked for by registering a hub, and the staff hear of it', async () => {
    const made = await register({ kind: 'hub', ...named('北海道 実証の窓口') });
    hub = made.body.id;
    expect(made.body.confirmed).toBeNull();
    expect(await own()).toMatchObject({ status: 'pending', needed: true, askedBy: 'new-p' });
    await api.settle();
    expect(mails(staff)).toEqual([`To be confirmed: 北海道 実証の窓口 (${terms.kinds.hub})`]);
    const { waiting } = (await api.call(staff, 'GET', '/confirmations')).body;
    expect(
      waiting.map(({ organisation: { id }, askedBy }: { organisation: { id: string }; askedBy: { email: string } }) => [id, askedBy.email]),
    ).toEqual([[hub, newcomer]]);
    expect((await api.call(staff, 'GET', '/me/home')).body.tasks[0]).toMatchObject({ code: 'decide-confirmations', values: { count: 1 } });
  });

  it('is the staff’s alone', async () => {
    expect(codeOf(await decide(newcomer, hub, { confirm: true, version: 1 }))).toBe('403 not-staff');
    expect(codeOf(await api.call(newcomer, 'GET', '/confirmations'))).toBe('403 not-staff');
    expect(codeOf(await api.call(newcomer, 'PUT', `/staff/${newcomer}`))).toBe('403 not-staff');
  });

  it('is refused with a reason, which its members read and nobody else', async () => {
    expect(codeOf(await decide(staff, hub, { confirm: false, version: 1 }))).toBe('422 invalid-input');
    const refused = await decide(staff, hub, { confirm: false, reason: 'cannot-verify', words: '県の担当課は？', version: 1 });
    expect(refused.body.confirmation).toMatchObject({ status: 'refused', reason: 'cannot-verify', confirmed: null });
    expect(await own()).toMatchObject({ status: 'refused', reason: 'cannot-verify', answer: '県の担当課は？' });
    expect(JSON.stringify((await api.call(owner, 'GET', `/organisations/${hub}`)).body)).not.toContain('県の担当課');
    await api.settle();
    expect(mails(newcomer).at(-1)).toBe('About the confirmation of 北海道 実証の窓口');
  });

  it('is asked for again, with words', async () => {
    const asked = await api.call(newcomer, 'PUT', `/organisations/${hub}/confirmation`, { words: '保健福祉部 地域医療課' });
    expect(asked.body).toMatchObject({ status: 'pending', words: '保健福祉部 地域医療課', reason: null });
  });

  it('is given, says what was confirmed and when, and opens the rights', async () => {
    const confirmed = await decide(staff, hub, { confirm: true, version: 3 });
    expect(confirmed.body.confirmation.status).toBe('confirmed');
    const seen = (await api.call(newcomer, 'GET', `/organisations/${hub}`)).body.confirmed;
    expect(seen).toEqual({
      at: '2026-11-22T01:00:00.000Z',
      kind: 'hub',
      name: { ja: '北海道 実証の窓口', en: null },
      corporateNumber: null,
    });
    const taking = await api.call(newcomer, 'POST', `/organisations/${hub}/trials`, { startupId: 'nobody' });
    expect(codeOf(taking)).toBe('404 not-found');
  });

  it('does not follow to another name: who renames itself is to be confirmed anew', async () => {
    const rename = (name: object, version: number) => api.call(newcomer, 'PATCH', `/organisations/${hub}`, { name, version });
    const spelt = await rename({ ja: '北海道実証の窓口', en: null }, 4);
    expect(spelt.body.confirmed.at).toBe('2026-11-22T01:00:00.000Z');
    const other = await rename({ ja: '九州の実証拠点', en: null }, 5);
    expect([other.status, other.body.confirmed]).toEqual([200, null]);
    expect(codeOf(await api.call(newcomer, 'POST', `/organisations/${hub}/trials`, { startupId: 'tohoku' }))).toBe('403 not-confirmed');
    expect((await own()).status).toBe('pending');
  });

  it('is taken back, and every decision stands in the log with whose it was', async () => {
    await decide(staff, hub, { confirm: true, version: 6 });
    const revoked = await decide(staff, hub, { confirm: false, reason: 'misuse', version: 7 });
    expect(revoked.body.confirmation.status).toBe('refused');
    await api.settle();
    expect(mails(newcomer).at(-1)).toBe('The confirmation of 九州の実証拠点 was withdrawn');
    const { log } = (await api.call(staff, 'GET', '/confirmations')).body;
    const lines = log.map(({ what, by }: { what: string; by: string }) => `${what} ${by}`);
    expect(lines.toSorted()).toEqual(
      [`asked ${newcomer}`, `confirmed ${staff}`, `confirmed ${staff}`, `refused ${staff}`, `revoked ${staff}`].toSorted(),
    );
  });

  it('of an organisation stored before there were any is asked for on the home page', async () => {
    const { tasks } = (await api.call(owner, 'GET', '/me/home')).body;
    expect(tasks).toContainEqual({ code: 'ask-confirmation', values: {}, path: '/organisations/old-host/confirmation' });
    expect(codeOf(await api.call(emailOf('reader-p'), 'PUT', '/organisations/tohoku/confirmation', {}))).toBe('403 forbidden');
  });

  it('refused as not the organisation it says gives the number back', async () => {
    const squat = await register({ ...named('名乗っただけの会社'), corporateNumber: '8700110005901', sure: true });
    if (squat.status !== 201) throw new Error(JSON.stringify(squat.body));
    await decide(staff, squat.body.id, { confirm: false, reason: 'not-that-organisation', version: 1 });
    const real = await register({ ...named('本物の会社'), corporateNumber: '8700110005901' }, owner);
    expect(real.status).toBe(201);
  });
});

describe('the staff', () => {
  it('name further staff, and take them off again', async () => {
    expect((await api.call(staff, 'PUT', `/staff/${owner}`)).status).toBe(204);
    expect((await api.call(owner, 'GET', '/me')).body.staff).toBe(true);
    expect((await api.call(staff, 'DELETE', `/staff/${owner}`)).status).toBe(204);
    expect((await api.call(owner, 'GET', '/me')).body.staff).toBe(false);
    expect(codeOf(await api.call(owner, 'GET', '/staff'))).toBe('403 not-staff');
  });

  it('are never nobody', async () => {
    expect(codeOf(await api.call(staff, 'DELETE', `/staff/${staff}`))).toBe('409 last-owner');
  });
});
