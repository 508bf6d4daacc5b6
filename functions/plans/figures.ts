import { statusAt } from '../../shared/rules/introduction/status.ts';
import { IntroductionStatus } from '../../shared/schemas/introduction.ts';
import type { Refusal } from '../../shared/schemas/problem.ts';
import { isRefusal } from '../../shared/schemas/problem.ts';
import { organisedEvent } from '../access/events.ts';
import type { Call } from '../services.ts';
import { timestamp } from '../services.ts';
import { currentDraft, upToDate } from './draft.ts';
import { readCurrentSource } from './source.ts';
import type { Figures } from './views.ts';

/** How far an event has come, for its organiser: requests by state, and what of the wanted has a place in the draft, or else as published. */
export async function readFigures(call: Call, eventId: string): Promise<Figures | Refusal> {
  const event = await organisedEvent(call, eventId);
  if (isRefusal(event)) return event;
  const source = await readCurrentSource(call, event);
  const current = await currentDraft(call.table, source);
  const { placements } = upToDate(current, source);
  const now = timestamp(call);
  const states = source.introductions.map((introduction) => statusAt(introduction, now));
  const count = (status: IntroductionStatus) => states.filter((state) => state === status).length;
  const of = (kind: 'meeting' | 'pitch') => ({
    wanted: source.items.filter((item) => item.kind === kind).length,
    placed: placements.filter((placement) => placement.kind === kind).length,
  });
  return {
    introductions: Object.fromEntries(IntroductionStatus.options.map((status) => [status, count(status)])) as Figures['introductions'],
    meetings: of('meeting'),
    pitches: of('pitch'),
    draft: current.plan !== null,
  };
}
