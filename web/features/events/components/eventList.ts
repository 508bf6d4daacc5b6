import type { Answer, api } from '../../../app/api.ts';

export type EventSummary = Answer<Awaited<ReturnType<typeof api.events.$get>>>['events'][number];
export type Era = 'coming' | 'past' | 'undated';

/** What is to come, soonest first; what is over, latest first; what has no settled days. Empty groups are left out. */
export function byEra(events: readonly EventSummary[], today: string): { era: Era; events: EventSummary[] }[] {
  const first = ({ days }: EventSummary) => days[0] ?? '';
  const last = ({ days }: EventSummary) => days.at(-1) ?? '';
  const dated = events.filter(({ days }) => days.length > 0).toSorted((one, other) => first(one).localeCompare(first(other)));
  return [
    { era: 'coming' as const, events: dated.filter((event) => last(event) >= today) },
    { era: 'past' as const, events: dated.filter((event) => last(event) < today).reverse() },
    { era: 'undated' as const, events: events.filter(({ days }) => days.length === 0) },
  ].filter((group) => group.events.length > 0);
}

const plain = (text: string | null) => (text ?? '').normalize('NFKC').toLowerCase();

/** Whether every word asked for stands in the event's name, place or organiser, in either language. */
export function mentions(event: EventSummary, query: string): boolean {
  const text = [event.name, event.venue, event.organiserName].flatMap(({ ja, en }) => [plain(ja), plain(en)]).join(' ');
  return plain(query)
    .split(/\s+/)
    .every((word) => text.includes(word));
}
