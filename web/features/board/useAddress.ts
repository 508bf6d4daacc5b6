import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { BoardSearch } from './search.ts';

/** What the address says of the board, and how to change some of it. Dialogs are steps one can go back from; the rest replaces. */
export function useAddress(): [BoardSearch, (changes: Partial<BoardSearch>) => void] {
  const search = useSearch({ strict: false }) as BoardSearch;
  const navigate = useNavigate();
  const change = useCallback(
    (changes: Partial<BoardSearch>) =>
      void navigate({
        to: '.',
        search: ((before: BoardSearch) => ({ ...before, ...changes })) as never,
        replace: changes.dialog === undefined,
        resetScroll: false,
      }),
    [navigate],
  );
  return [search, change];
}
