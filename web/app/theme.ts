import type { CSSVariablesResolver, MantineColorsTuple } from '@mantine/core';
import { ActionIcon, Anchor, Badge, Button, createTheme, Menu, Modal, Paper, Skeleton, Tooltip } from '@mantine/core';
import { accents, dark, light, type Token } from './tokens.ts';

/** Ten shades from the soft ground to the deepest fill; what Mantine shows is set by `cssVariables` below. */
function shades(accent: (typeof accents)[number]): MantineColorsTuple {
  const mix = (percent: number) => `color-mix(in oklab, ${light[`${accent}-fill`]} ${percent}%, ${light.surface})`;
  return [
    light[`${accent}-soft`],
    light[`${accent}-soft`],
    mix(25),
    mix(40),
    mix(55),
    mix(70),
    mix(85),
    light[`${accent}-fill`],
    light[`${accent}-fill-hover`],
    light[accent],
  ];
}

const colors = {
  ...Object.fromEntries(accents.map((accent) => [accent, shades(accent)])),
  // Warm greys of paper and ink instead of Mantine's bluish ones.
  gray: ['#faf8f3', '#f2eee5', '#e9e4d8', '#e3ddd0', '#cbc4b5', '#8d8578', '#6d665c', '#544e46', '#37322c', '#211e1a'],
  dark: ['#efeae0', '#c3bcae', '#a39b8d', '#857d71', '#4a463f', '#37342f', '#292723', '#1f1e1b', '#171614', '#121110'],
} as Record<string, MantineColorsTuple>;

/** An attached label and a reading line: what every form field on the platform has in common. */
export const theme = createTheme({
  white: light.surface,
  black: light.ink,
  colors,
  primaryColor: 'ai',
  primaryShade: 7,
  fontFamily: "'Noto Sans JP Variable', 'Noto Sans JP fallback', 'Latin fallback', sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SFMono-Regular', Menlo, Consolas, monospace",
  defaultRadius: 'sm',
  radius: { xs: '2px', sm: '6px', md: '10px', lg: '14px', xl: '20px' },
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '1rem', lg: '1.125rem', xl: '1.375rem' },
  lineHeights: { xs: '1.45', sm: '1.5', md: 'var(--line-height)', lg: '1.55', xl: '1.4' },
  headings: {
    fontWeight: '650',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: '1.625rem', lineHeight: '1.35' },
      h2: { fontSize: '1.25rem', lineHeight: '1.4' },
      h3: { fontSize: '1.0625rem', lineHeight: '1.45' },
      h4: { fontSize: '0.9375rem', lineHeight: '1.5' },
    },
  },
  shadows: {
    xs: '0 1px 2px rgb(33 30 26 / 6%)',
    sm: '0 1px 3px rgb(33 30 26 / 8%), 0 2px 8px rgb(33 30 26 / 4%)',
    md: '0 2px 6px rgb(33 30 26 / 8%), 0 8px 24px rgb(33 30 26 / 8%)',
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // A filled button is the one thing that is yours to do on a page: madder red. Everything else chosen or linked is indigo.
    Button: Button.extend({
      vars: (_theme, props) =>
        (props.variant ?? 'filled') === 'filled' && !props.color
          ? {
              root: {
                '--button-bg': 'var(--akane-fill)',
                '--button-hover': 'var(--akane-fill-hover)',
                '--button-color': 'var(--on-fill)',
              },
            }
          : { root: {} },
    }),
    // Within text a link is told by more than its colour.
    Anchor: Anchor.extend({ defaultProps: { underline: 'always' } }),
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray' } }),
    Badge: Badge.extend({ defaultProps: { variant: 'light', tt: 'none', fw: 500, radius: 'sm' } }),
    Menu: Menu.extend({ defaultProps: { withInitialFocusPlaceholder: false, shadow: 'md' } }),
    Modal: Modal.extend({
      defaultProps: {
        centered: true,
        radius: 'md',
        overlayProps: { backgroundOpacity: 0.4 },
        // A dialog's head is not a second banner of the page.
        attributes: { header: { role: 'presentation' } },
      },
    }),
    Paper: Paper.extend({ defaultProps: { radius: 'md' } }),
    Skeleton: Skeleton.extend({ defaultProps: { radius: 'sm' } }),
    Tooltip: Tooltip.extend({ defaultProps: { withArrow: true, openDelay: 300, events: { hover: true, focus: true, touch: true } } }),
  },
});

/** Our tokens as `--ink`, `--akane-soft` …, and Mantine's own variables spoken in them, for one colour scheme. */
function scheme(tokens: Record<Token, string>): Record<string, string> {
  const own = Object.fromEntries(Object.entries(tokens).map(([name, value]) => [`--${name}`, value]));
  const ofAccents = accents.flatMap((accent) => [
    [`--mantine-color-${accent}-text`, tokens[accent]],
    [`--mantine-color-${accent}-filled`, tokens[`${accent}-fill`]],
    [`--mantine-color-${accent}-filled-hover`, tokens[`${accent}-fill-hover`]],
    [`--mantine-color-${accent}-light`, tokens[`${accent}-soft`]],
    [`--mantine-color-${accent}-light-hover`, `color-mix(in oklab, ${tokens[`${accent}-soft`]} 85%, ${tokens[accent]})`],
    [`--mantine-color-${accent}-light-color`, tokens[accent]],
    [`--mantine-color-${accent}-outline`, tokens[accent]],
    [`--mantine-color-${accent}-outline-hover`, tokens[`${accent}-soft`]],
  ]);
  return {
    ...own,
    ...Object.fromEntries(ofAccents),
    '--mantine-color-body': tokens.ground,
    '--mantine-color-text': tokens.ink,
    '--mantine-color-bright': tokens.ink,
    '--mantine-color-dimmed': tokens['ink-soft'],
    '--mantine-color-placeholder': tokens['ink-faint'],
    '--mantine-color-anchor': tokens.ai,
    '--mantine-color-error': tokens.kaki,
    '--mantine-color-success': tokens.matsu,
    '--mantine-color-default': tokens.surface,
    '--mantine-color-default-hover': tokens.sunken,
    '--mantine-color-default-color': tokens.ink,
    '--mantine-color-default-border': tokens.edge,
    '--mantine-color-gray-text': tokens['ink-soft'],
    '--mantine-color-gray-light': tokens.chip,
    '--mantine-color-gray-light-hover': tokens.line,
    '--mantine-color-gray-light-color': tokens['ink-soft'],
    '--mantine-color-gray-outline': tokens['ink-soft'],
    '--mantine-color-disabled': tokens.chip,
    '--mantine-color-disabled-color': tokens['ink-faint'],
    '--mantine-color-disabled-border': tokens.line,
  };
}

export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: scheme(light), dark: scheme(dark) });
