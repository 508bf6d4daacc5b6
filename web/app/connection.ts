import { useSyncExternalStore } from 'react';

/** Whether requests get through: what the browser says, corrected by what happened to the last request. */
let lost = false;
const listeners = new Set<() => void>();

/** Told by every request: `true` when no answer came. */
export function noteConnection(isLost: boolean): void {
  if (lost === isLost) return;
  lost = isLost;
  for (const tell of listeners) tell();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

export const useOffline = (): boolean => useSyncExternalStore(subscribe, () => lost || !navigator.onLine);
