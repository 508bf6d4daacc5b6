import { appendFileSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { contentsOf } from '../damaged.ts';

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
 * written anew at each start without what has expired. A line torn by a crash or a full disk is passed over, wherever it is, and told.
 */
export function openJournal(path: string, now: () => number = Date.now, log: (line: string) => void = console.warn): Journal {
  const kept = read(path, now(), log);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, [...kept].map(([key, { value, until }]) => line(key, value, until)).join(''), { mode: 0o600 });
  renameSync(`${path}.new`, path);

  const alive = (entry: Entry | undefined) => (entry && (entry.until === null || entry.until > now()) ? entry : undefined);
  return {
    get: (key) => alive(kept.get(key))?.value,
    entries: (prefix) => [...kept].flatMap(([key, entry]) => (key.startsWith(prefix) && alive(entry) ? [[key, entry.value]] : [])),
    set(key, value, until) {
      appendFileSync(path, line(key, value, until));
      kept.set(key, { value, until });
    },
    delete(key) {
      if (!kept.has(key)) return;
      appendFileSync(path, line(key, undefined, null));
      kept.delete(key);
    },
  };
}

/** Begins on a line of its own: what a full disk cut off before it is torn by itself, and takes nothing with it. */
const line = (key: string, value: unknown, until: number | null) => `\n${JSON.stringify({ key, value, until })}\n`;

const Line = z.object({ key: z.string(), value: z.unknown().optional(), until: z.number().nullable() });

function read(path: string, now: number, log: (line: string) => void): Map<string, Entry> {
  const kept = new Map<string, Entry>();
  let torn = 0;
  for (const text of (contentsOf(path) ?? '').split('\n').filter(Boolean)) {
    const entry = entryIn(text);
    if (!entry) torn += 1;
    else if (entry.value === undefined || (entry.until !== null && entry.until <= now)) kept.delete(entry.key);
    else kept.set(entry.key, { value: entry.value, until: entry.until });
  }
  if (torn > 0) log(`${path}: ${torn} torn line(s) passed over; whom they concern signs in again.`);
  return kept;
}

function entryIn(text: string): z.infer<typeof Line> | null {
  try {
    return Line.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
