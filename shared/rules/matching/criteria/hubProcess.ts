import type { Profile } from '../../../schemas/profile.ts';
import { impliedProcesses, suggestedOverlap } from '../implied.ts';
import { type Judgement, neutral, speaksAgainst, speaksFor, unknown } from '../judgement.ts';
import { overlap } from '../overlap.ts';

/** The step one is at (企画, 実証・検証, 販路支援, 海外展開) should be one the hub accompanies; the development stage can only speak for it. */
export function hubProcess(seeker: Profile, partner: Profile): Judgement {
  const covered = partner.processes;
  if (seeker.processes?.length === 0) return neutral();
  if (covered === null) return unknown('process-unknown', seeker.processes, covered);
  if (seeker.processes === null) {
    const { shared, degree } = suggestedOverlap('hub-process', impliedProcesses(seeker), covered);
    return shared.length > 0 ? speaksFor('process-implied', degree, { processes: shared }, 0.5) : unknown('process-unknown', null, covered);
  }
  const { shared, degree } = overlap(seeker.processes, covered);
  if (shared.length > 0) return speaksFor('process-covered', degree, { processes: shared });
  return speaksAgainst('process-differs', 0, { processes: seeker.processes, theirProcesses: covered });
}
