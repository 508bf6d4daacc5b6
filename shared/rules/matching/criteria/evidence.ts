import type { Profile } from '../../../schemas/profile.ts';
import { EvidenceLevel } from '../../../schemas/vocabularies.ts';
import { type Judgement, neutral, speaksAgainst, speaksFor, unknown } from '../judgement.ts';

const order = EvidenceLevel.options;
const places = (levels: readonly EvidenceLevel[]) => levels.map((level) => order.indexOf(level));

/** The best evidence there is should reach the least the other asks for; one level short counts a third. */
export function evidence(seeker: Profile, partner: Profile): Judgement {
  const { evidenceLevels: shown } = seeker;
  const { evidenceLevels: asked } = partner;
  if (shown === null || asked === null) return unknown('evidence-unknown', shown, asked);
  if (asked.length === 0) return neutral();
  const best = Math.max(-1, ...places(shown));
  const least = Math.min(...places(asked));
  const level = (place: number) => order.slice(place, place + 1);
  if (best >= least) return speaksFor('evidence-reached', 1, { evidenceLevels: level(best), askedEvidence: level(least) });
  const degree = best === least - 1 ? 1 / 3 : 0;
  return speaksAgainst(degree > 0 ? 'evidence-next' : 'evidence-short', degree, { askedEvidence: level(least) });
}
