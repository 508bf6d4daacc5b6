import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { emails, filled, pages, type Role } from './pages.ts';
import { sampleIds } from './sample.ts';
import { openStack, type Stack } from './stack.ts';
import { atRest, goOn, signIn, type Visitor, visitor } from './visitor.ts';

/*
 * Every page, as whoever comes to it: at a desk in Japanese, opened by its address; on a phone in English and in the dark, coming from another. Nobody is shut out (axe, WCAG 2.2 AA),
 * nothing has to be scrolled sideways, a finger hits what it aims at, and the console has nothing to complain of.
 */

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const looks = [
  { name: 'a desk, in Japanese', language: 'ja', width: 1280, height: 900, dark: false, isOpenedAnew: true },
  { name: 'a phone, in English, in the dark', language: 'en', width: 360, height: 740, dark: true, isOpenedAnew: false },
] as const;

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

describe.each(looks)('every page on $name', ({ language, width, height, dark, isOpenedAnew }) => {
  const visitors = new Map<Role | null, Promise<Visitor>>();
  const come = (role: Role | null): Promise<Visitor> => {
    const known = visitors.get(role) ?? arrive(role);
    visitors.set(role, known);
    return known;
  };
  const arrive = async (role: Role | null) => {
    const one = await visitor(browser, stack.origin, { language, width, height, dark });
    if (role) await signIn(one.page, emails[role]);
    else await one.page.goto('/');
    return one;
  };
  afterAll(async () => {
    for (const one of visitors.values()) await (await one).context.close();
  });

  it.each(pages)('$name', async ({ as, path }) => {
    const { page, problems } = await come(as);
    const address = filled(path, sampleIds());
    await (isOpenedAnew ? page.goto(address) : goOn(page, address));
    await atRest(page);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    if (width < 600) expect(await missed(page)).toEqual([]);
    expect(problems.splice(0)).toEqual([]);
  });
});

/** What axe finds against WCAG 2.2 AA, as `rule: where`. */
async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  const results = await page.evaluate(
    () =>
      (window as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
        resultTypes: ['violations'],
        rules: { 'label-content-name-mismatch': { enabled: true } },
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      }) as Promise<AxeResults>,
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
  );
}

/** What one is to press and a finger misses: 20 px beside its middle lies something else. Links within a sentence are let be. */
const missed = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const pressable = 'button, a[href], input, select, textarea, summary, [role=button], [role=tab]';
    const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    const isInSentence = (element: Element) =>
      element.matches('a, button') &&
      getComputedStyle(element).display === 'inline' &&
      element.closest('p, dd, td, blockquote, label') !== null;
    return [...document.querySelectorAll<HTMLInputElement>(pressable)].flatMap((element) => {
      if (!isSeen(element) || isInSentence(element) || element.tabIndex < 0 || element.disabled) return [];
      element.scrollIntoView({ block: 'center' });
      const { left, top, width, height } = element.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      const reaches = (dx: number, dy: number) => {
        const hit = document.elementFromPoint(x + dx, y + dy);
        const label = hit?.closest('label');
        // A field that grows as one types fills the frame around it, which passes the press on.
        const framed = hit?.closest('.mantine-Input-wrapper')?.contains(element);
        return hit === null || element.contains(hit) || framed || [...(element.labels ?? [])].includes(label as HTMLLabelElement);
      };
      const missing = [
        [-20, 0],
        [20, 0],
        [0, -20],
        [0, 20],
      ].filter(([dx, dy]) => !reaches(dx as number, dy as number));
      return missing.length === 0
        ? []
        : [`${element.tagName} ${element.textContent || element.ariaLabel} ${width}×${height} misses ${missing.join(' ')}`];
    });
  });
