import { type Block, type Letter, wordsOf } from './letters/letter.ts';
import type { Frame } from './text.ts';

/*
 * Colours of the house: washi ground, ink text, akane for what is yours to do, ai for links. Inline for clients that read no
 * style element; the classes are for those that have a dark theme, which gets its own colours instead of inverted ones.
 * Contrast on its ground, light / dark: ink 16 / 13, ai 7 / 8, white on akane 6, muted 6 / 7.
 */
const light = { ground: '#f7f4ed', sheet: '#fffefb', ink: '#1f1d1a', muted: '#5e5850', line: '#e2dccf', akane: '#b7282e', ai: '#165e83' };
const dark = { ground: '#161514', sheet: '#211f1d', ink: '#ece7df', muted: '#aaa295', line: '#3a3632', ai: '#8fc1e0' };
const fonts = "'Hiragino Sans','Noto Sans JP','Yu Gothic',Meiryo,'Segoe UI',Helvetica,Arial,sans-serif";

const darkStyle = `@media (prefers-color-scheme:dark){
.ground{background:${dark.ground}!important}
.sheet{background:${dark.sheet}!important;border-color:${dark.line}!important}
.ink{color:${dark.ink}!important}
.muted{color:${dark.muted}!important;border-color:${dark.line}!important}
.ai{color:${dark.ai}!important}
}`;

/** The letter as a small HTML document: no images, nothing loaded, the same words in the same order as the text. */
export function htmlDocument(letter: Letter, frame: Frame): string {
  const t = wordsOf(frame.language);
  const lineHeight = frame.language === 'ja' ? 1.7 : 1.5;
  const greeting = frame.name ? paragraph(t('greeting', { name: frame.name })) : '';
  const blocks = letter.blocks.map((block) => blockHtml(block, t)).join('\n');
  return `<!doctype html>
<html lang="${frame.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(letter.subject)}</title>
<style>:root{color-scheme:light dark}
${darkStyle}</style>
</head>
<body class="ground" style="margin:0;padding:0;background:${light.ground}">
<table role="presentation" class="ground" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:${light.ground}"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" class="sheet" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:560px;background:${light.sheet};border:1px solid ${light.line};border-radius:8px"><tr><td class="ink" style="padding:28px;font:16px/${lineHeight} ${fonts};color:${light.ink};text-align:left;overflow-wrap:anywhere">
<p class="muted" style="margin:0 0 20px;padding:0 0 12px;border-bottom:1px solid ${light.line};font-size:14px;color:${light.muted}"><strong class="ink" style="color:${light.ink}">結び Musubi</strong>&ensp;${escapeHtml(t('tagline'))}</p>
${greeting}
${blocks}
${button(letter.action.label, frame.actionUrl)}
<p class="muted" style="margin:28px 0 0;padding:12px 0 0;border-top:1px solid ${light.line};font-size:13px;color:${light.muted}">${frame.footer.map(footerLine).join('<br>')}</p>
</td></tr></table>
</td></tr></table>
</body>
</html>
`;
}

function blockHtml(block: Block, t: ReturnType<typeof wordsOf>): string {
  switch (block.kind) {
    case 'text':
      return paragraph(block.text);
    case 'facts':
      return block.rows.map(({ label, value }) => fact(label, value)).join('');
    case 'quote':
      return `${paragraph(t('quote-by', { by: block.by }))}<blockquote class="muted" dir="auto" style="margin:0 0 16px;padding:0 0 0 14px;border-left:3px solid ${light.line};color:${light.muted}">${lines(block.text)}</blockquote>`;
    case 'list':
      return `<ul style="margin:0 0 16px;padding:0 0 0 20px">${block.items.map((item) => `<li style="margin:0 0 6px">${lines(item)}</li>`).join('')}</ul>`;
  }
}

const paragraph = (text: string): string => `<p style="margin:0 0 16px">${lines(text)}</p>`;

/** A label over its value: reads well at 320 px, and aloud. */
const fact = (label: string, value: string): string =>
  `<p style="margin:0 0 12px"><span class="muted" style="font-size:13px;color:${light.muted}">${escapeHtml(label)}</span><br>${lines(value)}</p>`;

/** The cell carries the colour: Word, which draws Outlook's mails, gives a link no padding. 44 px high for fingers. */
const button = (label: string, url: string): string =>
  `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:24px 0 0"><tr><td bgcolor="${light.akane}" style="border-radius:6px"><a href="${escapeHtml(url)}" style="display:inline-block;padding:11px 22px;font-weight:bold;color:#ffffff;text-decoration:none">${escapeHtml(label)}</a></td></tr></table>`;

const footerLine = ({ text, url }: Frame['footer'][number]): string =>
  url ? `<a class="ai" href="${escapeHtml(url)}" style="color:${light.ai}">${escapeHtml(text)}</a>` : escapeHtml(text);

const lines = (text: string): string => escapeHtml(text).replace(/\r\n|[\r\n]/g, '<br>');

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
