import type { Language } from '../../shared/schemas/basics.ts';
import { type Block, type Letter, wordsOf } from './letters/letter.ts';

/** What frames every letter: who it is for, where its links lead, and what stands under it. */
export type Frame = {
  readonly language: Language;
  /** `null` where the reader's name is not known yet. */
  readonly name: string | null;
  readonly actionUrl: string;
  readonly footer: readonly { readonly text: string; readonly url?: string }[];
};

/** The letter as plain text, complete by itself: some people read nothing else. */
export function plainText(letter: Letter, frame: Frame): string {
  const t = wordsOf(frame.language);
  const greeting = frame.name ? [t('greeting', { name: frame.name })] : [];
  const blocks = letter.blocks.map((block) => blockText(block, frame.language)).filter(Boolean);
  const action = `${letter.action.label}\n${frame.actionUrl}`;
  const footer = frame.footer.map(({ text, url }) => (url ? `${t('fact', { label: text, value: url })}` : text));
  return `${[...greeting, ...blocks, action, ['-- ', 'Musubi', ...footer].join('\n')].join('\n\n')}\n`;
}

function blockText(block: Block, language: Language): string {
  const t = wordsOf(language);
  switch (block.kind) {
    case 'text':
      return block.text;
    case 'facts':
      return block.rows.map(({ label, value }) => t('fact', { label, value: value.replaceAll('\n', '\n  ') })).join('\n');
    case 'quote':
      return `${t('quote-by', { by: block.by })}\n${block.text.replace(/^/gm, '> ')}`;
    case 'list':
      return block.items.map((item) => `- ${item.replaceAll('\n', '\n  ')}`).join('\n');
  }
}
