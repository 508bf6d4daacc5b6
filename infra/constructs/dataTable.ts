import { CfnOutput, type Duration, RemovalPolicy } from 'aws-cdk-lib';
import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { AttributeType, Billing, Operation, StreamViewType, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { tableDefinition } from '../../functions/table/definition.ts';

/**
 * Units a second the table answers, each index as many: above it the SDK waits and tries again, and then the API fails. A flood is so
 * bounded at some 43 million reads and 14 million writes an hour, where without a ceiling it has none.
 */
const ceiling = { maxReadRequestUnits: 12_000, maxWriteRequestUnits: 4_000 };

const attribute = (name: string) => ({ name, type: AttributeType.STRING });

const readActions = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'];
// Transactions are allowed by the actions they are made of.
const writeActions = [
  'dynamodb:PutItem',
  'dynamodb:UpdateItem',
  'dynamodb:DeleteItem',
  'dynamodb:ConditionCheckItem',
  'dynamodb:BatchWriteItem',
];

/**
 * The one table, built from the description that the local engine is built from too.
 *
 * A `TableV2` (global table) with a single replica, because one can be added later without moving the data; a `Table` cannot.
 * Encrypted with the key that AWS manages for DynamoDB in this account: its use shows in CloudTrail, and there is no key that costs
 * money while nothing runs, or whose deletion would take all data with it. A key of our own would add revocation, which nobody asked for.
 */
export class DataTable extends Construct {
  readonly table: TableV2;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.table = new TableV2(this, 'Table', {
      partitionKey: attribute(tableDefinition.partitionKey),
      sortKey: attribute(tableDefinition.sortKey),
      globalSecondaryIndexes: tableDefinition.indexes.map((index) => ({
        indexName: index.name,
        partitionKey: attribute(index.partitionKey),
        sortKey: attribute(index.sortKey),
        ...ceiling,
      })),
      timeToLiveAttribute: tableDefinition.ttlAttribute,
      dynamoStream: StreamViewType[tableDefinition.streamView],
      billing: Billing.onDemand(ceiling),
      encryption: TableEncryptionV2.awsManagedKey(),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    new CfnOutput(this, 'TableName', { description: 'TABLE_NAME of npm run redeliver', value: this.table.tableName });
  }

  /**
   * Tells the function the table's name and lets it read and write items. The same for all three functions: they share `functions/table`,
   * and who may put an item may undo any other, so shorter lists would only break what no local test can see. Nobody may scan (every access
   * pattern has a key), change the table, or reach an index that is not named.
   */
  grantReadWrite(lambda: Lambda): void {
    lambda.addEnvironment('TABLE_NAME', this.table.tableName);
    this.allow(lambda, [...readActions, ...writeActions]);
  }

  /** Requests of our functions that DynamoDB has turned away for coming too fast. */
  metricThrottled(period: Duration): IMetric {
    return this.table.metricThrottledRequestsForOperations({
      period,
      operations: [
        Operation.GET_ITEM,
        Operation.BATCH_GET_ITEM,
        Operation.QUERY,
        Operation.TRANSACT_WRITE_ITEMS,
        Operation.BATCH_WRITE_ITEM,
      ],
    });
  }

  private allow(grantee: IGrantable, actions: string[]): void {
    const indexes = tableDefinition.indexes.map((index) => `${this.table.tableArn}/index/${index.name}`);
    grantee.grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ actions, resources: [this.table.tableArn, ...indexes] }));
  }
}
