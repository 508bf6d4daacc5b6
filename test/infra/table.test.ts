import { describe, expect, test } from 'vitest';
import { tableDefinition } from '../../functions/table/definition.ts';
import { install, ofType } from './installation.ts';

const { resources } = install();
const [[, table] = []] = ofType(resources, 'AWS::DynamoDB::GlobalTable');

describe('the table', () => {
  test('is the one that the local engine is built from', () => {
    expect(table?.Properties.KeySchema).toEqual([
      { AttributeName: tableDefinition.partitionKey, KeyType: 'HASH' },
      { AttributeName: tableDefinition.sortKey, KeyType: 'RANGE' },
    ]);
    expect(table?.Properties.GlobalSecondaryIndexes).toEqual(
      tableDefinition.indexes.map((index) => ({
        IndexName: index.name,
        KeySchema: [
          { AttributeName: index.partitionKey, KeyType: 'HASH' },
          { AttributeName: index.sortKey, KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'ALL' },
      })),
    );
    expect(table?.Properties.TimeToLiveSpecification).toEqual({ AttributeName: tableDefinition.ttlAttribute, Enabled: true });
    expect(table?.Properties.StreamSpecification).toEqual({ StreamViewType: tableDefinition.streamView });
  });

  test('cannot be lost: not by deletion, not with the stack, not by a bad write of the last five weeks', () => {
    expect(table?.Properties.Replicas).toEqual([
      expect.objectContaining({
        Region: 'ap-northeast-1',
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
      }),
    ]);
    expect(table?.DeletionPolicy).toBe('Retain');
    expect(table?.UpdateReplacePolicy).toBe('Retain');
  });

  test('costs nothing while nobody asks, and is encrypted with a key whose use is recorded', () => {
    expect(table?.Properties.BillingMode).toBe('PAY_PER_REQUEST');
    expect(table?.Properties.SSESpecification).toEqual({ SSEEnabled: true, SSEType: 'KMS' });
  });
});
