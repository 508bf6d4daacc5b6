import type { Browser, BrowserContext, Page, Request } from 'playwright-core';

export type Language = 'ja' | 'en';
export type Visitor = { readonly context: BrowserContext; readonly page: Page; readonly problems: string[] };

/** What each page is fetching, and since when (milliseconds). */
const fetching = new WeakMap<Page, Map<Request, number>>();
/** As long as anything may take; of what a page that was left was fetching the end is not always told. */
const forgotten = 20_000;
const isFetching = (page: Page) => [...(fetching.get(page)?.values() ?? [])].some((since) => Date.now() - since < forgotten);

/** Whoever comes with a browser of their own: a language, a screen, no memory. Collects what the console complains of. */
export async function visitor(
  browser: Browser,
  origin: string,
  {
    language = 'ja',
    width = 1280,
    height = 900,
    dark = false,
    hasTouch = width < 600,
  }: { language?: Language; width?: number; height?: number; dark?: boolean; hasTouch?: boolean } = {},
): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: origin,
    locale: language === 'ja' ? 'ja-JP' : 'en-GB',
    timezoneId: 'Asia/Tokyo',
    viewport: { width, height },
    hasTouch,
    reducedMotion: 'reduce',
    colorScheme: dark ? 'dark' : 'light',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(40_000);
  const underWay = new Map<Request, number>();
  fetching.set(page, underWay);
  page.on('request', (request) => underWay.set(request, Date.now()));
  for (const end of ['requestfinished', 'requestfailed'] as const) page.on(end as 'requestfinished', (request) => underWay.delete(request));
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  return { context, page, problems };
}

/** Signs in as anybody: the local provider asks for an address and nothing else. Ends on the page one came from. */
export async function signIn(page: Page, email: string, from = '/agenda'): Promise<void> {
  await page.goto(from);
  await page
    .getByRole('button', { name: /^(サインイン|Sign in)$/ })
    .first()
    .click();
  await page.locator('input[name=email]').fill(email);
  await page.locator('form.by-email button[type=submit]').click();
  await page.waitForURL((url) => !url.pathname.startsWith('/identity') && url.pathname !== '/signed-in');
}

/** Goes on to another page as a link would, without loading everything anew. */
export const goOn = (page: Page, path: string): Promise<void> => page.evaluate((to) => window.history.pushState(null, '', to), path);

/** How long a page may take until it is at rest, milliseconds: far more than it takes, on a machine with much else to do as well. */
const longest = 90_000;

/** Waits until nothing is being fetched or drawn any more: twice in a row the page had time to spare and nothing on its way. */
export async function atRest(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle', { timeout: longest });
  const end = Date.now() + longest;
  for (let calm = 0; calm < 2; ) {
    if (Date.now() > end) throw new Error(`Not at rest: ${page.url()}`);
    const isDrawn = await page.evaluate(async () => {
      // A page that is never idle is looked at all the same.
      await new Promise((resolve) => requestIdleCallback(() => setTimeout(resolve, 50), { timeout: 2000 }));
      return document.querySelector('.mantine-Skeleton-root') === null;
    });
    calm = isDrawn && !isFetching(page) ? calm + 1 : 0;
  }
  await page.evaluate(() => document.fonts.ready);
}

/** What the API answers to whoever is signed in on a page: for what a story needs to know and nobody would click through. */
export const callAs = (page: Page, method: string, path: string, body?: object): Promise<unknown> =>
  page.evaluate(
    async ([method, path, body]) => {
      const session = Object.entries(localStorage).find(([key]) => key.startsWith('oidc.user:'));
      const { access_token } = JSON.parse(session?.[1] ?? '{}');
      const answer = await fetch(`/api${path}`, {
        method,
        headers: { authorization: `Bearer ${access_token}`, ...(body && { 'content-type': 'application/json' }) },
        body: body && JSON.stringify(body),
      });
      if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status}`);
      return answer.json();
    },
    [method, path, body] as const,
  );
