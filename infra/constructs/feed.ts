import { Duration } from 'aws-cdk-lib';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { streamReaders } from '../../functions/consumers.ts';
import type { DataTable } from './dataTable.ts';
import { LambdaFunction, oneProcessor } from './lambdaFunction.ts';
import type { Mail } from './mail.ts';
import { StreamConsumer } from './streamConsumer.ts';

export type FeedProps = {
  code: string;
  table: DataTable;
  mail: Mail;
  failures: Bucket;
  webOrigin: string;
  reserved: number | undefined;
  staffMail: string | undefined;
};

/** What follows from a change: notices, mails, derived views. */
export class Feed extends Construct {
  readonly lambda;
  readonly consumer;

  constructor(scope: Construct, id: string, { code, table, mail, failures, webOrigin, reserved, staffMail }: FeedProps) {
    super(scope, id);
    this.lambda = new LambdaFunction(this, 'Function', {
      code,
      description: 'Musubi: notices, mails and derived views, from the table’s change feed',
      // Half a processor: a batch is mostly waiting for DynamoDB and SES.
      memorySize: Math.ceil(oneProcessor / 2),
      // A release tells hundreds of people at once, and SES takes 14 mails a second from an account that has not asked for more.
      timeout: Duration.minutes(2),
      environment: { WEB_ORIGIN: webOrigin, ...(staffMail ? { STAFF_MAIL: staffMail } : {}) },
      reserved,
    }).lambda;
    table.grantReadWrite(this.lambda);
    mail.grantSend(this.lambda);
    this.consumer = new StreamConsumer(this, 'Consumer', {
      lambda: this.lambda,
      table: table.table,
      failures,
      reading: streamReaders.feed,
      // A second of waiting saves most of the calls when an event opens and everyone writes at once.
      maxBatchingWindow: Duration.seconds(1),
      parallelizationFactor: 2,
    });
  }
}
