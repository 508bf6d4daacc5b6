import type { Context, DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';

export type StreamHandler = (event: DynamoDBStreamEvent, context: Context) => Promise<DynamoDBBatchResponse | undefined>;

export type Delivery = {
  readonly handler: StreamHandler;
  readonly retryAttempts: number;
  /** Waits before the n-th further attempt (n from 1). */
  readonly pause: (attempt: number) => Promise<void>;
  /** Everything up to and including this record is dealt with. */
  readonly done: (record: DynamoDBRecord) => void;
  /** A record that could not be dealt with, to the failure destination. */
  readonly park: (record: DynamoDBRecord, reason: unknown) => void;
  readonly stopped: () => boolean;
};

/**
 * Hands records to the handler in order until each is dealt with or parked, as Lambda's event source does: from the first record
 * the handler names as failed it is tried again; a handler that throws gets the batch again, then its halves, until the bad record
 * stands alone. Returns early when stopped; records not reported as done come again.
 */
export async function deliver(records: readonly DynamoDBRecord[], delivery: Delivery): Promise<void> {
  let rest = records;
  let failures = 0;
  while (rest.length > 0 && !delivery.stopped()) {
    const { handled, reason } = await attempt(rest, delivery.handler);
    const last = rest[handled - 1];
    if (last) {
      delivery.done(last);
      failures = 0;
    }
    rest = rest.slice(handled);
    const [first] = rest;
    if (!first) return;
    failures += 1;
    if (failures <= delivery.retryAttempts) {
      await delivery.pause(failures);
    } else if (reason.named || rest.length === 1) {
      delivery.park(first, reason.error);
      delivery.done(first);
      rest = rest.slice(1);
      failures = 0;
    } else {
      const half = Math.ceil(rest.length / 2);
      await deliver(rest.slice(0, half), delivery);
      return deliver(rest.slice(half), delivery);
    }
  }
}

type Attempt = { handled: number; reason: { named: boolean; error: unknown } };

/** How many records from the start are dealt with, and whether the handler named the next one as the failed one. */
async function attempt(records: readonly DynamoDBRecord[], handler: StreamHandler): Promise<Attempt> {
  try {
    const failed = (await handler({ Records: [...records] }, context()))?.batchItemFailures ?? [];
    if (failed.length === 0) return { handled: records.length, reason: { named: false, error: null } };
    const positions = failed.map(({ itemIdentifier }) => records.findIndex((record) => record.dynamodb?.SequenceNumber === itemIdentifier));
    // An identifier that is not of this batch fails the whole batch.
    const handled = positions.includes(-1) ? 0 : Math.min(...positions);
    return { handled, reason: { named: !positions.includes(-1), error: new Error('The handler named this record as failed.') } };
  } catch (error) {
    return { handled: 0, reason: { named: false, error } };
  }
}

/** What Lambda tells a handler about its invocation. */
const context = (): Context => ({
  callbackWaitsForEmptyEventLoop: true,
  functionName: 'local',
  functionVersion: '$LATEST',
  invokedFunctionArn: 'arn:aws:lambda:local:000000000000:function:local',
  memoryLimitInMB: '3008',
  awsRequestId: crypto.randomUUID(),
  logGroupName: '/aws/lambda/local',
  logStreamName: 'local',
  getRemainingTimeInMillis: () => 15 * 60_000,
  done: () => {},
  fail: () => {},
  succeed: () => {},
});
