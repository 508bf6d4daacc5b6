import type { Money, Profile } from '../../../schemas/profile.ts';
import { type Judgement, speaksAgainst, speaksFor, unknown } from '../judgement.ts';

const stated = (money: Money | null): Money | null => (money && (money.min !== null || money.max !== null) ? money : null);

/** A smallest ticket above the whole round cannot be placed; one that misses it by less than half keeps a little hope. */
const tooHigh = (wanted: number, minimum: number) => Math.min(0.3, Math.max(0, wanted / minimum - 0.5));

/** What the investor writes should reach the round and fit into it; a ticket smaller than the round is a share of it, with others. */
export function ticket(seeker: Profile, partner: Profile): Judgement {
  const round = stated(seeker.money);
  const tickets = stated(partner.money);
  if (round === null || tickets === null) return unknown('ticket-unknown', round, tickets);
  const wantedMost = round.max ?? round.min ?? 0;
  const wantedLeast = round.min ?? round.max ?? 0;
  const values = { round, ticket: tickets };
  if (tickets.min !== null && tickets.min > wantedMost)
    return speaksAgainst('ticket-minimum-too-high', tooHigh(wantedMost, tickets.min), {
      ...values,
      minimum: tickets.min,
      wanted: wantedMost,
    });
  if (tickets.max !== null && tickets.max < wantedLeast)
    return speaksFor('ticket-part-of-round', 0.4 + (0.6 * tickets.max) / wantedLeast, { ...values, maximum: tickets.max });
  const certainty = tickets.min === null || tickets.max === null ? 0.8 : 1;
  return speaksFor('ticket-fits', 1, values, certainty);
}
