/**
 * The colours of Musubi by what they are for, in light and dark. Named after Japanese dyes; the dark ones are chosen, not inverted.
 * Each `…-soft` is a ground for text in the colour of the same name, each `…-fill` a ground for `on-fill`.
 * `test/unit/web/app/tokens.test.ts` holds every pair below to the contrast WCAG 2.2 AA asks for.
 */
export const light = {
  /** 和紙 washi: the ground of a page. */
  ground: '#faf8f3',
  /** Paper laid on the ground: cards, tables, menus. */
  surface: '#fffefb',
  /** Pressed into the ground: rails, wells, hover. */
  sunken: '#f2eee5',
  /** Small raised things on any of these: tags, tracks, what is disabled. */
  chip: '#ece7db',
  /** 墨 sumi: text. */
  ink: '#211e1a',
  'ink-soft': '#544e46',
  'ink-faint': '#6d665c',
  line: '#e3ddd0',
  /** Edges one must see: inputs, checkboxes. */
  edge: '#8d8578',
  /** 茜 akane, madder: what is yours to do. */
  akane: '#a62236',
  'akane-fill': '#ad2439',
  'akane-fill-hover': '#931b2e',
  'akane-soft': '#fbecec',
  /** 藍 ai, indigo: what is chosen or linked. */
  ai: '#1b5579',
  'ai-fill': '#1f5c82',
  'ai-fill-hover': '#174a6a',
  'ai-soft': '#e6f0f6',
  /** 松葉 matsuba, pine needle: for, placed, done. */
  matsu: '#2a6146',
  'matsu-fill': '#2f6b4f',
  'matsu-fill-hover': '#255840',
  'matsu-soft': '#e6f1ea',
  /** 琥珀 kohaku, amber: costs something, needs a look. */
  kohaku: '#7d4f00',
  'kohaku-fill': '#8a5a0a',
  'kohaku-fill-hover': '#744a04',
  'kohaku-soft': '#fbf0d9',
  /** 柿 kaki, persimmon: wrong, refused, destroys. */
  kaki: '#9c3a0b',
  'kaki-fill': '#a8410f',
  'kaki-fill-hover': '#8d350a',
  'kaki-soft': '#fcebe0',
  'on-fill': '#fffdf9',
  focus: '#1f5c82',
} as const;

export type Token = keyof typeof light;

export const dark: Record<Token, string> = {
  ground: '#171614',
  surface: '#1f1e1b',
  sunken: '#121110',
  chip: '#2d2a26',
  ink: '#efeae0',
  'ink-soft': '#c3bcae',
  'ink-faint': '#a39b8d',
  line: '#37342f',
  edge: '#857d71',
  akane: '#f39a9c',
  'akane-fill': '#bb3a4b',
  'akane-fill-hover': '#c94757',
  'akane-soft': '#3a2224',
  ai: '#8fc3e2',
  'ai-fill': '#2f6f97',
  'ai-fill-hover': '#35779f',
  'ai-soft': '#1b2e3a',
  matsu: '#93cfae',
  'matsu-fill': '#357a5a',
  'matsu-fill-hover': '#3a8261',
  'matsu-soft': '#1c2f26',
  kohaku: '#e6bd6c',
  'kohaku-fill': '#8c6218',
  'kohaku-fill-hover': '#9a6d1f',
  'kohaku-soft': '#35290f',
  kaki: '#f2a27c',
  'kaki-fill': '#ad4d22',
  'kaki-fill-hover': '#b9562a',
  'kaki-soft': '#3a2417',
  'on-fill': '#fffdf9',
  focus: '#8fc3e2',
};

export const accents = ['akane', 'ai', 'matsu', 'kohaku', 'kaki'] as const;
export type Accent = (typeof accents)[number];
