import { Duration, Stack, Validations } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { type IRole, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { EventSourceMapping, FilterCriteria, type Function as Lambda, MetricType, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import type { Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { ConsumerSettings } from '../../functions/consumers.ts';

export type StreamConsumerProps = {
  lambda: Lambda;
  table: TableV2;
  failures: Bucket;
  /** What it reads and how often it tries: the description that the local server follows too. */
  reading: ConsumerSettings;
  maxBatchingWindow?: Duration;
  /** Batches of one shard handled at a time. Changes of one partition key stay in order whatever it is. */
  parallelizationFactor: number;
};

/**
 * A function behind the table's change feed. DynamoDB serves two readers of a shard at full speed; with the two lanes of jobs there are
 * three, whose polls Lambda repeats where they are turned away: a moment's delay, against a minute behind somebody's computing.
 */
export class StreamConsumer extends Construct {
  readonly mapping: EventSourceMapping;

  constructor(scope: Construct, id: string, { lambda, table, failures, reading, ...pace }: StreamConsumerProps) {
    super(scope, id);
    const stream = table.tableStreamArn as string;
    lambda.addToRolePolicy(
      new PolicyStatement({
        actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
        resources: [stream],
      }),
    );
    this.grantDropping(lambda, failures);
    this.mapping = new EventSourceMapping(this, 'Mapping', {
      target: lambda,
      eventSourceArn: stream,
      ...pace,
      batchSize: reading.batchSize,
      retryAttempts: reading.retryAttempts,
      filters: reading.filters.map((pattern) => FilterCriteria.filter(pattern)),
      // From the oldest change still in the stream, so that nothing written while the stack is being deployed is missed.
      startingPosition: StartingPosition.TRIM_HORIZON,
      // A bad change must not hold up its neighbours: the consumer names it, or the batch is halved until it stands alone.
      reportBatchItemFailures: true,
      bisectBatchOnError: true,
      maxRecordAge: Duration.hours(23),
      onFailure: { bind: () => ({ destination: failures.bucketArn }) },
      supportS3OnFailureDestination: true,
      metricsConfig: { metrics: [MetricType.EVENT_COUNT] },
    });
  }

  /** CDK's own `S3OnFailureDestination` would let the function read and delete what it has dropped. */
  private grantDropping(lambda: Lambda, failures: Bucket): void {
    lambda.addToRolePolicy(new PolicyStatement({ actions: ['s3:ListBucket'], resources: [failures.bucketArn] }));
    lambda.addToRolePolicy(new PolicyStatement({ actions: ['s3:PutObject'], resources: [failures.arnForObjects('aws/lambda/*')] }));
    const bucket = Stack.of(this).getLogicalId(failures.node.defaultChild as CfnBucket);
    Validations.of(lambda.role as IRole).acknowledge({
      id: `AwsSolutions-IAM5[Resource::<${bucket}.Arn>/aws/lambda/*]`,
      reason: 'Lambda names the objects it drops by mapping, shard and time.',
    });
  }

  /** Changes given up on: they are in the failures bucket now. */
  metricDropped(): Metric {
    return new Metric({
      namespace: 'AWS/Lambda',
      metricName: 'DroppedEventCount',
      dimensionsMap: { EventSourceMappingUUID: this.mapping.eventSourceMappingId },
      statistic: 'Sum',
    });
  }
}
