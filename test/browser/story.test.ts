import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sampleWorld } from '../../functions/local/sample/world.ts';
import { launchChromium } from './chromium.ts';
import { emails } from './pages.ts';
import { rivalry } from './rivals.ts';
import { sampleIds } from './sample.ts';
import { openStack, type Stack } from './stack.ts';
import { atRest, callAs, signIn, visitor } from './visitor.ts';
import { wordsOf } from './words.ts';

/*
 * The story of the platform, a test for each role, in a real browser on the real stack. MUSUBI=http://localhost:3000 tells it at a
 * server that is running already.
 */

let stack: Stack;
let browser: Browser;
const { event, startup } = sampleIds();
const world = sampleWorld({ now: '2026-01-01T00:00:00.000Z' });
const patience = 240_000;

beforeAll(async () => {
  browser = await launchChromium();
  stack = await openStack();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await stack?.stop();
}, 60_000);

/** The calendar files somebody was mailed. */
const calendarsTo = async (address: string): Promise<string[]> => {
  const answer = await fetch(`${stack.origin}/mailbox/api/mails?to=${encodeURIComponent(address)}`);
  const { mails } = (await answer.json()) as { mails: { ics: string | null; calendars: string[] }[] };
  return mails.flatMap(({ ics, calendars }) => (ics ? [ics, ...calendars] : calendars));
};

it('a startup registers, writes its profile, publishes it and sees who fits, with reasons', { timeout: patience }, async () => {
  const say = wordsOf('ja');
  const { page, problems, context } = await visitor(browser, stack.origin);
  const email = `founder-${Date.now()}@example.com`;
  await signIn(page, email);
  await page.goto('/welcome');
  await page.getByLabel(say('people', 'person.family'), { exact: false }).first().fill('結');
  await page.getByLabel(say('people', 'person.given'), { exact: false }).first().fill('はるか');
  await page.getByRole('button', { name: say('people', 'welcome.next') }).click();
  await page
    .getByRole('radio', { name: /スタートアップ/ })
    .first()
    .check({ force: true });
  await page.getByLabel(/名称（日本語）/).fill('むすびテスト株式会社');
  await page.getByRole('button', { name: say('people', 'welcome.register') }).click();
  await page.waitForURL(/\/organisations\/.+\/edit/);
  await atRest(page);

  // What is typed is saved by itself, and is still there after a reload.
  await page
    .getByRole('textbox', { name: /ひとこと紹介/ })
    .first()
    .fill('病棟の転倒を予測するSaMD');
  await page
    .getByText(/保存済み/)
    .first()
    .waitFor();
  await page.reload();
  await atRest(page);
  expect(
    await page
      .getByRole('textbox', { name: /ひとこと紹介/ })
      .first()
      .inputValue(),
  ).toBe('病棟の転倒を予測するSaMD');

  // Publishing says what is still missing, and leads to each.
  const publish = page.getByRole('button', { name: say('profile', 'publish.publish'), exact: true });
  const dialog = page.getByRole('dialog');
  for (const [attribute, title] of [
    ['fields', '分野'],
    ['modalities', 'モダリティ'],
    ['stage', '開発段階'],
    ['needs', '求める支援'],
  ]) {
    await publish.click();
    await dialog.getByRole('button', { name: say('meter', `add.${attribute}`) }).click();
    const asked = page.getByRole('region', { name: new RegExp(`^${title}`) });
    // What is asked for has the focus once the page has scrolled to it.
    await asked.locator(':focus').waitFor();
    await asked.locator('input[type=checkbox], input[type=radio]').first().check({ force: true });
  }
  await page
    .getByText(/保存済み/)
    .first()
    .waitFor();
  await publish.click();
  await dialog.getByRole('button', { name: say('profile', 'publish.confirm') }).click();

  // It leads on to who fits, with reasons for and what is unknown.
  await page.waitForURL(/\/matches/);
  await page
    .getByRole('link', { name: /キャピタル|ファンド|投資|基金|ベンチャーズ|パートナーズ/ })
    .first()
    .waitFor();
  expect(await page.getByText('？', { exact: false }).or(page.getByText('?')).count()).toBeGreaterThan(0);
  expect(problems).toEqual([]);
  await context.close();
});

it('an investor searches, reads, asks for a meeting; the startup accepts and contact details open', { timeout: patience }, async () => {
  const say = wordsOf('ja');
  const investor = await visitor(browser, stack.origin);
  await signIn(investor.page, emails.investor);
  await investor.page.goto(`/discover?q=${encodeURIComponent('再生')}&kind=startup&eventId=${event}`);
  await investor.page.locator('main a[href^="/organisations/"]').first().waitFor();
  // In the ranked list only those with whom nothing is going on yet can be asked.
  await investor.page.goto(`/matches?eventId=${event}`);
  await investor.page
    .getByRole('link', { name: say('discover', 'ask.label') })
    .first()
    .click();
  await investor.page.locator('main textarea').first().fill('御社の技術について、20分ほどお話を伺えないでしょうか。');
  await investor.page.getByRole('button', { name: say('introduction', 'ask.send') }).click();
  await investor.page
    .getByText(say('introduction', 'standing.sent'))
    .or(investor.page.getByText(say('introduction', 'ask.sent')))
    .first()
    .waitFor();
  await investor.context.close();

  // The receiving side answers its oldest request in one press.
  const receiver = await visitor(browser, stack.origin);
  await signIn(receiver.page, emails.startup, '/inbox');
  await receiver.page.goto('/inbox');
  await receiver.page
    .getByRole('button', { name: say('introduction', 'accept.label') })
    .first()
    .click();
  await receiver.page.getByText(say('introduction', 'accept.done')).first().waitFor();
  expect([...investor.problems, ...receiver.problems]).toEqual([]);
  await receiver.context.close();
});

