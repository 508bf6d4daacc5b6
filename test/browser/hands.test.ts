import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { emails, type Role } from './pages.ts';
import { sampleIds } from './sample.ts';
import { openStack, type Stack } from './stack.ts';
import { atRest, callAs, signIn, visitor } from './visitor.ts';
import { wordsOf } from './words.ts';

/*
 * What a hand does and an eye sees beside pressing the right choice: the focus stays where one works, messages lie beside the buttons,
 * questions can be closed by name, names of any kind leave a phone's page whole, and the board can be read on paper.
 */

const say = wordsOf('ja');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const { event, startup } = sampleIds();
const patience = 300_000;

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

const come = async (as: Role, path: string, look: Parameters<typeof visitor>[2] = {}) => {
  const one = await visitor(browser, stack.origin, look);
  await signIn(one.page, emails[as]);
  await one.page.goto(path);
  await atRest(one.page);
  return one;
};

const violations = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(
    () =>
      (window as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
        resultTypes: ['violations'],
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      }) as Promise<AxeResults>,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
};

it('whoever has sent a request sees it, and the keyboard goes on there', { timeout: patience }, async () => {
  const { page, context } = await come('investor', `/matches?eventId=${event}`, { width: 390, height: 844 });
  // In the ranked list only those with whom nothing is going on yet can be asked.
  await page
    .getByRole('link', { name: say('discover', 'ask.label') })
    .first()
    .click();
  await page.locator('main form textarea').first().fill('20分ほどお話を伺えないでしょうか。');
  await page.getByRole('button', { name: say('introduction', 'ask.send') }).click();
  const card = page.locator('main section:focus', { has: page.getByRole('heading', { name: say('introduction', 'standing.sent') }) });
  await card.waitFor();
  const isSeen = () => card.evaluate((one) => one.getBoundingClientRect().top >= 0 && one.getBoundingClientRect().bottom <= innerHeight);
  await expect.poll(isSeen).toBe(true);
  await context.close();
});

it('whoever has answered a row goes on beside it, not at the top of the page', { timeout: patience }, async () => {
  const { page, context } = await come('startup', '/inbox');
  const accept = page.getByRole('button', { name: say('introduction', 'accept.label') });
  const before = await accept.count();
  await accept.first().focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => accept.count()).toBe(before - 1);
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('#main') !== null && document.activeElement?.id !== 'main'))
    .toBe(true);
  await context.close();
});

