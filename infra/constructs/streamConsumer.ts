import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { EventSourceMapping, FilterCriteria, type Function as Lambda, MetricType, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { ConsumerSettings } from '../../functions/consumers.ts';
import { grantDropping } from './failures.ts';

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

/** A function behind the table's change feed. There may be two: DynamoDB turns a third reader's polls away. */
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
    grantDropping(lambda, failures);
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
