import { DeleteObjectCommand, GetObjectCommand, ListObjectsV2Command, NoSuchKey, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import { afterEach, expect, test } from 'vitest';
import { parcelsInBucket } from '../../../functions/redeliver/bucket.ts';

const s3 = mockClient(S3Client);
afterEach(() => s3.reset());

/** A bucket that lists two objects a page. */
function bucketOf(objects: Map<string, string>) {
  s3.on(ListObjectsV2Command).callsFake(({ Prefix, ContinuationToken }) => {
    const keys = [...objects.keys()].filter((key) => key.startsWith(Prefix)).sort();
    const start = Number(ContinuationToken ?? 0);
    return {
      Contents: keys.slice(start, start + 2).map((Key) => ({ Key })),
      ...(start + 2 < keys.length ? { NextContinuationToken: String(start + 2) } : {}),
    };
  });
  s3.on(GetObjectCommand).callsFake(({ Key }) => {
    const text = objects.get(Key);
    if (text === undefined) throw new NoSuchKey({ message: Key, $metadata: {} });
    return { Body: { transformToString: async () => text } };
  });
  s3.on(PutObjectCommand).callsFake(({ Key, Body }) => void objects.set(Key, Body));
  s3.on(DeleteObjectCommand).callsFake(({ Key }) => void objects.delete(Key));
  return new S3Client({ region: 'ap-northeast-1' });
}

const record = (number: string) => ({ eventName: 'INSERT', dynamodb: { SequenceNumber: number } });
const dropped = (name: string, event: object) =>
  JSON.stringify({
    requestContext: {
      requestId: 'a',
      functionArn: `arn:aws:lambda:ap-northeast-1:123456789012:function:Musubi-prod-${name}Function8F3B2C1D-x1`,
      condition: 'RetryAttemptsExhausted',
      approximateInvokeCount: 9,
    },
    version: '1.0',
    timestamp: '2026-11-22T01:00:00.000Z',
    ...event,
  });

test('what Lambda dropped is read with the events inside, by function, whole or as text; what was delivered is kept aside', async () => {
  const two = { Records: [record('1'), record('2')] };
  const objects = new Map([
    ['aws/lambda/1/shard/2026/11/22/01.00.00-a', dropped('Feed', { payload: two })],
    ['aws/lambda/1/shard/2026/11/22/01.00.01-b', dropped('Feed', { payload: JSON.stringify({ Records: [record('3')] }) })],
    ['aws/lambda/2/shard/2026/11/22/01.00.02-c', dropped('Jobs', { payload: { Records: [record('4')] } })],
    ['aws/lambda/async/runs/2026/11/22/01.00.03-d', dropped('Runs', { requestPayload: { Records: [record('5')] } })],
    ['aws/lambda/2/shard/2026/11/22/01.00.04-e', dropped('Jobs', {})],
    ['elsewhere', 'not ours'],
  ]);
  const parcels = await parcelsInBucket(bucketOf(objects), 'failures');
  const at = '2026-11-22T01:00:00.000Z';
  expect(Object.fromEntries(parcels.map(({ name, at, changes }) => [name.slice(-1), { at, changes }]))).toEqual({
    a: { at, changes: two.Records.map((each) => ({ handler: 'feed', record: each })) },
    b: { at, changes: [{ handler: 'feed', record: record('3') }] },
    c: { at, changes: [{ handler: 'jobs', record: record('4') }] },
    d: { at, changes: [{ handler: 'jobs', record: record('5') }] },
    e: { at: null, changes: null },
  });

  const text = objects.get('aws/lambda/1/shard/2026/11/22/01.00.00-a');
  await parcels.find(({ name }) => name.endsWith('a'))?.putAside();
  expect(objects.get('redelivered/aws/lambda/1/shard/2026/11/22/01.00.00-a')).toBe(text);
  expect((await parcelsInBucket(bucketOf(objects), 'failures')).map(({ name }) => name.slice(-1)).sort()).toEqual(['b', 'c', 'd', 'e']);
});