it('a card keeps the focus when the keyboard has put it elsewhere', { timeout: patience }, async () => {
  const { page, context } = await come('organiser', `/events/${event}/manage/meetings`, { width: 1440 });
  await page
    .getByRole('button', { name: say('board', 'engine.open') })
    .first()
    .click();
  await page.getByRole('button', { name: say('board', 'engine.run') }).click();
  await page.getByRole('button', { name: say('board', 'engine.use') }).click({ timeout: 90_000 });
  await atRest(page);
  const standing = () =>
    page.evaluate(() => {
      const card = document.activeElement?.closest<HTMLElement>('[data-item]');
      return { id: card?.dataset.item ?? null, lane: card?.closest('ul')?.getAttribute('aria-label') ?? null };
    });
  const card = page.locator('main [data-item][tabindex="0"]').first();
  await card.focus();
  const before = await standing();
  expect(before.id).not.toBeNull();
  // Down the tables, until the keyboard stands where something may be put.
  let after = before;
  for (let steps = 1; steps <= 12 && after.lane === before.lane; steps++) {
    await page.keyboard.press('Space');
    for (let step = 0; step < steps; step++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await atRest(page);
    if (await page.locator('[data-carrying]').count()) await page.keyboard.press('Escape');
    after = await standing();
    expect(after.id).toBe(before.id);
  }
  expect(after.lane).not.toBe(before.lane);
  // Undone and done again, it is still the one.
  await page.keyboard.press('Control+z');
  await expect.poll(standing).toEqual(before);

  // On paper the day is a list, and nothing lies over it.
  await page.emulateMedia({ media: 'print' });
  const seen = (selector: string) =>
    page.evaluate((of) => [...document.querySelectorAll(of)].filter((element) => element.checkVisibility()).length, selector);
  await expect.poll(() => seen('main section li')).toBeGreaterThan(50);
  expect(await seen('[data-grid], main aside, nav')).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  // Published, so that there are agendas to be looked at below.
  await callAs(page, 'POST', `/events/${event}/releases`);
  await stack.settled();
  await context.close();
});

it('a question can be closed by name, and its buttons lie under the thumb', { timeout: patience }, async () => {
  const { page, context } = await come('startup', '/inbox?box=sent', { width: 390, height: 844 });
  await page.locator('main li a[href^="/inbox/"]').first().click();
  await atRest(page);
  await page
    .getByRole('button', { name: /^(依頼を取り下げる|面談を取りやめる|やりとりを終える)$/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: say('common', 'close') }).waitFor();
  await expect.poll(() => dialog.evaluate((element) => Math.round(innerHeight - element.getBoundingClientRect().bottom))).toBe(0);
  const { top, buttons } = await dialog.evaluate((element) => ({
    top: element.getBoundingClientRect().top,
    buttons: [...element.querySelectorAll('button')].slice(-2).map((button) => innerHeight - button.getBoundingClientRect().bottom),
  }));
  expect(top).toBeGreaterThan(400);
  for (const fromFoot of buttons) expect(fromFoot).toBeLessThan(120);
  expect(await violations(page)).toEqual([]);
  await context.close();
});

it('what counts as possible looks chosen, and the first press takes one away', { timeout: patience }, async () => {
  const { page, context } = await come('startup', `/events/${event}/availability`);
  const unsay = page.getByRole('button', { name: say('agenda', 'availability.backToUnsaid') });
  if (await unsay.count()) await unsay.click();
  const cells = page.getByRole('gridcell');
  const ticked = () => cells.evaluateAll((all) => all.filter((cell) => cell.querySelector('svg')).length);
  const free = await page.locator('[role=gridcell]:not([aria-disabled])').count();
  await expect.poll(ticked).toBe(free);
  await page.locator('[role=gridcell]:not([aria-disabled])').first().click();
  await expect.poll(ticked).toBe(free - 1);
  await context.close();
});

it.each([360, 390, 768, 1280])('messages leave bars and tabs free and go by themselves: %i px', { timeout: patience }, async (width) => {
  const { page, context } = await come('startup', `/organisations/${startup}/edit`, { width, height: 844 });
  await page.evaluate(() => window.history.pushState(null, '', '/inbox'));
  await atRest(page);
  await page.route('**/api/introductions/*/accept', (route) =>
    route.fulfill({
      status: 422,
      contentType: 'application/problem+json',
      body: JSON.stringify({
        type: 'about:blank',
        status: 422,
        code: 'invalid-input',
        title: 'ピッチの内容が足りません',
        detail: '3つをご記入ください。',
        values: {},
      }),
    }),
  );
  await page
    .getByRole('button', { name: say('introduction', 'accept.label') })
    .first()
    .click();
  const message = page.locator('.mantine-Notification-root');
  await message.waitFor();
  const lies = await page.evaluate(() => {
    const box = document.querySelector('.mantine-Notification-root')?.getBoundingClientRect();
    return { bottom: box?.bottom ?? 0, middle: Math.abs((box?.left ?? 0) + (box?.width ?? 0) / 2 - innerWidth / 2) };
  });
  expect(lies.bottom).toBeLessThan(200);
  expect(lies.middle).toBeLessThan(2);
  await message.getByRole('button', { name: say('common', 'close') }).click();
  await message.waitFor({ state: 'detached' });
  await context.close();
});

const hostile = `https://us02web.zoom.us/j/${'84123456789'.repeat(8)}`;

/** Puts an unbreakable name into everything the API answers that a page shows as a name. */
const withHostileNames = (page: Page) =>
  page.route('**/api/**', async (route) => {
    const answer = await route.fetch();
    if (!answer.headers()['content-type']?.includes('json')) return route.fulfill({ response: answer });
    const hostileIn = (value: unknown, key = ''): unknown => {
      if (Array.isArray(value)) return value.map((one) => hostileIn(one, key));
      if (value && typeof value === 'object')
        return Object.fromEntries(
          Object.entries(value).map(([name, one]) => [name, hostileIn(one, name === 'ja' || name === 'en' ? key : name)]),
        );
      return typeof value === 'string' && ['name', 'family', 'given', 'room', 'tagline', 'message', 'romaji', 'title'].includes(key)
        ? hostile
        : value;
    };
    await route.fulfill({ response: answer, json: hostileIn(await answer.json()) });
  });

const phonePages: readonly [Role, string][] = [
  ['startup', '/'],
  ['startup', '/inbox'],
  ['startup', '/agenda'],
  ['startup', '/matches'],
  ['startup', `/events/${event}`],
  ['startup', '/notices'],
  ['startup', '/hub'],
  ['startup', `/organisations/${startup}/members`],
  ['investor', '/discover'],
  ['investor', '/discover?view=table'],
  ['investor', `/organisations/${startup}`],
  ['hub', '/hub'],
  ['organiser', `/events/${event}/manage/meetings`],
  ['organiser', `/events/${event}/manage/stage`],
  ['organiser', `/events/${event}/manage/release`],
  ['organiser', `/events/${event}/manage/participants`],
  ['organiser', `/events/${event}/manage/matching`],
];

it.each([...new Set(phonePages.map(([role]) => role))])(
  'names that cannot break leave a phone whole: %s',
  { timeout: patience },
  async (role) => {
    const { page, context } = await come(role, '/more', { width: 360, height: 740 });
    await withHostileNames(page);
    const wide: string[] = [];
    for (const [, path] of phonePages.filter(([as]) => as === role)) {
      await page.goto(path);
      await atRest(page);
      if (path === '/agenda') expect(await page.locator('main li').count()).toBeGreaterThan(0);
      const found = await page.evaluate(() => {
        const isScrolled = (element: Element | null): boolean =>
          element !== null && (/auto|scroll|hidden|clip/.test(getComputedStyle(element).overflowX) || isScrolled(element.parentElement));
        const texts = [...document.querySelectorAll<HTMLElement>('main *')].filter((element) =>
          [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
        );
        const squeezed = texts.filter((element) => {
          const { width, height } = element.getBoundingClientRect();
          // A letter a line: far higher than wide.
          return element.checkVisibility() && (element.textContent ?? '').length > 3 && width > 0 && width < 24 && height > 90;
        });
        const over = texts.filter(
          (element) =>
            element.checkVisibility() && !isScrolled(element.parentElement) && element.getBoundingClientRect().right > innerWidth + 1,
        );
        const page = document.documentElement.scrollWidth - innerWidth;
        const name = (element: HTMLElement) => `${element.tagName} ${element.className} ${element.textContent?.slice(0, 30)}`;
        return [
          ...squeezed.map((one) => `squeezed ${name(one)}`),
          ...over.map((one) => `over ${name(one)}`),
          ...(page > 0 ? [`page +${page}`] : []),
        ].slice(0, 6);
      });
      wide.push(...found.map((one) => `${path}: ${one}`));
    }
    expect(wide).toEqual([]);
    await context.close();
  },
);
