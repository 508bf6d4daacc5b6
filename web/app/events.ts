import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useSyncExternalStore } from 'react';
import { type Answer, api, call } from './api.ts';
import { eventInQuestion } from './eventInQuestion.ts';

export type EventSummary = Answer<Awaited<ReturnType<typeof api.events.$get>>>['events'][number];

export const eventsKey = ['events'] as const;

/** All events one may see. One request for switcher, search and organiser's rail. */
export function useEvents() {
  return useQuery({ queryKey: eventsKey, queryFn: async () => (await call(api.events.$get())).events, staleTime: 5 * 60_000 });
}

const storageKey = 'musubi.event';
const listeners = new Set<() => void>();

/** From now on this is the event one works for, wherever an address does not name another. */
export function chooseEvent(eventId: string): void {
  localStorage.setItem(storageKey, eventId);
  for (const tell of listeners) tell();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The event in question: the address's own, else the one chosen last, else the nearest to whoever is signed in. */
export function useCurrentEvent() {
  const { eventId: inPath } = useParams({ strict: false });
  const { eventId: inSearch } = useSearch({ strict: false }) as { eventId?: string };
  const chosen = useSyncExternalStore(subscribe, () => localStorage.getItem(storageKey));
  const events = useEvents().data ?? [];
  const wanted = inPath ?? inSearch ?? chosen;
  return eventInQuestion(events, wanted);
}
