import { appendFileSync } from 'node:fs';
import { follow } from '../../../functions/local/feed/follow.ts';
import { streamReader } from '../../../functions/table/stream.ts';

/* Follows the stream and writes down each record it is given, slowly, until it is killed. */
const [endpoint = '', stream = '', folder = ''] = process.argv.slice(2);
follow({
  name: 'feed',
  reader: streamReader({ endpoint, region: 'ap-northeast-1' }, stream),
  consumer: { filters: [], batchSize: 7, retryAttempts: 2 },
  folder,
  log: () => {},
  handler: async ({ Records }) => {
    for (const { dynamodb } of Records) {
      await new Promise((resolve) => setTimeout(resolve, 2));
      appendFileSync(`${folder}/seen`, `${dynamodb?.Keys?.SK?.S}\n`);
    }
    return undefined;
  },
});
setInterval(() => {}, 1000);
