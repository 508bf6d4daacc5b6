import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import { Construct } from 'constructs';

export type BudgetProps = { dollars: number; alarmMail: string | undefined };

/** What a month may cost, told to the alarm address at four fifths of it and when the month is on the way to more. */
export class Budget extends Construct {
  constructor(scope: Construct, id: string, { dollars, alarmMail }: BudgetProps) {
    super(scope, id);
    const tell = (notificationType: 'ACTUAL' | 'FORECASTED', threshold: number) => ({
      notification: { notificationType, threshold, thresholdType: 'PERCENTAGE', comparisonOperator: 'GREATER_THAN' },
      subscribers: alarmMail ? [{ subscriptionType: 'EMAIL', address: alarmMail }] : [],
    });
    new CfnBudget(this, 'Monthly', {
      budget: { budgetType: 'COST', timeUnit: 'MONTHLY', budgetLimit: { amount: dollars, unit: 'USD' } },
      // A notification without a subscriber is refused.
      ...(alarmMail ? { notificationsWithSubscribers: [tell('ACTUAL', 80), tell('FORECASTED', 100)] } : {}),
    });
  }
}
