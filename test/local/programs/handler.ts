import { appendFileSync, existsSync } from 'node:fs';
import type { DynamoDBStreamEvent } from 'aws-lambda';

const folder = process.env.HANDLER_FOLDER ?? '';

/** Computes without a pause, as an engine run does, until it is told to finish; then writes down what it was given. */
export async function handler({ Records }: DynamoDBStreamEvent) {
  appendFileSync(`${folder}/begun`, '');
  while (!existsSync(`${folder}/finish`));
  for (const { dynamodb } of Records) appendFileSync(`${folder}/seen`, `${dynamodb?.Keys?.SK?.S}\n`);
}
