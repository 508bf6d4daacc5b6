import { CfnOutput } from 'aws-cdk-lib';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { expireAfter, privateBucket } from './privateBucket.ts';

/**
 * Where changes go that a consumer could not handle after all its attempts: whole, with both images, so that they can be handled again
 * once the fault is mended. A queue would keep only their position in a stream that forgets after a day.
 */
export class Failures extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, { logs }: { logs: Bucket }) {
    super(scope, id);
    this.bucket = privateBucket(this, 'Bucket', {
      serverAccessLogsBucket: logs,
      serverAccessLogsPrefix: 'failures/',
      lifecycleRules: [expireAfter(30)],
    });
    new CfnOutput(this, 'FailuresBucket', { description: 'FAILURES_BUCKET of npm run redeliver', value: this.bucket.bucketName });
  }
}
