import type { IntroductionView } from './api/getInbox.ts';
import type { InboxSearch } from './search.ts';

/** The groups of the inbox in the order in which they want attention: answer · choose a time · wait · meet · done. */
export const groupNames = ['unanswered', 'unscheduled', 'waiting', 'scheduled', 'ended'] as const;
export type GroupName = (typeof groupNames)[number];

type Grouped = Pick<IntroductionView, 'id' | 'status' | 'direction' | 'meeting' | 'expiresAt' | 'createdAt' | 'eventId' | 'answer'>;

/** Which group a request is in. A meeting that is over is done. */
export function groupOf({ status, direction, meeting }: Grouped, now: string): GroupName {
  if (status === 'pending') return direction === 'received' ? 'unanswered' : 'waiting';
  if (status !== 'accepted') return 'ended';
  if (!meeting) return 'unscheduled';
  return meeting.end > now ? 'scheduled' : 'ended';
}

const changedAt = ({ answer, createdAt }: Grouped): string => answer?.at ?? createdAt;

/** The order within a group: what runs out first, what takes place first, what changed last. */
function inOrder(name: GroupName, sort: InboxSearch['sort']) {
  return (one: Grouped, other: Grouped): number => {
    if (name === 'scheduled') return (one.meeting?.start ?? '').localeCompare(other.meeting?.start ?? '');
    if ((name === 'unanswered' || name === 'waiting') && sort !== 'newest') return one.expiresAt.localeCompare(other.expiresAt);
    return changedAt(other).localeCompare(changedAt(one));
  };
}

const passes = ({ box, eventId, status }: InboxSearch, introduction: Grouped): boolean =>
  (!box || introduction.direction === box) && (!eventId || introduction.eventId === eventId) && (!status || introduction.status === status);

/** The requests an address asks for, in groups; groups without any are left out. */
export function groupInbox<I extends Grouped>(
  introductions: readonly I[],
  search: InboxSearch,
  now: string,
): { name: GroupName; items: I[] }[] {
  const passing = introductions.filter((introduction) => passes(search, introduction));
  return groupNames
    .map((name) => ({ name, items: passing.filter((one) => groupOf(one, now) === name).sort(inOrder(name, search.sort)) }))
    .filter(({ items }) => items.length > 0);
}

/** Both sides of a request from one's own: whom one deals with, and who sits there for oneself. */
export const sidesOf = ({ direction, from, to }: Pick<IntroductionView, 'direction' | 'from' | 'to'>) =>
  direction === 'sent' ? { mine: from, other: to } : { mine: to, other: from };
