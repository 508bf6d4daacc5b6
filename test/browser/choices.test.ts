import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { emails, filled, type Role } from './pages.ts';
import { sampleIds } from './sample.ts';
import { openStack, type Stack } from './stack.ts';
import { atRest, signIn, type Visitor, visitor } from './visitor.ts';
import { wordsOf } from './words.ts';

/*
 * Whoever presses a choice chooses that one and no other. On every page and in every dialog with checkboxes, radios, chips, switches or
 * segments, the middle of each box and of each label is pressed and the choice that answers is read: at every width what lies there is
 * clicked, at one of them with a finger or a mouse of flesh and blood. What is pressed stays as it was, so that one page can be pressed all over.
 */

const say = wordsOf('ja');
type Place = { readonly name: string; readonly as: Role | null; readonly path: string; readonly open?: (page: Page) => Promise<unknown> };
const press = (page: Page, name: RegExp) => page.getByRole('button', { name }).first().click();

const places: readonly Place[] = [
  { name: 'discover', as: null, path: '/discover' },
  { name: 'the filters of discover', as: null, path: '/discover', open: (page) => press(page, say('discover', 'filter.open')) },
  { name: 'discover as a table', as: 'investor', path: '/discover?view=table' },
  { name: 'programmes', as: null, path: '/programmes' },
  { name: 'events', as: null, path: '/events' },
  { name: 'who one is', as: 'newcomer', path: '/welcome' },
  {
    name: 'the kind of an organisation',
    as: 'newcomer',
    path: '/welcome',
    open: async (page) => {
      await page.locator('input[autocomplete="family-name"]').fill('結');
      await page.locator('input[autocomplete="given-name"]').fill('はるか');
      await press(page, say('people', 'welcome.next'));
      await page.locator('input[name="kind"]').first().waitFor();
    },
  },
  { name: 'the ranked list', as: 'startup', path: '/matches' },
  ...['about', 'focus', 'exchange', 'trial', 'reach', 'closed'].map((section) => ({
    name: `the profile, ${section}`,
    as: 'startup' as const,
    path: `/organisations/$startup/edit?section=${section}`,
  })),
  { name: 'the preview of a profile', as: 'startup', path: '/organisations/$startup/edit?preview=true' },
  { name: 'inviting a colleague', as: 'startup', path: '/organisations/$startup/members?invite=true' },
  { name: 'the inbox', as: 'startup', path: '/inbox' },
  {
    name: 'the reasons of a refusal',
    as: 'startup',
    path: '/inbox',
    open: (page) => press(page, say('introduction', 'decline.label')),
  },
  { name: 'a refusal at its address', as: 'startup', path: '/inbox/$request?dialog=decline' },
  { name: 'taking part', as: 'startup', path: '/events/$event?join=true' },
  { name: 'settings', as: 'startup', path: '/settings' },
  { name: 'notices', as: 'startup', path: '/notices' },
  { name: 'startups that look for a place', as: 'hub', path: '/hub' },
  { name: 'whom a hub has taken in', as: 'hub', path: '/hub?tab=taken-in' },
  { name: 'the lists of the staff', as: 'staff', path: '/staff' },
  {
    name: 'why an organisation is not confirmed',
    as: 'staff',
    path: '/staff',
    open: (page) => press(page, say('confirmation', 'staff.refuseOf')),
  },
  { name: 'the settings of an event', as: 'organiser', path: '/events/$event/manage' },
  { name: 'participants', as: 'organiser', path: '/events/$event/manage/participants' },
  { name: 'importing', as: 'organiser', path: '/events/$event/manage/import' },
  {
    name: 'a file that was looked at',
    as: 'organiser',
    path: '/events/$event/manage/import',
    open: async (page) => {
      const file = '組織名（日本語）,種別,姓,名,メールアドレス\r\nむすび試験,投資家,結,はるか,tried@example.com\r\n';
      await page.locator('input[type=file]').setInputFiles({ name: 'file.csv', mimeType: 'text/csv', buffer: Buffer.from(file) });
      await page.getByRole('checkbox').first().waitFor();
    },
  },
  { name: 'the board', as: 'organiser', path: '/events/$event/manage/meetings' },
  { name: 'the board of the stage', as: 'organiser', path: '/events/$event/manage/stage' },
  { name: 'running the engine', as: 'organiser', path: '/events/$event/manage/meetings?dialog=run' },
];

const widths = [360, 390, 768, 1180, 1280];
const pressedAt = { touch: 390, mouse: 1280 };

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

