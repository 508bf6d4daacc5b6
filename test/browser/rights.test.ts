import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sampleWorld } from '../../functions/local/sample/world.ts';
import { launchChromium } from './chromium.ts';
import { emails } from './pages.ts';
import { sampleIds } from './sample.ts';
import { openStack, type Stack } from './stack.ts';
import { atRest, callAs, signIn, visitor } from './visitor.ts';
import { wordsOf } from './words.ts';

/*
 * Rights are confirmed, not claimed, and nothing opens without a yes, each as a story from beginning to end: a hub that registers, an
 * organisation that is invited, somebody who registers what is there already.
 */

const say = wordsOf('ja');
const { event } = sampleIds();
const seeker = whoSeeksAPlace();
const patience = 240_000;
const mark = Date.now();

/** A startup that has asked for a place to demonstrate, and whoever owns it. */
function whoSeeksAPlace() {
  const { profiles, organisations, memberships, people } = sampleWorld({ now: '2026-01-01T00:00:00.000Z' });
  const profile = profiles.find(({ kind, needs }) => kind === 'startup' && needs?.some((need) => need.kind === 'site'));
  const organisation = organisations.find(({ id }) => id === profile?.organisationId);
  const seat = memberships.find(({ organisationId, role }) => organisationId === organisation?.id && role === 'owner');
  const email = people.find(({ id }) => id === seat?.personId)?.email;
  if (!profile?.contact.email || !organisation?.name.ja || !email) throw new Error('Nobody in the sample world looks for a place.');
  return { name: organisation.name.ja, contact: profile.contact.email, email };
}

let stack: Stack;
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
  stack = await openStack();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await stack?.stop();
}, 60_000);

const come = async (email: string, path: string) => {
  const one = await visitor(browser, stack.origin);
  await signIn(one.page, email);
  await one.page.goto(path);
  await atRest(one.page);
  return one;
};
const press = (page: Page, namespace: string, key: string) =>
  page
    .getByRole('button', { name: say(namespace, key) })
    .first()
    .click();
const told = (page: Page, namespace: string, key: string) => page.getByText(say(namespace, key)).first().waitFor();

/** Registers a person and fills in what they say their organisation is, up to the button. */
async function beginAs(email: string, family: string, kind: RegExp, name: string) {
  const one = await come(email, '/welcome');
  await one.page.getByLabel(say('people', 'person.family')).first().fill(family);
  await one.page.getByLabel(say('people', 'person.given')).first().fill('まこと');
  await press(one.page, 'people', 'welcome.next');
  await one.page.getByRole('radio', { name: kind }).first().check({ force: true });
  await one.page.getByLabel(/名称（日本語）/).fill(name);
  await one.page.getByRole('button', { name: /^登録して/ }).click();
  return one;
}

it('a hub registers, is confirmed, proposes; the startup agrees, and only then contact details open', { timeout: patience }, async () => {
  const name = `むすび北陸実証拠点${mark}`;
  const hub = await beginAs(`hub-${mark}@example.com`, '拠点', /^社会実装推進拠点/, name);
  await hub.page.waitForURL(/\/confirmation$/);
  await hub.page.getByLabel(say('confirmation', 'own.words')).fill('代表番号は拠点のページに載っています。');
  await press(hub.page, 'confirmation', 'own.add');
  await told(hub.page, 'confirmation', 'own.asked');
  // Before it is confirmed it sees whom it could take in, and can propose nothing.
  await hub.page.goto('/hub');
  await told(hub.page, 'confirmation', 'not.hub.title');
  expect(await hub.page.getByRole('button', { name: say('hub', 'takeIn.of') }).count()).toBe(0);

  const staff = await come(emails.staff, '/staff');
  const waiting = staff.page.getByRole('listitem').filter({ hasText: name });
  await waiting.getByText('代表番号は拠点のページに載っています。').waitFor();
  await waiting.getByRole('button', { name: `${name}を確認する` }).click();
  const dialog = staff.page.getByRole('dialog');
  const yes = dialog.getByRole('button', { name: say('confirmation', 'staff.confirmYes') });
  expect(await yes.isDisabled()).toBe(true);
  await dialog.getByLabel(say('confirmation', 'staff.how')).fill('代表番号に電話しました。');
  await yes.click();
  await staff.page.getByText(`${name}を確認しました`).waitFor();
  await staff.page.goto('/staff?tab=log');
  const line = staff.page.getByRole('listitem').filter({ hasText: `${emails.staff} が「${name}」を確認しました` });
  await line.getByText('代表番号に電話しました。').waitFor();

  await hub.page.goto(`/hub?q=${encodeURIComponent(seeker.name)}`);
  await hub.page.getByRole('button', { name: `${seeker.name}に受け入れを提案する` }).click();
  await hub.page
    .getByRole('dialog')
    .getByRole('button', { name: say('hub', 'takeIn.confirm') })
    .click();
  await told(hub.page, 'hub', 'takeIn.done');
  await told(hub.page, 'hub', 'contactLater');
  expect(await hub.page.getByText(seeker.contact).count()).toBe(0);

  const founder = await come(seeker.email, '/hub');
  const proposal = founder.page.getByRole('listitem').filter({ hasText: name });
  await proposal.getByRole('button', { name: say('hub', 'answer.agree') }).click();
  await told(founder.page, 'hub', 'answer.agreed');
  await hub.page.goto('/hub?tab=taken-in');
  await hub.page.getByText(seeker.contact).waitFor();
  for (const one of [hub, staff, founder]) {
    expect(one.problems).toEqual([]);
    await one.context.close();
  }
});

