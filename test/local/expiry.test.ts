import { PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { expect, it, onTestFinished } from 'vitest';
import { startEngine } from '../../functions/local/engine.ts';
import { documentClient } from '../../functions/table/client.ts';
import { createTable } from '../../functions/table/create.ts';
import { deleteExpired } from '../../functions/table/expired.ts';

it('deletes what is past its time to live, and nothing else', async () => {
  const engine = await startEngine({ dataDir: null });
  onTestFinished(() => engine.stop());
  const client = documentClient({ endpoint: engine.endpoint, region: 'ap-northeast-1' });
  await createTable(client, 'Musubi');
  const now = '2026-11-22T05:30:00Z';
  const second = Date.parse(now) / 1000;
  // Big items, so that the table takes more than one page to read.
  const padding = 'x'.repeat(250_000);
  for (const [SK, ttl] of [
    ['past', second - 1],
    ['now', second],
    ['future', second + 1],
    ['never', undefined],
    ['long past', 1],
  ] as const) {
    await client.send(new PutCommand({ TableName: 'Musubi', Item: { PK: 'a', SK, ttl, padding } }));
  }
  expect(await deleteExpired({ client, name: 'Musubi' }, now)).toBe(2);
  const { Items = [] } = await client.send(new ScanCommand({ TableName: 'Musubi', ProjectionExpression: 'SK' }));
  expect(Items.map(({ SK }) => SK).sort()).toEqual(['future', 'never', 'now']);
});
