import { describe, expect, test } from 'vitest';
import { accents, dark, light, type Token } from '../../../web/app/tokens.ts';

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [bright, dim] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (bright + 0.05) / (dim + 0.05);
}

const grounds: Token[] = ['ground', 'surface', 'sunken'];
const onChips: [Token, Token][] = (['ink', 'ink-soft', 'ink-faint', 'ai'] as const).map((text) => [text, 'chip']);
const texts: Token[] = ['ink', 'ink-soft', 'ink-faint', ...accents];

/** Text on its ground needs 4.5 : 1 (WCAG 1.4.3). */
const readable: [Token, Token][] = [
  ...onChips,
  ...texts.flatMap((text) => grounds.map((ground): [Token, Token] => [text, ground])),
  ...accents.flatMap((accent): [Token, Token][] => [
    [accent, `${accent}-soft`],
    ['ink', `${accent}-soft`],
    ['on-fill', `${accent}-fill`],
    ['on-fill', `${accent}-fill-hover`],
  ]),
];

/** Edges and marks one must see need 3 : 1 (WCAG 1.4.11). */
const visible: [Token, Token][] = (['edge', 'focus'] as const).flatMap((mark) => grounds.map((ground): [Token, Token] => [mark, ground]));

describe.each([
  ['light', light],
  ['dark', dark],
] as const)('in the %s scheme', (_name, tokens) => {
  test.each(readable)('%s can be read on %s', (text, ground) => {
    expect(contrast(tokens[text], tokens[ground])).toBeGreaterThanOrEqual(4.5);
  });
  test.each(visible)('%s can be seen on %s', (mark, ground) => {
    expect(contrast(tokens[mark], tokens[ground])).toBeGreaterThanOrEqual(3);
  });
});
