import { UpdateTableCommand } from '@aws-sdk/client-dynamodb';
import { startEngine } from '../../functions/local/engine.ts';
import { documentClient } from '../../functions/table/client.ts';
import { createTable } from '../../functions/table/create.ts';
import { type Item, putAll, type Table } from '../../functions/table/table.ts';

/**
 * A table of its own in an engine of its own, with items in it. It has no stream: the local engine keeps one in a way that makes every
 * write dearer than the one before, and what a change sets going is handed to its consumers by hand.
 */
export async function openBenchTable(name: string, items: Item[]): Promise<{ table: Table; endpoint: string; stop: () => Promise<void> }> {
  const { endpoint, stop } = await startEngine({ dataDir: null });
  const client = documentClient({ endpoint, region: 'ap-northeast-1' });
  await createTable(client, name);
  await client.send(new UpdateTableCommand({ TableName: name, StreamSpecification: { StreamEnabled: false } }));
  const table = { client, name };
  await putAll(table, items);
  return { table, endpoint, stop };
}
