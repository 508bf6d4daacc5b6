import { Validations } from 'aws-cdk-lib';
import { type Bucket, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { expireAfter, privateBucket } from './privateBucket.ts';

/**
 * Who asked for what, from CloudFront and the other buckets. Kept for a month: long enough to look into a complaint, and no longer,
 * since the lines carry people's addresses and, for calendar feeds, the path that opens them. No function may read it.
 */
export class LogBucket extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    // CloudFront delivers its logs with an ACL, which a bucket that enforces its owner refuses.
    this.bucket = privateBucket(this, 'Bucket', {
      objectOwnership: ObjectOwnership.BUCKET_OWNER_PREFERRED,
      lifecycleRules: [expireAfter(30)],
    });
    Validations.of(this.bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'It is the log bucket: logging its own deliveries into itself would never end.',
    });
  }
}
