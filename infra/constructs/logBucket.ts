import { Validations } from 'aws-cdk-lib';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { expireAfter, privateBucket } from './privateBucket.ts';

/**
 * Who asked the other buckets for what. Kept for a month: long enough to look into a complaint, and no longer, since the lines carry
 * people's addresses. No function may read it.
 */
export class LogBucket extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.bucket = privateBucket(this, 'Bucket', { lifecycleRules: [expireAfter(30)] });
    Validations.of(this.bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'It is the log bucket: logging its own deliveries into itself would never end.',
    });
  }
}
