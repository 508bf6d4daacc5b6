import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';

/** One change of one item, as the feed tells it. `before` is null for a new item, `after` for a removed one. */
export type Change = {
  readonly type: string;
  readonly before: Record<string, unknown> | null;
  readonly after: Record<string, unknown> | null;
  /** When the table changed: the same at every delivery of the record. */
  readonly at: string;
  /**
   * Sorts, as text, after the changes before it of the same second: times in the feed have no fraction. Of changes in different shards
   * either may come first.
   */
  readonly order: string;
};

export function changeOf({ dynamodb }: DynamoDBRecord): Change {
  const image = (attributes: unknown) => (attributes ? unmarshall(attributes as Record<string, AttributeValue>) : null);
  const before = image(dynamodb?.OldImage);
  const after = image(dynamodb?.NewImage);
  return {
    type: String((after ?? before)?.type ?? ''),
    before,
    after,
    at: new Date((dynamodb?.ApproximateCreationDateTime ?? 0) * 1000).toISOString(),
    order: asOrder(dynamodb?.SequenceNumber ?? '0'),
  };
}

/** Sequence numbers have up to 40 digits, which are 26 in base 36. */
const asOrder = (sequence: string) => BigInt(sequence).toString(36).padStart(26, '0');
