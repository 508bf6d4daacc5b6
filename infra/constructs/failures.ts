import { CfnOutput, Stack, Validations } from 'aws-cdk-lib';
import { type IRole, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import type { Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
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

/** Lets a function drop there what it was given and could not do. CDK's own `S3OnFailureDestination` would let it read and delete that too. */
export function grantDropping(lambda: Lambda, failures: Bucket): void {
  lambda.addToRolePolicy(new PolicyStatement({ actions: ['s3:ListBucket'], resources: [failures.bucketArn] }));
  lambda.addToRolePolicy(new PolicyStatement({ actions: ['s3:PutObject'], resources: [failures.arnForObjects('aws/lambda/*')] }));
  const bucket = Stack.of(lambda).getLogicalId(failures.node.defaultChild as CfnBucket);
  Validations.of(lambda.role as IRole).acknowledge({
    id: `AwsSolutions-IAM5[Resource::<${bucket}.Arn>/aws/lambda/*]`,
    reason: 'Lambda names the objects it drops by mapping, shard and time.',
  });
}
