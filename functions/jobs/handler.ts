import type { DynamoDBStreamHandler } from 'aws-lambda';
import { Temporal } from 'temporal-polyfill';
import { readJobSettings } from '../settings.ts';
import { documentClient } from '../table/client.ts';
import { work } from './consume.ts';

const settings = readJobSettings(process.env);

const services = {
  table: { client: documentClient({ endpoint: settings.DYNAMODB_ENDPOINT, region: settings.AWS_REGION }), name: settings.TABLE_NAME },
  now: () => Temporal.Now.instant(),
};

/** The jobs' function: runs of the engine, publishing, imports. */
export const handler: DynamoDBStreamHandler = (event) => work(services, event);
