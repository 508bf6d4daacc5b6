import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type _Record as StreamRecord,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams';
import type { AttributeValue, DynamoDBRecord } from 'aws-lambda';

/** A part of the stream. Its records come after those of its parent. */
export type Shard = { readonly id: string; readonly parent: string | null };

/** The table's stream, read shard by shard. Records look as Lambda is given them. */
export type StreamReader = {
  readonly arn: string;
  shards(): Promise<Shard[]>;
  /** A position after the record `after`, or at the oldest one kept. */
  open(shard: string, after: string | null): Promise<string>;
  /** Up to `limit` records and the next position; null when the shard is closed and read to its end. Old positions expire and throw. */
  read(position: string, limit: number): Promise<{ records: DynamoDBRecord[]; position: string | null }>;
};

export function streamReader({ endpoint, region }: { endpoint?: string | undefined; region: string }, arn: string): StreamReader {
  const local = endpoint ? { endpoint, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } } : {};
  const client = new DynamoDBStreamsClient({ region, ...local });

  const open = async (ShardId: string, after: string | null): Promise<string> => {
    const place = after
      ? { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER' as const, SequenceNumber: after }
      : { ShardIteratorType: 'TRIM_HORIZON' as const };
    try {
      const { ShardIterator } = await client.send(new GetShardIteratorCommand({ StreamArn: arn, ShardId, ...place }));
      if (!ShardIterator) throw new Error(`The stream gave no position in ${ShardId}.`);
      return ShardIterator;
    } catch (error) {
      // Nobody read for longer than the stream keeps its records: what is left is all there is.
      if (after && error instanceof TrimmedDataAccessException) return open(ShardId, null);
      throw error;
    }
  };

  return {
    arn,
    open,
    async shards() {
      const shards: Shard[] = [];
      let ExclusiveStartShardId: string | undefined;
      do {
        const { StreamDescription: page } = await client.send(new DescribeStreamCommand({ StreamArn: arn, ExclusiveStartShardId }));
        shards.push(...(page?.Shards ?? []).map((shard) => ({ id: shard.ShardId ?? '', parent: shard.ParentShardId ?? null })));
        ExclusiveStartShardId = page?.LastEvaluatedShardId;
      } while (ExclusiveStartShardId);
      return shards;
    },
    async read(position, limit) {
      const { Records = [], NextShardIterator } = await client.send(new GetRecordsCommand({ ShardIterator: position, Limit: limit }));
      return { records: Records.map((record) => asLambdaSeesIt(record, arn)), position: NextShardIterator ?? null };
    },
  };
}

/** Lambda is given JSON: times as seconds since 1970, binary values in base64. */
function asLambdaSeesIt({ userIdentity, dynamodb = {}, ...record }: StreamRecord, eventSourceARN: string): DynamoDBRecord {
  const { ApproximateCreationDateTime: at, Keys, NewImage, OldImage, ...rest } = dynamodb;
  return {
    ...record,
    eventSourceARN,
    ...(userIdentity ? { userIdentity: { type: userIdentity.Type, principalId: userIdentity.PrincipalId } } : {}),
    dynamodb: {
      ...rest,
      ...(at ? { ApproximateCreationDateTime: Math.floor(at.getTime() / 1000) } : {}),
      ...(Keys ? { Keys: asJson(Keys) } : {}),
      ...(NewImage ? { NewImage: asJson(NewImage) } : {}),
      ...(OldImage ? { OldImage: asJson(OldImage) } : {}),
    },
  };
}

const asJson = (image: Record<string, unknown>): Record<string, AttributeValue> =>
  JSON.parse(JSON.stringify(image, (_, value) => (value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value))) as Record<
    string,
    AttributeValue
  >;
