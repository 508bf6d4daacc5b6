import type { Language } from '../../../shared/schemas/basics.ts';
import type { Profile } from '../../../shared/schemas/profile.ts';

/** The sentences of a description that neither the one line above it nor an offer has said already, in their order. */
export function unsaid(
  { description, tagline, offers }: Pick<Profile, 'description' | 'tagline' | 'offers'>,
  language: Language,
): string[] {
  const said = [tagline[language], ...(tagline[language]?.split(/・|, /) ?? []), ...(offers ?? []).map(({ note }) => note[language])];
  const sentences = description[language]?.split(language === 'ja' ? /。/ : /\.(?:\s+|$)/) ?? [];
  return sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '' && !said.includes(sentence));
}
