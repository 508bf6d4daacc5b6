/*
 * `npm run shots` writes a picture of every page × language × width of the running sample world to `shots/`.
 * SHOTS=board,inbox takes only pages whose names contain one of these; WIDTHS=360,1280 and LANGUAGES=ja likewise;
 * MUSUBI=http://localhost:3000 looks at a server that is running already.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from './chromium.ts';
import { emails, filled, pages, type Role } from './pages.ts';
import { sampleIds } from './sample.ts';
import { openStack } from './stack.ts';
import { atRest, type Language, signIn, visitor } from './visitor.ts';

const list = (name: string, otherwise: string[]) => process.env[name]?.split(',') ?? otherwise;
const wanted = list('SHOTS', ['']);
const widths = list('WIDTHS', ['360', '768', '1280', '1920']).map(Number);
const languages = list('LANGUAGES', ['ja', 'en']) as Language[];
const folder = 'shots';

const stack = await openStack();
const browser = await launchChromium();
mkdirSync(folder, { recursive: true });
const chosen = pages.filter(({ name }) => wanted.some((part) => name.includes(part)));
const roles = [...new Set(chosen.map(({ as }) => as))];

for (const language of languages) {
  for (const role of roles) {
    const { context, page, problems } = await visitor(browser, stack.origin, { language });
    if (role) await signIn(page, emails[role as Role]);
    const ids = sampleIds();
    for (const shown of chosen.filter(({ as }) => as === role)) {
      for (const width of widths) {
        await page.setViewportSize({ width, height: width < 600 ? 740 : 900 });
        await page.goto(filled(shown.path, ids));
        await atRest(page);
        if (width < 600)
          await page.setViewportSize({ width, height: await page.evaluate(() => Math.min(document.body.scrollHeight, 2400)) });
        await page.screenshot({ path: join(folder, `${shown.name}.${language}.${width}.png`) });
      }
      for (const problem of problems.splice(0)) console.log(`${shown.name} (${language}): ${problem}`);
    }
    await context.close();
  }
}
await browser.close();
await stack.stop();
console.log(`${chosen.length * languages.length * widths.length} pictures in ${folder}/`);
process.exit(0);
