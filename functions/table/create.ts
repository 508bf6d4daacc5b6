import {
  type AttributeDefinition,
  CreateTableCommand,
  DescribeTableCommand,
  ResourceInUseException,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { tableDefinition as definition } from './definition.ts';

const schema = (partitionKey: string, sortKey: string) => [
  { AttributeName: partitionKey, KeyType: 'HASH' as const },
  { AttributeName: sortKey, KeyType: 'RANGE' as const },
];

/** Creates the table on a local engine if it is not there; in AWS the stack does it. Returns the ARN of its stream. */
export async function createTable(client: DynamoDBDocumentClient, TableName: string): Promise<string> {
  const names = [
    definition.partitionKey,
    definition.sortKey,
    ...definition.indexes.flatMap((index) => [index.partitionKey, index.sortKey]),
  ];
  try {
    await client.send(
      new CreateTableCommand({
        TableName,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: names.map((AttributeName): AttributeDefinition => ({ AttributeName, AttributeType: 'S' })),
        KeySchema: schema(definition.partitionKey, definition.sortKey),
        GlobalSecondaryIndexes: definition.indexes.map((index) => ({
          IndexName: index.name,
          KeySchema: schema(index.partitionKey, index.sortKey),
          Projection: { ProjectionType: 'ALL' as const },
        })),
        StreamSpecification: { StreamEnabled: true, StreamViewType: definition.streamView },
      }),
    );
    await client.send(
      new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification: { AttributeName: definition.ttlAttribute, Enabled: true } }),
    );
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
  }
  return (await streamOf(client, TableName)) ?? switchStream(client, TableName, true);
}

/**
 * Does the first load of a local table with its stream off, which spares the engine half of the work; nobody reads it yet.
 * Returns the ARN of the stream that begins afterwards. Cut short, it leaves a table without one, which `createTable` mends.
 */
export async function withStreamOff(client: DynamoDBDocumentClient, TableName: string, work: () => Promise<void>): Promise<string> {
  if (await streamOf(client, TableName)) await switchStream(client, TableName, false);
  await work();
  return switchStream(client, TableName, true);
}

async function switchStream(client: DynamoDBDocumentClient, TableName: string, StreamEnabled: boolean): Promise<string> {
  const view = StreamEnabled ? { StreamViewType: definition.streamView } : {};
  const { TableDescription } = await client.send(new UpdateTableCommand({ TableName, StreamSpecification: { StreamEnabled, ...view } }));
  return TableDescription?.LatestStreamArn ?? '';
}

/** The ARN of a stream that is on, or null. */
async function streamOf(client: DynamoDBDocumentClient, TableName: string): Promise<string | null> {
  const { Table } = await client.send(new DescribeTableCommand({ TableName }));
  return Table?.StreamSpecification?.StreamEnabled ? (Table.LatestStreamArn ?? null) : null;
}
