import type { Browser, BrowserContext, Page } from 'playwright-core';

export type Language = 'ja' | 'en';
export type Visitor = { readonly context: BrowserContext; readonly page: Page; readonly problems: string[] };

/** Whoever comes with a browser of their own: a language, a screen, no memory. Collects what the console complains of. */
export async function visitor(
  browser: Browser,
  origin: string,
  {
    language = 'ja',
    width = 1280,
    height = 900,
    dark = false,
  }: { language?: Language; width?: number; height?: number; dark?: boolean } = {},
): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: origin,
    locale: language === 'ja' ? 'ja-JP' : 'en-GB',
    timezoneId: 'Asia/Tokyo',
    viewport: { width, height },
    hasTouch: width < 600,
    reducedMotion: 'reduce',
    colorScheme: dark ? 'dark' : 'light',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
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

/** Waits until nothing is being fetched or drawn any more. */
export async function atRest(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => document.querySelector('.mantine-Skeleton-root') === null);
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
        headers: { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' },
        body: body && JSON.stringify(body),
      });
      if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status}`);
      return answer.json();
    },
    [method, path, body] as const,
  );
