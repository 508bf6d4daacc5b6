import { useEffect, useState, useSyncExternalStore } from 'react';
import { isProblem } from '../problem.ts';
import { signIn } from '../session.tsx';
import { type AutosaveOptions, type Autosaver, type AutosaveView, createAutosaver, type Shelf } from './autosaver.ts';
import type { Versioned } from './draft.ts';

/** Unsaved work kept for this tab, so that a reload or a sign-in in between loses nothing. */
export function shelfFor<T>(key: string): Shelf<T> {
  return {
    read() {
      try {
        const text = sessionStorage.getItem(key);
        return text ? (JSON.parse(text) as { base: T; shown: T }) : null;
      } catch {
        return null;
      }
    },
    write(unsaved) {
      try {
        if (unsaved) sessionStorage.setItem(key, JSON.stringify(unsaved));
        else sessionStorage.removeItem(key);
      } catch {
        // Storage is closed or full: what is typed still goes to the server.
      }
    },
  };
}

/**
 * Writes something that saves by itself. Give the component a `key` of what is written: another thing needs another saver.
 * Saves when the page is hidden or left, tries again when the network returns, and warns before unsaved work would be lost.
 */
export function useAutosave<T extends Versioned>(options: AutosaveOptions<T>): AutosaveView<T> & Omit<Autosaver<T>, 'view' | 'subscribe'> {
  const [saver] = useState(() => createAutosaver(options));
  const view = useSyncExternalStore(saver.subscribe, saver.view);
  useEffect(() => {
    const hide = () => void (document.visibilityState === 'hidden' && saver.flush(true));
    const online = () => void saver.flush();
    const warn = (event: BeforeUnloadEvent) => {
      const { state } = saver.view();
      if (state === 'idle' || state === 'saved') return;
      void saver.flush(true);
      event.preventDefault();
    };
    document.addEventListener('visibilitychange', hide);
    window.addEventListener('online', online);
    window.addEventListener('beforeunload', warn);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      window.removeEventListener('online', online);
      window.removeEventListener('beforeunload', warn);
      void saver.flush();
    };
  }, [saver]);
  const signedOut = isProblem(view.error, 'sign-in-required', 'token-invalid');
  useEffect(() => {
    if (signedOut) void signIn();
  }, [signedOut]);
  return { ...view, edit: saver.edit, flush: saver.flush, receive: saver.receive, settle: saver.settle };
}
