import type { Language, Localised } from '../../schemas/basics.ts';
import type { Profile } from '../../schemas/profile.ts';
import { conceptsOf } from '../text/concepts.ts';
import { fold } from '../text/fold.ts';
import { tokensOf } from '../text/similarity.ts';
import { subjectsOf } from '../text/subjects.ts';

export type Writing = Record<Language, { folded: string; tokens: Uint32Array; subjects: ReadonlySet<string> }> & { empty: boolean };

/**
 * Kept as long as the two texts themselves, so that ranking a list twice reads each text once. The views that different readers
 * get of a profile share its texts, and so this.
 */
const known = new WeakMap<Localised, WeakMap<Localised, Writing>>();

function readText(tagline: Localised, description: Localised, language: Language) {
  const folded = fold([tagline[language], description[language]].filter(Boolean).join('\n'));
  return { folded, tokens: tokensOf(folded), subjects: subjectsOf(folded) };
}

function read(tagline: Localised, description: Localised): Writing {
  const ja = readText(tagline, description, 'ja');
  const en = readText(tagline, description, 'en');
  return { ja, en, empty: ja.folded === '' && en.folded === '' };
}

/** What an organisation writes about itself, ready to be compared. Confidential text is never part of it. */
export function writingOf({ tagline, description }: Pick<Profile, 'tagline' | 'description'>): Writing {
  const byDescription = known.get(tagline) ?? new WeakMap<Localised, Writing>();
  known.set(tagline, byDescription);
  const writing = byDescription.get(description) ?? read(tagline, description);
  byDescription.set(description, writing);
  return writing;
}

const concepts = new WeakMap<Writing, ReadonlySet<string>>();

/** The subjects it speaks of by names that both languages have for them; looked for only where two have no language in common. */
export function conceptsIn(writing: Writing): ReadonlySet<string> {
  const known = concepts.get(writing) ?? conceptsOf(`${writing.ja.folded}\n${writing.en.folded}`);
  concepts.set(writing, known);
  return known;
}
