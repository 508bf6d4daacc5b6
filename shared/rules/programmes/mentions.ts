import type { Programme } from '../../schemas/programme.ts';
import { foldKana } from '../text/fold.ts';

/** Everything the documents say of a measure, in both languages, folded. The compiler's remarks are not part of it. */
function wordsOf(programme: Programme): string {
  const stated = [
    programme.name,
    programme.operator,
    programme.targets,
    programme.amount,
    programme.fee,
    programme.cadence,
    programme.summary,
    ...programme.facts,
  ];
  const sentences = stated.flatMap((text) => (text ? [text.ja, text.en] : []));
  return foldKana([...sentences, ...programme.aliases, programme.stagesText ?? ''].join('\n'));
}

/** Folding 92 measures on each key pressed would be felt on a phone; they never change. */
const known = new WeakMap<Programme, string>();

/** Whether every word of a text stands somewhere in what is said of a measure. Upper case, full width and kind of kana do not matter. */
export function mentions(programme: Programme, text: string): boolean {
  const words = known.get(programme) ?? wordsOf(programme);
  known.set(programme, words);
  return foldKana(text)
    .split(/\s+/)
    .every((word) => words.includes(word));
}
