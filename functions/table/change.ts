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
  };
}
