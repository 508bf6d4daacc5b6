import { appendFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

type Entry = { readonly value: unknown; readonly until: number | null };

export type Journal = {
  get(key: string): unknown;
  /** Entries whose key begins so, expired ones left out. */
  entries(prefix: string): [key: string, value: unknown][];
  /** `until`: milliseconds since 1970 after which it is gone; null = kept. */
  set(key: string, value: unknown, until: number | null): void;
  delete(key: string): void;
};

/**
 * A small store that survives the process: everything is in memory, every change is appended to one file, and the file is
 * written anew at each start without what has expired. A line torn by a crash is the last one, and is passed over.
 */
export function openJournal(path: string, now: () => number = Date.now): Journal {
  const kept = read(path, now());
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, [...kept].map(([key, { value, until }]) => line(key, value, until)).join(''), { mode: 0o600 });
  renameSync(`${path}.new`, path);

  const alive = (entry: Entry | undefined) => (entry && (entry.until === null || entry.until > now()) ? entry : undefined);
  return {
    get: (key) => alive(kept.get(key))?.value,
    entries: (prefix) => [...kept].flatMap(([key, entry]) => (key.startsWith(prefix) && alive(entry) ? [[key, entry.value]] : [])),
    set(key, value, until) {
      kept.set(key, { value, until });
      appendFileSync(path, line(key, value, until));
    },
    delete(key) {
      if (kept.delete(key)) appendFileSync(path, line(key, undefined, null));
    },
  };
}

const line = (key: string, value: unknown, until: number | null) => `${JSON.stringify({ key, value, until })}\n`;

function read(path: string, now: number): Map<string, Entry> {
  const kept = new Map<string, Entry>();
  for (const text of contents(path).split('\n').slice(0, -1)) {
    const { key, value, until } = JSON.parse(text) as { key: string; value?: unknown; until: number | null };
    if (value === undefined || (until !== null && until <= now)) kept.delete(key);
    else kept.set(key, { value, until });
  }
  return kept;
}

function contents(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
