import { LambdaClient } from '@aws-sdk/client-lambda';
import type { DynamoDBStreamHandler } from 'aws-lambda';
import { Temporal } from 'temporal-polyfill';
import { readJobSettings } from '../settings.ts';
import { documentClient } from '../table/client.ts';
import { work } from './consume.ts';
import { handOver } from './handOver.ts';

const settings = readJobSettings(process.env);

const services = {
  table: { client: documentClient({ endpoint: settings.DYNAMODB_ENDPOINT, region: settings.AWS_REGION }), name: settings.TABLE_NAME },
  now: () => Temporal.Now.instant(),
};
const { RUNS_FUNCTION } = settings;
const lambda = new LambdaClient({ region: settings.AWS_REGION });

/**
 * A function of jobs: publishing and imports; runs of the engine, unless `RUNS_FUNCTION` names the function that has them handed over.
 * Throws if one broke off: a call that nobody waits for is tried again only then, and a batch of the change feed holds one job.
 */
export const handler: DynamoDBStreamHandler = async (event) => {
  const { batchItemFailures } = await work(services, RUNS_FUNCTION ? await handOver(lambda, RUNS_FUNCTION, event) : event);
  if (batchItemFailures.length > 0) throw new Error('A job broke off. Why stands in the log before this.');
  return { batchItemFailures };
};
