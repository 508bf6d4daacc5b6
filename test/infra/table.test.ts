import { describe, expect, test } from 'vitest';
import { tableDefinition } from '../../functions/table/definition.ts';
import { install, ofType, type Resource, readable, type Tree, theOnly } from './installation.ts';

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
        WriteOnDemandThroughputSettings: { MaxWriteRequestUnits: 4_000 },
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

  test('has a ceiling: a flood makes requests wait, not the bill grow without end', () => {
    expect(table?.Properties.WriteOnDemandThroughputSettings).toEqual({ MaxWriteRequestUnits: 4_000 });
    const [replica] = (table as Resource).Properties.Replicas as Tree[];
    const reads = [replica, ...replica.GlobalSecondaryIndexes].map(({ ReadOnDemandThroughputSettings }) => ReadOnDemandThroughputSettings);
    expect(reads).toEqual(Array.from({ length: 1 + tableDefinition.indexes.length }, () => ({ MaxReadRequestUnits: 12_000 })));
  });

  test('is copied every day to where neither this account nor this region can lose it, if a vault there is named', () => {
    const vault = 'arn:aws:backup:ap-northeast-3:111122223333:backup-vault:musubi';
    expect(ofType(resources, 'AWS::Backup::BackupPlan')).toEqual([]);
    const copied = install({ backupVaultArn: vault }).resources;
    const [rule] = theOnly(copied, 'AWS::Backup::BackupPlan').BackupPlan.BackupPlanRule;
    expect(rule.CopyActions).toEqual([{ DestinationBackupVaultArn: vault, Lifecycle: { DeleteAfterDays: 35 } }]);
    const [tableId] = ofType(copied, 'AWS::DynamoDB::GlobalTable')[0] ?? [];
    expect(readable(theOnly(copied, 'AWS::Backup::BackupSelection').BackupSelection.Resources)).toBe(`<${tableId}.Arn>`);
  });

  test('costs nothing while nobody asks, and is encrypted with a key whose use is recorded', () => {
    expect(table?.Properties.BillingMode).toBe('PAY_PER_REQUEST');
    expect(table?.Properties.SSESpecification).toEqual({ SSEEnabled: true, SSEType: 'KMS' });
  });
});
