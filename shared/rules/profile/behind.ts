import type { Language } from '../../schemas/basics.ts';
import type { Profile } from '../../schemas/profile.ts';

/** Whoever translates what they have just written does so within the hour. */
const patience = 60 * 60_000;

/** The language that has fallen behind: written before the other one was changed, and not soon after. `null` when they keep pace. */
export function fallenBehind({ writtenAt }: Pick<Profile, 'writtenAt'>): Language | null {
  if (writtenAt.ja === null || writtenAt.en === null) return null;
  const ahead = Date.parse(writtenAt.ja) - Date.parse(writtenAt.en);
  if (Math.abs(ahead) <= patience) return null;
  return ahead > 0 ? 'en' : 'ja';
}
