import type { PitchProblem, Plan, Quota } from '../problem.ts';

/** How a wish for numbers is met: how many there are, and how many are lacking or too many. */
export interface QuotaStanding {
  readonly id: string;
  readonly held: number;
  readonly lacking: number;
  readonly excess: number;
}

/** Wishes for numbers are met as far as can be: how each stands. */
export const quotaStandings = (problem: PitchProblem, plan: Plan): QuotaStanding[] =>
  (problem.quotas ?? []).map((quota) => {
    const held = plan.filter(({ item, slot }) => counts(quota, item, slot)).length;
    const { id, least = 0, most = held } = quota;
    return { id, held, lacking: Math.max(0, least - held), excess: Math.max(0, held - most) };
  });

/** By how many all wishes together are missed. */
export const quotasMissed = (problem: PitchProblem, plan: Plan): number =>
  quotaStandings(problem, plan).reduce((sum, { lacking, excess }) => sum + lacking + excess, 0);

/** A pitch in a slot is one of those that a quota speaks of. */
export const counts = ({ pitches, slots }: Quota, pitch: number, slot: number): boolean =>
  pitches.includes(pitch) && (slots === undefined || slots.includes(slot));