describe.each(['touch', 'mouse'] as const)('with %s', (hand) => {
  const visitors = new Map<Role | null, Promise<Visitor>>();
  const come = (role: Role | null): Promise<Visitor> => {
    const known = visitors.get(role) ?? arrive(role);
    visitors.set(role, known);
    return known;
  };
  const arrive = async (role: Role | null) => {
    const one = await visitor(browser, stack.origin, { hasTouch: hand === 'touch' });
    // A newcomer is new but once.
    if (role) await signIn(one.page, role === 'newcomer' ? `${hand}@example.com` : emails[role]);
    await one.page.addInitScript(onlyListen);
    return one;
  };
  afterAll(async () => {
    for (const one of visitors.values()) await (await one).context.close();
  });

  it.each(places)('$name: every choice answers to its own place', { timeout: 200_000, retry: 1 }, async ({ as, path, open }) => {
    const { page } = await come(as);
    let met = 0;
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      if (width === widths[0]) {
        await page.goto(filled(path, sampleIds()));
        await atRest(page);
      }
      // The button that opens is there on narrow screens alone; what it opened stays open on wider ones.
      if (open && width === widths[0]) await open(page);
      await page.evaluate(() => {
        for (const folded of document.querySelectorAll('details')) folded.open = true;
      });
      await drawn(page);
      const answers = await clicked(page);
      met = Math.max(met, answers.length);
      expect(wrong(answers), `${width} px`).toEqual([]);
      if (width === pressedAt[hand]) expect(wrong(await pressed(page, hand)), `${width} px, ${hand}`).toEqual([]);
    }
    expect(met).toBeGreaterThan(0);
  });
});

/** Two frames have been drawn; or as long went by as they could take. */
const drawn = (page: Page) =>
  page.evaluate(
    () =>
      new Promise((done) => {
        requestAnimationFrame(() => requestAnimationFrame(done));
        setTimeout(done, 2000);
      }),
  );

type Answer = { readonly asked: string; readonly answered: string | null; readonly isRight: boolean };
const wrong = (answers: readonly Answer[]): string[] =>
  answers.filter(({ isRight }) => !isRight).map(({ asked, answered }) => `${asked} → ${answered}`);

/** Clicks what lies in the middle of every choice that can be seen, and reads which choice answered. */
const clicked = (page: Page): Promise<Answer[]> =>
  page.evaluate(() =>
    window.choices().map((choice) => {
      const [x, y] = choice.middle();
      const hit = document.elementFromPoint(x, y);
      if (hit instanceof HTMLElement) hit.click();
      return choice.answer();
    }),
  );

/** The same with a finger or a mouse, one after another. */
async function pressed(page: Page, hand: 'touch' | 'mouse'): Promise<Answer[]> {
  const count = await page.evaluate(() => window.choices().length);
  const answers: Answer[] = [];
  for (let index = 0; index < count; index++) {
    const [x, y] = (await page.evaluate((at) => window.choices()[at]?.middle(), index)) ?? [0, 0];
    if (hand === 'touch') await page.touchscreen.tap(x, y);
    else await page.mouse.click(x, y);
    answers.push((await page.evaluate((at) => window.choices()[at]?.answer(), index)) as Answer);
  }
  return answers;
}

type Choice = {
  /** Scrolls it into view and says where its middle lies. */
  middle(): [number, number];
  /** Which choice answered since. */
  answer(): Answer;
};

declare global {
  interface Window {
    /** The boxes and the words of every choice that can be seen: within the dialog where one is open. */
    choices(): Choice[];
  }
}

/** Notes which choice a press reaches, and keeps the press from the page. */
function onlyListen() {
  let answered: Element | null = null;
  const isSeen = (element: Element | undefined): element is Element => {
    const { width = 0, height = 0 } = element?.getBoundingClientRect() ?? {};
    return element?.checkVisibility({ visibilityProperty: true }) === true && width > 4 && height > 4;
  };
  const nameOf = (input: Element | null) =>
    input && (input.ariaLabel || (input as HTMLInputElement).labels?.[0]?.textContent || input.outerHTML);
  window.choices = () => {
    const dialogs = [...document.querySelectorAll('[role=dialog]')].filter(isSeen);
    const inputs = [...(dialogs.at(-1) ?? document).querySelectorAll<HTMLInputElement>('input[type=checkbox], input[type=radio]')];
    return inputs.flatMap((input) =>
      input.disabled
        ? []
        : [input, [...(input.labels ?? [])].at(-1)]
            .filter((part) => isSeen(part))
            .map((part) => ({
              middle() {
                answered = null;
                part.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
                const { left, top, width, height } = part.getBoundingClientRect();
                return [left + width / 2, top + height / 2] as [number, number];
              },
              answer: () => ({ asked: `${part.tagName} ${nameOf(input)}`, answered: nameOf(answered), isRight: answered === input }),
            })),
    );
  };
  window.addEventListener(
    'click',
    (event) => {
      if (!(event.target instanceof HTMLInputElement) || !['checkbox', 'radio'].includes(event.target.type)) return;
      answered = event.target;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    true,
  );
}