it('an organiser allocates pitches, runs the schedule, publishes; people have agendas and invitations', { timeout: 480_000 }, async () => {
  const say = wordsOf('ja');
  const { page, problems, context } = await visitor(browser, stack.origin, { width: 1440 });
  await signIn(page, emails.organiser);
  for (const path of ['stage', 'meetings']) {
    await page.goto(`/events/${event}/manage/${path}`);
    await page
      .getByRole('button', { name: say('board', 'engine.open') })
      .first()
      .click();
    await page.getByRole('button', { name: say('board', 'engine.run') }).click();
    await page.getByRole('button', { name: say('board', 'engine.use') }).click({ timeout: 90_000 });
    await atRest(page);
  }
  await page.goto(`/events/${event}/manage/release`);
  await page.getByRole('button', { name: /^公開して\d+人に知らせる$/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^公開して\d+人に知らせる$/ })
    .click();
  await page.getByText(say('release', 'status.published')).first().waitFor({ timeout: 90_000 });
  await stack.settled();
  expect(problems).toEqual([]);
  await context.close();

  const delegate = await visitor(browser, stack.origin, { language: 'en', width: 360 });
  await signIn(delegate.page, emails.startup);
  await delegate.page.goto('/agenda');
  await delegate.page.locator('main li').first().waitFor();
  const entries = await delegate.page.locator('main li').count();
  expect(entries).toBeGreaterThan(3);
  const invited = async () => (await calendarsTo(emails.startup)).filter((ics) => ics.includes('METHOD:REQUEST')).length;
  await expect.poll(invited, { timeout: 240_000, interval: 1000 }).toBe(entries);
  const timetable = await (await fetch(`${stack.origin}/api/events/${event}/timetable`)).json();
  expect(timetable.pitches.length).toBeGreaterThan(50);
  expect(delegate.problems).toEqual([]);
  await delegate.context.close();
});

it('two people grab the same slot: one gets it, the other is told at once and offered the next best', { timeout: patience }, async () => {
  const say = wordsOf('ja');
  const { asked, rivals: waiting } = rivalry(world, event);
  // All three call off what they had, so that there is a slot all of them have free.
  const receiver = await visitor(browser, stack.origin);
  await signIn(receiver.page, asked.email);
  for (const id of asked.agreed) await callAs(receiver.page, 'POST', `/introductions/${id}/withdraw`);
  for (const { requestId } of waiting) await callAs(receiver.page, 'POST', `/introductions/${requestId}/accept`, {});
  await receiver.context.close();
  const rivals = await Promise.all(
    waiting.map(async ({ email, agreed, requestId }) => {
      const rival = await visitor(browser, stack.origin);
      await signIn(rival.page, email);
      for (const id of agreed) await callAs(rival.page, 'POST', `/introductions/${id}/withdraw`);
      return { ...rival, requestId };
    }),
  );
  const offered = await Promise.all(
    rivals.map(async ({ page, requestId }) => {
      await page.goto(`/inbox/${requestId}`);
      const { slots } = (await callAs(page, 'GET', `/introductions/${requestId}/slots`)) as { slots: { start: string }[] };
      return slots.map(({ start }) => start);
    }),
  );
  const start = offered[0]?.find((one) => offered.every((starts) => starts.includes(one)));
  const take = rivals.map(async ({ page }) => {
    await page.locator(`fieldset button[data-start="${start}"]`).click();
    return page.getByRole('button', { name: /に決める$/ });
  });
  await Promise.all((await Promise.all(take)).map((button) => button.click()));
  const outcomes = await Promise.all(
    rivals.map(async ({ page }) => {
      const got = page.getByRole('heading', { name: say('introduction', 'meeting.title') });
      const late = page.getByText(say('problems', 'slot-taken.title'));
      await got.or(late).first().waitFor();
      return (await got.isVisible()) ? 'got' : 'late';
    }),
  );
  expect(outcomes.toSorted()).toEqual(['got', 'late']);
  for (const { context } of rivals) await context.close();
});

it('a hub coordinator takes a startup in that needs a demonstration field', { timeout: patience }, async () => {
  const say = wordsOf('ja');
  const { page, problems, context } = await visitor(browser, stack.origin);
  await signIn(page, emails.hub);
  await page.goto('/hub');
  await page
    .getByRole('button', { name: say('hub', 'takeIn.of') })
    .first()
    .click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('hub', 'takeIn.confirm') })
    .click();
  await page.getByText(say('hub', 'takeIn.done')).first().waitFor();
  await page.goto(`/organisations/${startup}`);
  await atRest(page);
  expect(problems).toEqual([]);
  await context.close();
});
