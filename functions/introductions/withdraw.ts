import { isParty, mayOrganise } from '../../shared/rules/access/actor.ts';
import { sideOf } from '../../shared/rules/access/acts.ts';
import type { Introduction } from '../../shared/schemas/introduction.ts';
import { type Refusal, refuse } from '../../shared/schemas/problem.ts';
import { callOff } from '../meetings/callingOff.ts';
import type { Call } from '../services.ts';
import { readEvent } from '../table/events.ts';
import { readIntroduction } from '../table/introductions.ts';
import { withdrawPending } from './operations.ts';

/**
 * Takes a request back, or calls an accepted meeting off with the time it holds: for its two sides, and for the organiser of its event.
 * Doing it twice is doing it once.
 */
export async function withdraw(call: Call, id: string, words: string | null): Promise<Introduction | Refusal> {
  const introduction = await readIntroduction(call.table, id);
  if (!introduction) return refuse('not-found');
  const event = await readEvent(call.table, introduction.eventId);
  const organises = event !== null && mayOrganise(call.actor, event);
  if (!organises && !isParty(call.actor, introduction)) return refuse('not-found');
  if (!organises && !sideOf(call.actor, introduction)) return refuse('forbidden');
  if (introduction.status === 'withdrawn') return introduction;
  return introduction.status === 'accepted' ? callOff(call, introduction, words) : withdrawPending(call, introduction, words);
}
