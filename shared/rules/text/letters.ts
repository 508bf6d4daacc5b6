const segmenter = new Intl.Segmenter();

/** The letters of a text as a reader counts them: 𠮷, が and 👩‍🔬 are one each, however many code units they take. */
export const lettersOf = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment);

/** The first letter of a text, whole; empty where there is none. */
export const initialOf = (text: string): string => lettersOf(text.trim())[0] ?? '';

/** A text of at most so many letters: what is longer ends with … in place of its last, and never within a letter. */
export function shortened(text: string, most: number): string {
  const letters = lettersOf(text);
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`;
}
