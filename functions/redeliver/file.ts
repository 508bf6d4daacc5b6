import { appendFileSync, existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DynamoDBRecord } from 'aws-lambda';
import { z } from 'zod';
import type { Parcel } from './givenUp.ts';

const ending = '.failures.jsonl';
const Line = z.object({ at: z.string(), record: z.custom<DynamoDBRecord>((value) => typeof value === 'object' && value !== null) });

/** What the consumers of the local server gave up on: each line of `<folder>/<consumer>.failures.jsonl` is a parcel. */
export function parcelsInFolder(folder: string): Parcel[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .sort()
    .flatMap((file) => {
      const lines = linesOf(join(folder, file));
      return lines.map((line, index) => ({
        name: `${file}:${index + 1}`,
        ...read(line, file),
        putAside: async () => move(folder, file, line),
      }));
    });
}

const linesOf = (path: string) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');

function read(line: string, file: string): Pick<Parcel, 'at' | 'changes'> {
  try {
    const { at, record } = Line.parse(JSON.parse(line));
    return { at, changes: [{ handler: file === `feed${ending}` ? 'feed' : 'jobs', record }] };
  } catch {
    return { at: null, changes: null };
  }
}

/** To `<consumer>.redelivered.jsonl`; written there first, so that a crash in between loses nothing. */
function move(folder: string, file: string, line: string): void {
  appendFileSync(join(folder, file.replace(ending, '.redelivered.jsonl')), `${line}\n`);
  const path = join(folder, file);
  const left = linesOf(path).filter((other) => other !== line);
  writeFileSync(`${path}.new`, left.map((other) => `${other}\n`).join(''));
  renameSync(`${path}.new`, path);
}
