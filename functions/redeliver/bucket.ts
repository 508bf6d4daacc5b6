import { DeleteObjectCommand, GetObjectCommand, ListObjectsV2Command, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { z } from 'zod';
import type { Parcel } from './givenUp.ts';

/** Where Lambda drops what it gave up on, and where what was delivered again is kept until the bucket forgets it. */
const dropped = 'aws/lambda/';
const aside = 'redelivered/';

const Event = z.custom<DynamoDBStreamEvent>((value) => Array.isArray((value as DynamoDBStreamEvent | null)?.Records));
/** What Lambda's event sources and its asynchronous calls leave in a bucket: the whole event, as it is or as text. */
const Drop = z.object({
  requestContext: z.object({ functionArn: z.string() }),
  timestamp: z.string().nullable().default(null),
  payload: z.unknown().optional(),
  requestPayload: z.unknown().optional(),
});

/** What lies in the failures bucket of an installation: each object is a parcel. */
export async function parcelsInBucket(client: Pick<S3Client, 'send'>, bucket: string): Promise<Parcel[]> {
  const parcels: Parcel[] = [];
  for (const key of await keysIn(client as S3Client, bucket)) {
    const { Body } = await (client as S3Client).send(new GetObjectCommand({ Bucket: bucket, Key: key }));
    const text = (await Body?.transformToString()) ?? '';
    parcels.push({
      name: key,
      ...read(text),
      // Kept aside before it is taken away, so that a crash in between loses nothing.
      putAside: async () => {
        await (client as S3Client).send(new PutObjectCommand({ Bucket: bucket, Key: `${aside}${key}`, Body: text }));
        await (client as S3Client).send(new DeleteObjectCommand({ Bucket: bucket, Key: key }));
      },
    });
  }
  return parcels;
}

async function keysIn(client: S3Client, bucket: string): Promise<string[]> {
  const keys: string[] = [];
  let ContinuationToken: string | undefined;
  do {
    const page = await client.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: dropped, ContinuationToken }));
    keys.push(...(page.Contents ?? []).flatMap(({ Key }) => Key ?? []));
    ContinuationToken = page.NextContinuationToken;
  } while (ContinuationToken);
  return keys;
}

function read(text: string): Pick<Parcel, 'at' | 'changes'> {
  try {
    const { requestContext, timestamp, payload, requestPayload } = Drop.parse(JSON.parse(text));
    const event = payload ?? requestPayload;
    const { Records } = Event.parse(typeof event === 'string' ? JSON.parse(event) : event);
    const handler = isOfFeed(requestContext.functionArn) ? 'feed' : 'jobs';
    return { at: timestamp, changes: Records.map((record) => ({ handler, record })) };
  } catch {
    return { at: null, changes: null };
  }
}

/** CloudFormation names a function after its place in the stack. */
export const isOfFeed = (functionArn: string): boolean => /-FeedFunction[0-9A-F]/.test(functionArn);
