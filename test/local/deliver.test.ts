import type { DynamoDBRecord } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { deliver, type StreamHandler } from '../../functions/local/feed/deliver.ts';
import { passes } from '../../functions/local/feed/filter.ts';

const record = (number: number): DynamoDBRecord => ({ eventName: 'INSERT', dynamodb: { SequenceNumber: String(number) } });
const numbers = (records: readonly DynamoDBRecord[]) => records.map(({ dynamodb }) => Number(dynamodb?.SequenceNumber));

/** Delivers records 1 to `count` and says which batches the handler saw, how far it was done, what was parked and how long it waited. */
async function delivered(
  count: number,
  handler: (numbers: number[]) => number[],
  { retryAttempts = 2, stopAfter = Number.POSITIVE_INFINITY } = {},
) {
  const seen: number[][] = [];
  const done: number[] = [];
  const parked: number[] = [];
  const pauses: number[] = [];
  const listening: StreamHandler = async ({ Records }) => {
    seen.push(numbers(Records));
    return { batchItemFailures: handler(numbers(Records)).map((failed) => ({ itemIdentifier: String(failed) })) };
  };
  await deliver(
    Array.from({ length: count }, (_, index) => record(index + 1)),
    {
      handler: listening,
      retryAttempts,
      pause: async (attempt) => void pauses.push(attempt),
      done: (one) => void done.push(...numbers([one])),
      park: (one) => void parked.push(...numbers([one])),
      stopped: () => seen.length >= stopAfter,
    },
  );
  return { seen, done, parked, pauses };
}

describe('delivering a batch', () => {
  it('is one call when all goes well', async () => {
    expect(await delivered(3, () => [])).toEqual({ seen: [[1, 2, 3]], done: [3], parked: [], pauses: [] });
  });

  it('goes on from the first record named as failed, not from the batch’s beginning', async () => {
    let calls = 0;
    const result = await delivered(4, () => {
      calls += 1;
      return calls === 1 ? [4, 3] : [];
    });
    expect(result).toEqual({
      seen: [
        [1, 2, 3, 4],
        [3, 4],
      ],
      done: [2, 4],
      parked: [],
      pauses: [1],
    });
  });

  it('parks a record that fails again and again, and goes on with the next', async () => {
    const result = await delivered(4, (batch) => batch.filter((number) => number === 2));
    expect(result).toEqual({
      seen: [
        [1, 2, 3, 4],
        [2, 3, 4],
        [2, 3, 4],
        [3, 4],
      ],
      done: [1, 2, 4],
      parked: [2],
      pauses: [1, 2],
    });
  });

  it('halves a batch on which the handler throws until the bad record stands alone', async () => {
    const result = await delivered(
      4,
      (batch) => {
        if (batch.includes(3)) throw new Error('bad');
        return [];
      },
      { retryAttempts: 1 },
    );
    expect(result.seen).toEqual([[1, 2, 3, 4], [1, 2, 3, 4], [1, 2], [3, 4], [3, 4], [3], [3], [4]]);
    expect(result.parked).toEqual([3]);
    expect(result.done).toEqual([2, 3, 4]);
  });

  it('takes an identifier that is not of the batch as a failure of all of it', async () => {
    expect((await delivered(2, () => [99], { retryAttempts: 0 })).parked).toEqual([1, 2]);
  });

  it('says nothing is done that was not when it is stopped between two attempts', async () => {
    expect(await delivered(2, () => [1], { stopAfter: 1 })).toEqual({ seen: [[1, 2]], done: [], parked: [], pauses: [1] });
  });
});

describe('a filter', () => {
  const insert: DynamoDBRecord = { eventName: 'INSERT', dynamodb: { NewImage: { type: { S: 'Plan' } } } };

  it('lets through what has one of the listed values at every leaf', () => {
    const pattern = { eventName: ['INSERT'], dynamodb: { NewImage: { type: { S: ['Release', 'Plan'] } } } };
    expect(passes(insert, [pattern])).toBe(true);
    expect(passes({ ...insert, eventName: 'MODIFY' }, [pattern])).toBe(false);
    expect(passes({ eventName: 'INSERT', dynamodb: { NewImage: { type: { S: 'Person' } } } }, [pattern])).toBe(false);
    expect(passes({ eventName: 'INSERT', dynamodb: { Keys: {} } }, [pattern])).toBe(false);
  });

  it('is one of several, any of which will do; none means everything', () => {
    expect(passes(insert, [{ eventName: ['REMOVE'] }, { eventName: ['INSERT'] }])).toBe(true);
    expect(passes(insert, [])).toBe(true);
  });
});
