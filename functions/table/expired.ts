import { DeleteCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { tableDefinition } from './definition.ts';
import type { Key } from './keys.ts';
import type { Table } from './table.ts';

/**
 * Deletes what is past its time to live at `now` (ISO instant), as DynamoDB does by itself. Reads the whole table: for a local engine.
 * An item whose time was prolonged in the meantime stays. Returns how many are gone.
 */
export async function deleteExpired(table: Table, now: string): Promise<number> {
  const second = Math.floor(Date.parse(now) / 1000);
  const names = { '#ttl': tableDefinition.ttlAttribute };
  const values = { ':now': second };
  let count = 0;
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  do {
    const page = await table.client.send(
      new ScanCommand({
        TableName: table.name,
        FilterExpression: '#ttl < :now',
        ProjectionExpression: 'PK, SK',
        ExpressionAttributeNames: names,
        ExpressionAttributeValues: values,
        ExclusiveStartKey,
      }),
    );
    for (const item of page.Items ?? []) count += (await deleteIfExpired(table, item as Key, second)) ? 1 : 0;
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return count;
}

async function deleteIfExpired(table: Table, { PK, SK }: Key, second: number): Promise<boolean> {
  try {
    await table.client.send(
      new DeleteCommand({
        TableName: table.name,
        Key: { PK, SK },
        ConditionExpression: '#ttl < :now',
        ExpressionAttributeNames: { '#ttl': tableDefinition.ttlAttribute },
        ExpressionAttributeValues: { ':now': second },
      }),
    );
    return true;
  } catch (error) {
    if ((error as Error).name === 'ConditionalCheckFailedException') return false;
    throw error;
  }
}