it('an organiser invites a registered organisation, which takes part once it says yes', { timeout: patience }, async () => {
  const email = `fund-${mark}@example.com`;
  const name = `むすび招待ファンド${mark}`;
  const fund = await beginAs(email, '招待', /^投資家/, name);
  await fund.page.waitForURL(/\/edit/);

  const organiser = await come(emails.organiser, `/events/${event}/manage/import`);
  const file = `組織名（日本語）,種別,姓,名,メールアドレス\r\n${name},投資家,招待,まこと,${email}\r\n`;
  const csv = Buffer.from(file).toString('base64');
  await callAs(organiser.page, 'POST', `/events/${event}/imports`, { kind: 'participants', csv, trial: false });
  await stack.settled();
  const standing = async () => {
    await organiser.page.goto(`/events/${event}/manage/participants?q=${encodeURIComponent(name)}`);
    return organiser.page.getByRole('row').filter({ hasText: name }).textContent();
  };
  expect(await standing()).toMatch(/招待中/);

  await fund.page.goto(`/events/${event}`);
  await told(fund.page, 'event', 'own.invited');
  await press(fund.page, 'event', 'own.yes');
  await told(fund.page, 'event', 'own.admitted');
  expect(await standing()).toMatch(/承認済み/);
  for (const one of [fund, organiser]) {
    expect(one.problems).toEqual([]);
    await one.context.close();
  }
});

it('who registers what is there already is offered to join it, and an owner accepts', { timeout: patience }, async () => {
  const name = `むすび重複テスト${mark}`;
  const owner = await beginAs(`owner-${mark}@example.com`, '管理', /^スタートアップ/, `${name}株式会社`);
  await owner.page.waitForURL(/\/organisations\/(.+)\/edit/);
  const id = new URL(owner.page.url()).pathname.split('/')[2] as string;

  const colleague = await beginAs(`colleague-${mark}@example.com`, '同僚', /^スタートアップ/, `（株）${name}`);
  await colleague.page.getByRole('button', { name: `${name}株式会社への参加を希望する` }).click();
  await told(colleague.page, 'confirmation', 'join.asked');

  await owner.page.goto('/');
  await owner.page.locator(`main a[href="/organisations/${id}/members"]`).first().click();
  await owner.page.getByRole('button', { name: '同僚 まこと様を承認する' }).click();
  await told(owner.page, 'confirmation', 'join.accepted');
  await colleague.page.goto(`/organisations/${id}/edit`);
  await colleague.page
    .getByRole('textbox', { name: /ひとこと紹介/ })
    .first()
    .waitFor();
  // That there is one of the same name already was told as a refusal.
  expect(colleague.problems.filter((one) => !one.includes('409'))).toEqual([]);
  expect(owner.problems).toEqual([]);
  for (const one of [owner, colleague]) await one.context.close();
});
