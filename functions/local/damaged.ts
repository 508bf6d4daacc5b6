import { readFileSync } from 'node:fs';
import { StartRefusal } from './refusal.ts';

/**
 * What stands in a file of the data folder, or null if there is none. Throws `StartRefusal` naming the file when it cannot be understood.
 *
 * @param remedy what whoever started us can do about it, and what it costs them
 */
export function readKeptFile<Kept>(path: string, parse: (value: unknown) => Kept, remedy: string): Kept | null {
  const text = contentsOf(path);
  if (text === null) return null;
  try {
    return parse(JSON.parse(text));
  } catch {
    throw new StartRefusal(`The file ${path} is damaged. ${remedy}`);
  }
}

/** A file's text, or null if there is none. */
export function contentsOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
