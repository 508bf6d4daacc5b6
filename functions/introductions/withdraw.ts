import { isParty, mayEdit } from '../../shared/rules/access/actor.ts';
import type { Introduction } from '../../shared/schemas/introduction.ts';
import { type Refusal, refuse } from '../../shared/schemas/problem.ts';
import type { Call } from '../api/context.ts';
import { callOff } from '../releases/booking.ts';
import { readIntroduction } from '../table/introductions.ts';
import { withdrawPending } from './operations.ts';

/** Takes a request back, or calls an accepted meeting off with the time it holds. Doing it twice is doing it once. */
export async function withdraw(call: Call, id: string, words: string | null): Promise<Introduction | Refusal> {
  const introduction = await readIntroduction(call.table, id);
  if (!introduction || !isParty(call.actor, introduction)) return refuse('not-found');
  const mine = [introduction.fromOrganisationId, introduction.toOrganisationId].some((side) => mayEdit(call.actor, side));
  if (!mine) return refuse('forbidden');
  if (introduction.status === 'withdrawn') return introduction;
  return introduction.status === 'accepted' ? callOff(call, introduction, words) : withdrawPending(call, introduction, words);
}
