import type { DynamoDBRecord } from 'aws-lambda';
import type { RecordPattern } from '../../consumers.ts';

/** Whether a record fits at least one pattern, as Lambda decides it before it calls the function. No pattern lets everything through. */
export const passes = (record: DynamoDBRecord, patterns: readonly RecordPattern[]): boolean =>
  patterns.length === 0 || patterns.some((pattern) => fits(record, pattern));

const fits = (value: unknown, pattern: RecordPattern): boolean =>
  Object.entries(pattern).every(([attribute, wanted]) => {
    const found = (value as Record<string, unknown> | undefined)?.[attribute];
    return Array.isArray(wanted) ? wanted.includes(found) : fits(found, wanted as RecordPattern);
  });
