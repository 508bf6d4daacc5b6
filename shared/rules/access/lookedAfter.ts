import type { Actor } from './actor.ts';

/** Of how many organisations a list or the home page looks at what is new: each of them takes reads of its own. */
export const mostLookedAfter = 40;

/** The organisations whose news a person is shown, those joined last first, and how many there are beside them. */
export function lookedAfter({ memberships }: Pick<Actor, 'memberships'>): { memberships: Actor['memberships']; beyond: number } {
  const latest = memberships.toSorted((one, other) => other.since.localeCompare(one.since)).slice(0, mostLookedAfter);
  return { memberships: latest, beyond: memberships.length - latest.length };
}
