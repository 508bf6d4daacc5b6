import type { Language } from '../../../schemas/basics.ts';
import type { Profile } from '../../../schemas/profile.ts';
import { likenessOf } from '../../text/concepts.ts';
import { SharedTokens } from '../../text/sharedTokens.ts';
import { cosineOf, similarity } from '../../text/similarity.ts';
import { sharedSubjects } from '../../text/subjects.ts';
import { type Criterion, type Judgement, neutral, speaksFor, unknown } from '../judgement.ts';
import { conceptsIn, type Writing, writingOf } from '../writing.ts';

const languages: readonly Language[] = ['ja', 'en'];

/** The cosine at which two profiles speak of the same thing; texts of one field rarely reach it by chance. */
const same = 0.25;
/** The degree from which likeness is worth a word. */
const telling = 0.4;
/** Texts shorter than this many distinct tokens say little. */
const enough = 30;

/** The same text in two languages reaches about this: the vocabulary is small. */
const sameAcross = 0.75;
/** Fewer subjects than this are soon shared by chance; and words compared across languages never say as much as words themselves. */
const enoughSubjects = 3;
const mostCertainAcross = 0.6;

const degreeAt = (cosine: number): number => Math.min(1, cosine / same);
const certaintyOf = (ours: number, theirs: number): number => Math.min(1, ours / enough, theirs / enough);

type Likeness = { language: Language; cosine: number };

/** The language in which two writings are most alike; `null` when they share none. */
function mostAlike(ours: Writing, theirs: Writing): Likeness | null {
  let best: Likeness | null = null;
  for (const language of languages) {
    if (ours[language].tokens.length === 0 || theirs[language].tokens.length === 0) continue;
    const cosine = similarity(ours[language].tokens, theirs[language].tokens);
    if (best === null || cosine > best.cosine) best = { language, cosine };
  }
  return best;
}

/** What is written in different languages is compared by the subjects that both languages name. */
function acrossLanguages(ours: Writing, theirs: Writing): Judgement {
  const [our, their] = [conceptsIn(ours), conceptsIn(theirs)];
  if (our.size === 0 || their.size === 0) return unknown('text-unknown', ours.empty ? null : ours, theirs.empty ? null : theirs);
  const degree = Math.min(1, likenessOf(our, their) / sameAcross);
  if (degree < telling) return neutral('text-unlike');
  const certainty = mostCertainAcross * Math.min(1, our.size / enoughSubjects, their.size / enoughSubjects);
  return speaksFor('text-alike-across', degree, {}, certainty);
}

/** What both write about themselves, compared within each language, or across both by what both name; likeness speaks for a pair, unlikeness says nothing. */
export function text(seeker: Profile, partner: Profile): Judgement {
  const ours = writingOf(seeker);
  const theirs = writingOf(partner);
  const best = mostAlike(ours, theirs);
  if (best === null) return acrossLanguages(ours, theirs);
  const degree = degreeAt(best.cosine);
  if (degree < telling) return neutral('text-unlike');
  const our = ours[best.language];
  const their = theirs[best.language];
  const certainty = certaintyOf(our.tokens.length, their.tokens.length);
  const words = sharedSubjects(our.subjects, their.subjects, 3);
  return words.length > 0 ? speaksFor('text-alike', degree, { words }, certainty) : speaksFor('text-alike-whole', degree, {}, certainty);
}

/** The same for one seeker and many partners, without the words: each token is looked up once for all of them. */
export const textAmong: Criterion['among'] = (partners) => {
  const theirs = partners.map(writingOf);
  const known = languages.map((language) => new SharedTokens(theirs.map((writing) => writing[language].tokens)));
  const lengths = languages.map((language) => Int32Array.from(theirs, (writing) => writing[language].tokens.length));
  return (seeker, { degrees, certainties }) => {
    const ours = writingOf(seeker);
    const best = new Float64Array(partners.length).fill(-1);
    degrees.fill(Number.NaN);
    for (const [at, language] of languages.entries()) {
      const { tokens } = ours[language];
      if (tokens.length === 0) continue;
      const shared = (known[at] as SharedTokens).countFor(tokens);
      const sizes = lengths[at] as Int32Array;
      for (let index = 0; index < best.length; index++) {
        const size = sizes[index] as number;
        const cosine = size === 0 ? -1 : cosineOf(shared[index] as number, tokens.length, size);
        if (cosine <= (best[index] as number)) continue;
        best[index] = cosine;
        const degree = degreeAt(cosine);
        degrees[index] = degree < telling ? Number.NaN : degree;
        certainties[index] = certaintyOf(tokens.length, size);
      }
    }
    for (const [index, other] of theirs.entries()) {
      if ((best[index] as number) >= 0) continue;
      const { degree, certainty } = acrossLanguages(ours, other);
      degrees[index] = degree ?? Number.NaN;
      certainties[index] = certainty;
    }
  };
};
