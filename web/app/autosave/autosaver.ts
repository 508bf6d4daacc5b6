import { ConnectionError, isProblem, type ProblemError } from '../problem.ts';
import * as drafts from './draft.ts';
import { same } from './merge.ts';

export interface AutosaveOptions<T extends drafts.Versioned> {
  /** The server's state to begin with. */
  initial: T;
  /** Sends the changed attributes with the version they were changed in; answers with the new state. `leaving`: the page is about to close. */
  save: (patch: Partial<T>, version: number, leaving: boolean) => Promise<T>;
  /** Reads the newer state out of a `version-stale`. */
  newer: (problem: ProblemError) => Promise<T>;
  /** Half-typed values (an address without its end) wait on the screen until they are whole. */
  isValid?: (attribute: keyof T & string, value: unknown) => boolean;
  /** Keeps what is not saved yet over a reload of the page. */
  shelf?: Shelf<T>;
  now?: () => string;
  /** Milliseconds of quiet before a save. */
  wait?: number;
}

/** What had not been saved when the page was left. */
export interface Shelf<T> {
  read(): { base: T; shown: T } | null;
  write(unsaved: { base: T; shown: T } | null): void;
}

export interface AutosaveView<T> {
  value: T;
  state: 'idle' | 'dirty' | 'saving' | 'saved' | 'failed';
  savedAt: string | null;
  /** Why the last save failed. */
  error: unknown;
  conflicts: readonly drafts.Conflict[];
}

export interface Autosaver<T> {
  view: () => AutosaveView<T>;
  subscribe: (listener: () => void) => () => void;
  edit: (changes: Partial<T>) => void;
  /** Saves at once what can be. Resolves to whether everything on the screen is saved. */
  flush: (leaving?: boolean) => Promise<boolean>;
  /** The server's state was read anew. */
  receive: (server: T) => void;
  settle: (path: string, choice: 'mine' | 'theirs') => void;
}

const firstRetry = 4_000;
const lastRetry = 60_000;

/** Saves by itself while somebody writes: one request at a time, the last keystroke included, tried again until it went through. */
export function createAutosaver<T extends drafts.Versioned>(options: AutosaveOptions<T>): Autosaver<T> {
  const { save, newer, isValid = () => true, shelf, wait = 700, now = () => new Date().toISOString() } = options;
  const listeners = new Set<() => void>();
  const kept = shelf?.read();
  let draft = kept ? drafts.received({ ...drafts.begin(kept.base), shown: kept.shown }, options.initial) : drafts.begin(options.initial);
  let failure: { error: unknown; refused: ReadonlyMap<string, unknown> } | null = null;
  let savedAt: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let retry = firstRetry;
  let running: Promise<void> | null = null;
  let current = look();

  function look(): AutosaveView<T> {
    const dirty = drafts.changed(draft).length > 0;
    const quiet = savedAt ? 'saved' : 'idle';
    const state = running ? 'saving' : failure ? 'failed' : dirty ? 'dirty' : quiet;
    return { value: draft.shown, state, savedAt, error: failure?.error ?? null, conflicts: draft.conflicts };
  }

  function tell(): void {
    current = look();
    shelf?.write(drafts.changed(draft).length > 0 ? { base: draft.base, shown: draft.shown } : null);
    for (const listener of listeners) listener();
  }

  /** Refused as it stands: not sent again until it is changed. */
  const held = (attribute: keyof T & string) =>
    (failure?.refused.has(attribute) && same(failure.refused.get(attribute), draft.shown[attribute])) ||
    !isValid(attribute, draft.shown[attribute]);

  function plan(delay: number): void {
    clearTimeout(timer);
    if (drafts.patchOf(draft, held)) timer = setTimeout(() => void run(false), delay);
  }

  function note(error: unknown, patch: Partial<T>): void {
    const named = isProblem(error, 'invalid-input') ? (error.problem.errors ?? []).map(({ path }) => drafts.attributeOf(path)) : [];
    const refused = new Map(Object.entries(patch).filter(([attribute]) => named.includes(attribute)));
    failure = { error, refused };
    const passing = error instanceof ConnectionError || (isProblem(error) && error.problem.status >= 500);
    if (passing) plan(retry);
    else if (refused.size > 0) plan(0);
    retry = Math.min(retry * 2, lastRetry);
  }

  async function once(patch: Partial<T>, leaving: boolean): Promise<void> {
    try {
      // Awaited apart: what is typed meanwhile is in the draft as it is afterwards.
      const server = await save(patch, draft.base.version, leaving);
      draft = drafts.saved(draft, server);
      savedAt = now();
      failure = null;
      retry = firstRetry;
      plan(wait);
    } catch (error) {
      if (!isProblem(error, 'version-stale')) return note(error, patch);
      try {
        const server = await newer(error);
        draft = drafts.received(draft, server);
        plan(0);
      } catch (second) {
        note(second, patch);
      }
    }
  }

  function run(leaving: boolean): Promise<void> {
    clearTimeout(timer);
    if (running) return running;
    const patch = drafts.patchOf(draft, held);
    if (!patch) return Promise.resolve();
    draft = drafts.send(draft, patch);
    running = once(patch, leaving).finally(() => {
      running = null;
      tell();
    });
    tell();
    return running;
  }

  plan(wait);
  return {
    view: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    edit(changes) {
      draft = drafts.edit(draft, changes);
      if (!running) plan(wait);
      tell();
    },
    async flush(leaving = false) {
      // A save that others overtook, or that one typed on during, leaves something to send; one that failed would leave it for ever.
      do await run(leaving);
      while (!failure && drafts.patchOf(draft, held));
      return drafts.changed(draft).length === 0;
    },
    receive(server) {
      if (running || server.version <= draft.base.version) return;
      draft = drafts.received(draft, server);
      plan(wait);
      tell();
    },
    settle(path, choice) {
      draft = drafts.settle(draft, path, choice);
      plan(0);
      tell();
    },
  };
}
