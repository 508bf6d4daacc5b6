import { useSyncExternalStore } from 'react';

/*
 * One clock for every component on the page, ticking once a minute and only while somebody reads it.
 */
let current = new Date().toISOString();
let timer: ReturnType<typeof setInterval> | undefined;
const readers = new Set<() => void>();

function subscribe(reader: () => void): () => void {
  readers.add(reader);
  if (readers.size === 1) {
    current = new Date().toISOString();
    timer = setInterval(() => {
      current = new Date().toISOString();
      for (const tell of readers) tell();
    }, 60_000);
  }
  return () => {
    readers.delete(reader);
    if (readers.size === 0) clearInterval(timer);
  };
}

/** The present as an ISO instant, renewed every minute. */
export const useNow = (): string =>
  useSyncExternalStore(
    subscribe,
    () => current,
    () => current,
  );
