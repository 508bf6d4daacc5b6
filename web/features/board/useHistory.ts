import { useCallback, useState } from 'react';
import type { Board } from './api/getBoard.ts';
import type { Step } from './steps.ts';

/** What one did at once: its steps, how it was told, and the board before it. */
export interface Deed {
  readonly steps: readonly Step[];
  readonly told: string;
  readonly before: Board;
}

/** What has been done and taken back in this window. The draft's own steps go further back than this: they are kept by the API. */
export function useHistory() {
  const [{ done, undone }, set] = useState<{ done: readonly Deed[]; undone: readonly Deed[] }>({ done: [], undone: [] });
  return {
    done,
    undone,
    /** A new deed: what had been taken back is gone. */
    record: useCallback((deed: Deed) => set((history) => ({ done: [...history.done, deed], undone: [] })), []),
    undid: useCallback(
      () =>
        set((history) => {
          const last = history.done.at(-1);
          return last ? { done: history.done.slice(0, -1), undone: [...history.undone, last] } : history;
        }),
      [],
    ),
    redid: useCallback((deed: Deed) => set((history) => ({ done: [...history.done, deed], undone: history.undone.slice(0, -1) })), []),
    /** Somebody else has changed the draft: what is known here no longer leads back. */
    forget: useCallback(() => set({ done: [], undone: [] }), []),
  };
}
