import { parentPort, workerData } from 'node:worker_threads';
import { consumers } from '../../consumers.ts';
import { streamReader } from '../../table/stream.ts';
import type { StreamHandler } from './deliver.ts';
import { follow } from './follow.ts';
import type { Ask, Start } from './inThread.ts';

/* What runs in the thread that `followInThread` starts: one consumer and its handler. */

const { name, handlerUrl, endpoint, region, stream, folder } = workerData as Start;
const { handler } = (await import(handlerUrl)) as { handler: StreamHandler };

const following = follow({
  name,
  reader: streamReader({ endpoint, region }, stream),
  handler,
  consumer: consumers[name],
  folder,
  log: (line) => parentPort?.postMessage({ line }),
});

parentPort?.on('message', async ({ ask, id }: { ask: Ask; id: number }) => {
  await following[ask]();
  parentPort?.postMessage({ answered: id });
  if (ask === 'stop') parentPort?.close();
});
