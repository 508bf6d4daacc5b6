import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { mockClient } from 'aws-sdk-client-mock';
import { afterEach, expect, test } from 'vitest';
import { handOver } from '../../../functions/jobs/handOver.ts';

const lambda = mockClient(LambdaClient);
afterEach(() => lambda.reset());

const record = (type: string) => ({ eventName: 'INSERT' as const, dynamodb: { NewImage: { type: { S: type } } } });
const all = ['Plan', 'Release', 'CrowdWish', 'Import'].map(record);

test('runs and crowds are handed over, one a call, for nobody to wait for; publishing and imports stay', async () => {
  lambda.on(InvokeCommand).resolves({ StatusCode: 202 });
  expect(await handOver(new LambdaClient({}), 'runs', { Records: all })).toEqual({ Records: [record('Release'), record('Import')] });
  expect(
    lambda.commandCalls(InvokeCommand).map(({ args: [{ input }] }) => ({ ...input, Payload: JSON.parse(String(input.Payload)) })),
  ).toEqual(['Plan', 'CrowdWish'].map((type) => ({ FunctionName: 'runs', InvocationType: 'Event', Payload: { Records: [record(type)] } })));
});

test('what is not taken is thrown, so that the change is delivered again', async () => {
  const fault = Object.assign(new Error('later'), { name: 'TooManyRequestsException' });
  lambda.on(InvokeCommand).rejects(fault);
  await expect(handOver(new LambdaClient({}), 'runs', { Records: [record('Plan')] })).rejects.toBe(fault);
});
