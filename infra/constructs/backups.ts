import { Duration } from 'aws-cdk-lib';
import { BackupPlan, BackupPlanRule, BackupResource, BackupVault } from 'aws-cdk-lib/aws-backup';
import { Schedule } from 'aws-cdk-lib/aws-events';
import { Construct } from 'constructs';
import type { DataTable } from './dataTable.ts';

export type BackupsProps = { table: DataTable; vaultArn: string | undefined };

/**
 * A copy of the table where neither a mistake in this account nor the loss of this region reaches it: every day, kept for five weeks.
 * Only where the installer names a vault there. Without one the table's own recovery, to any second of five weeks, is all there is.
 */
export class Backups extends Construct {
  constructor(scope: Construct, id: string, { table, vaultArn }: BackupsProps) {
    super(scope, id);
    if (!vaultArn) return;
    const kept = Duration.days(35);
    const plan = new BackupPlan(this, 'Plan', { backupVault: new BackupVault(this, 'Vault') });
    plan.addRule(
      new BackupPlanRule({
        ruleName: 'daily',
        // 03:00 in Japan, when nobody publishes.
        scheduleExpression: Schedule.cron({ hour: '18', minute: '0' }),
        deleteAfter: Duration.days(7),
        copyActions: [{ destinationBackupVault: BackupVault.fromBackupVaultArn(this, 'Elsewhere', vaultArn), deleteAfter: kept }],
      }),
    );
    plan.addSelection('Table', { resources: [BackupResource.fromArn(table.table.tableArn)] });
  }
}
