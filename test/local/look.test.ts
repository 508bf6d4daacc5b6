import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { html, trusted } from '../../functions/local/pages/html.ts';
import { chooseLanguage } from '../../functions/local/pages/language.ts';
import { dark, light, type Token } from '../../web/app/tokens.ts';

describe('the local pages', () => {
  it('have the colours of the app', () => {
    const css = readFileSync(new URL('../../functions/local/pages/style.css', import.meta.url), 'utf8');
    const colours = [...css.matchAll(/--([a-z-]+): light-dark\((#\w+), (#\w+)\)/g)].map(([, name, ...pair]) => [name, ...pair]);
    expect(colours.length).toBeGreaterThan(10);
    expect(colours).toEqual(colours.map(([name]) => [name, light[name as Token], dark[name as Token]]));
  });

  it('speak the first language asked for that they know, else Japanese', () => {
    expect(chooseLanguage(null, 'fr en-GB ja')).toBe('en');
    expect(chooseLanguage('', undefined, 'de-DE,de;q=0.9,ja;q=0.8,en;q=0.7')).toBe('ja');
    expect(chooseLanguage('en', 'ja')).toBe('en');
    expect(chooseLanguage('fr', 'jazz, dengue')).toBe('ja');
  });

  it('escape every value that is not HTML already', () => {
    expect(html`<a title="${'"<&\'>'}">${[html`<b>${1}</b>`, trusted('<hr>'), false, null]}</a>`.text).toBe(
      '<a title="&#34;&#60;&#38;&#39;&#62;"><b>1</b><hr></a>',
    );
  });
});
