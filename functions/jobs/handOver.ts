import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { isComputed } from '../consumers.ts';
import { changeOf } from '../table/change.ts';

/**
 * Hands runs of the engine over to the function `name`, which works on them beside everything else, and answers what is left to do here.
 * @throws what Lambda throws when it does not take one: the record is delivered again
 */
export async function handOver(
  client: Pick<LambdaClient, 'send'>,
  name: string,
  { Records }: DynamoDBStreamEvent,
): Promise<DynamoDBStreamEvent> {
  const isForThem = (record: DynamoDBStreamEvent['Records'][number]) => isComputed(changeOf(record).type);
  for (const record of Records.filter(isForThem))
    await (client as LambdaClient).send(
      new InvokeCommand({ FunctionName: name, InvocationType: 'Event', Payload: JSON.stringify({ Records: [record] }) }),
    );
  return { Records: Records.filter((record) => !isForThem(record)) };
}
