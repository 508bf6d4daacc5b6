import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Text that somebody writes goes through `text` of `basics.ts`, which refuses what no store takes. What has a length has a writer. */
it('no schema bounds a text by itself', () => {
  const routes = readdirSync('functions', { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && readdirSync(`functions/${entry.name}`).includes('routes.ts'))
    .map(({ name }) => `functions/${name}/routes.ts`);
  const schemas = readdirSync('shared/schemas').map((file) => `shared/schemas/${file}`);
  const own = [...routes, ...schemas]
    // An id of a letter is made by the platform; text of a basic kind is what `text` is made of.
    .filter((file) => !file.endsWith('basics.ts') && !file.endsWith('mail.ts'))
    .filter((file) => /z\s*\.string\(\)\s*(\.trim\(\)\s*)?(\.min\([^)]*\)\s*)?\.max\(/.test(readFileSync(file, 'utf8')));
  expect(own).toEqual([]);
});
