import { Duration } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { consumers, streamReaders } from '../../functions/consumers.ts';
import type { DataTable } from './dataTable.ts';
import { grantDropping } from './failures.ts';
import { LambdaFunction } from './lambdaFunction.ts';
import { StreamConsumer } from './streamConsumer.ts';

export type JobsProps = { code: string; table: DataTable; failures: Bucket; reserved: number | undefined };

const sized = {
  // The most that every account may have without asking. The engine is one thread; what is above a processor's worth is room for its memory.
  memorySize: 3008,
  // The longest Lambda allows. The engine stops by itself at the seconds the organiser gave it.
  timeout: Duration.minutes(15),
};

/** Runs of the engine and crowds: what the lane of the jobs hands over. Nobody waits for a call; Lambda keeps it until there is room. */
export class Runs extends Construct {
  readonly lambda;

  constructor(scope: Construct, id: string, { code, table, failures, reserved }: JobsProps) {
    super(scope, id);
    this.lambda = new LambdaFunction(this, 'Function', {
      ...sized,
      code,
      description: 'Musubi: runs the engine and works out crowds',
      reserved,
    }).lambda;
    table.grantReadWrite(this.lambda);
    grantDropping(this.lambda, failures);
    this.lambda.configureAsyncInvoke({
      retryAttempts: consumers.runs.retryAttempts,
      maxEventAge: Duration.hours(6),
      onFailure: { bind: () => ({ destination: failures.bucketArn }) },
    });
  }
}

/** What is asked for in the table starts a job: publishing and imports are done here, runs of the engine are handed over. */
export class Jobs extends Construct {
  readonly lambda;
  readonly consumer;

  constructor(scope: Construct, id: string, { code, table, failures, runs }: Omit<JobsProps, 'reserved'> & { runs: Runs }) {
    super(scope, id);
    this.lambda = new LambdaFunction(this, 'Function', {
      ...sized,
      code,
      description: 'Musubi: publishes and imports, from the table’s change feed',
      environment: { RUNS_FUNCTION: runs.lambda.functionName },
    }).lambda;
    table.grantReadWrite(this.lambda);
    this.lambda.addToRolePolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [runs.lambda.functionArn] }));
    this.consumer = new StreamConsumer(this, 'Consumer', {
      lambda: this.lambda,
      table: table.table,
      failures,
      reading: streamReaders.jobs,
      // Ten at once; a publishing or import holds only its own event's place in the queue.
      parallelizationFactor: 10,
    });
  }
}
