import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** A document client for AWS, or for the engine at `endpoint`, which wants credentials but checks none. */
export function documentClient({ endpoint, region }: { endpoint?: string | undefined; region: string }): DynamoDBDocumentClient {
  const local = endpoint ? { endpoint, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } } : {};
  return DynamoDBDocumentClient.from(new DynamoDBClient({ region, ...local }), { marshallOptions: { removeUndefinedValues: true } });
}
