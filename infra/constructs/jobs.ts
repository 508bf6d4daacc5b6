import { Duration } from 'aws-cdk-lib';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { consumers } from '../../functions/consumers.ts';
import type { DataTable } from './dataTable.ts';
import { LambdaFunction } from './lambdaFunction.ts';
import { StreamConsumer } from './streamConsumer.ts';

const descriptions = {
  jobs: 'Musubi: publishes and imports, from the table’s change feed',
  runs: 'Musubi: runs the engine and works out crowds, from the table’s change feed',
} as const;

export type JobsProps = { lane: keyof typeof descriptions; code: string; table: DataTable; failures: Bucket };

/** One lane of jobs: what is asked for in the table starts one. A function of its own, so that no lane takes another's place. */
export class Jobs extends Construct {
  readonly lambda;
  readonly consumer;

  constructor(scope: Construct, id: string, { lane, code, table, failures }: JobsProps) {
    super(scope, id);
    this.lambda = new LambdaFunction(this, 'Function', {
      code,
      description: descriptions[lane],
      // The most that every account may have without asking. The engine is one thread; what is above a processor's worth is room for its memory.
      memorySize: 3008,
      // The longest Lambda allows. The engine stops by itself at the seconds the organiser gave it.
      timeout: Duration.minutes(15),
    }).lambda;
    table.grantReadWrite(this.lambda);
    this.consumer = new StreamConsumer(this, 'Consumer', {
      lambda: this.lambda,
      table: table.table,
      failures,
      reading: consumers[lane],
      // Bounds how many run at once, instead of reserved concurrency, which an account fresh from AWS has none to give:
      // a run holds only its own event's place in the queue.
      parallelizationFactor: 10,
    });
  }
}
