import { isAdmitted } from '../../shared/rules/participation/admitted.ts';
import type { EventSummary } from './events.ts';

type Known = Pick<EventSummary, 'id' | 'status' | 'mayOrganise' | 'participations'>;

/** How near an event is to its reader: one organises it, takes part, has applied, organises it before it opens, could apply. */
const nearness: readonly (<E extends Known>(event: E) => boolean)[] = [
  ({ status, mayOrganise }) => status === 'open' && mayOrganise,
  ({ status, participations }) => status === 'open' && participations.some(isAdmitted),
  ({ status, participations }) => status === 'open' && participations.some((one) => one.status === 'applied'),
  ({ mayOrganise }) => mayOrganise,
  ({ status }) => status === 'open',
];

/** The event meant where one is wanted by name, or else the one nearest to the reader; `null` where there is none. */
export function eventInQuestion<E extends Known>(events: readonly E[], wanted: string | null | undefined): E | null {
  const named = events.find(({ id }) => id === wanted);
  if (named) return named;
  for (const near of nearness) {
    const found = events.find(near);
    if (found) return found;
  }
  return null;
}
