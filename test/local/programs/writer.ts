import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { startEngine } from '../../../functions/local/engine.ts';
import { documentClient } from '../../../functions/table/client.ts';
import { createTable } from '../../../functions/table/create.ts';

/* Writes item after item, and says each one that was acknowledged, until it is killed. */
const { endpoint } = await startEngine({ dataDir: process.argv[2] ?? null });
process.stdout.write(`${endpoint}\n`);
const client = documentClient({ endpoint, region: 'ap-northeast-1' });
await createTable(client, 'Musubi');
for (let count = 0; ; count += 1) {
  await client.send(new PutCommand({ TableName: 'Musubi', Item: { PK: 'a', SK: String(count) } }));
  process.stdout.write(`${count}\n`);
}
