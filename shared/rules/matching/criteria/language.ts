import type { Profile } from '../../../schemas/profile.ts';
import { type Judgement, neutral, speaksAgainst, speaksFor, unknown } from '../judgement.ts';

/** One language in common is enough to talk. */
export function language(seeker: Profile, partner: Profile): Judgement {
  const { languages: ours } = seeker;
  const { languages: theirs } = partner;
  if (ours === null || theirs === null) return unknown('language-unknown', ours, theirs);
  if (ours.length === 0) return neutral();
  const shared = ours.filter((one) => theirs.includes(one));
  return shared.length > 0
    ? speaksFor('language-shared', 1, { languages: shared })
    : speaksAgainst('language-differs', 0, { languages: ours, theirLanguages: theirs });
}
