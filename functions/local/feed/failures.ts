import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DynamoDBRecord } from 'aws-lambda';

/**
 * The failure destination: one line of JSON for each change given up on, with the change itself and the reason, in
 * `<folder>/<consumer>.failures.jsonl`. The log names neither: both may hold personal data.
 */
export function failuresIn(
  folder: string,
  consumer: string,
  log: (line: string) => void,
): (record: DynamoDBRecord, reason: unknown) => void {
  const file = `${consumer}.failures.jsonl`;
  return (record, reason) => {
    const error = reason instanceof Error ? (reason.stack ?? reason.message) : String(reason);
    mkdirSync(folder, { recursive: true });
    appendFileSync(join(folder, file), `${JSON.stringify({ at: new Date().toISOString(), error, record })}\n`);
    log(`${consumer}: gave up on change ${record.dynamodb?.SequenceNumber}, which is now in ${file}`);
  };
}
