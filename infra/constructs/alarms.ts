import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { UserPool } from 'aws-cdk-lib/aws-cognito';
import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { DataTable } from './dataTable.ts';
import type { Gateway } from './gateway.ts';
import type { Mail } from './mail.ts';
import type { MailBrake } from './mailBrake.ts';
import type { StreamConsumer } from './streamConsumer.ts';

export type AlarmsProps = {
  alarmMail?: string | undefined;
  gateway: Gateway;
  lambdas: Record<string, Lambda>;
  consumers: Record<string, StreamConsumer>;
  /** What is called without anybody waiting for it. */
  runs: Lambda;
  table: DataTable;
  mail: Mail;
  /** Stops all sending when one of its alarms goes off. */
  brake: MailBrake;
  mailsPerHour: number;
  userPool: UserPool;
};

const fiveMinutes = { period: Duration.minutes(5) };

/** What somebody must look at, told to one topic. An alarm says nothing while nothing runs. */
export class Alarms extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, props: AlarmsProps) {
    super(scope, id);
    const { alarmMail, gateway, lambdas, consumers, table, mail } = props;
    // Not encrypted with a key of ours: an alarm's text is the name of a metric, and CloudWatch cannot use the key AWS manages for SNS.
    this.topic = new Topic(this, 'Topic', { displayName: 'Musubi alarms', enforceSSL: true });
    if (alarmMail) this.topic.addSubscription(new EmailSubscription(alarmMail));

    const { httpApi } = gateway;
    this.tell('ApiFaults', httpApi.metricServerError(fiveMinutes), 5, 'The API answered 5xx at least five times in five minutes.');
    this.tell(
      'ApiSlow',
      httpApi.metricLatency({ ...fiveMinutes, statistic: 'p95' }),
      3000,
      'One answer in twenty takes longer than 3 s.',
      3,
    );
    for (const [name, lambda] of Object.entries(lambdas)) {
      this.tell(`${name}Faults`, lambda.metricErrors(fiveMinutes), 1, `The function ${name} threw, or ran out of time or memory.`);
      // Runs wait by design where ten are at work; how long says an alarm of their own.
      if (lambda !== props.runs)
        this.tell(`${name}Throttled`, lambda.metricThrottles(fiveMinutes), 1, `The account has no room to run ${name}.`);
    }
    for (const [name, consumer] of Object.entries(consumers))
      this.tell(
        `${name}GivenUp`,
        consumer.metricDropped().with(fiveMinutes),
        1,
        `Changes that ${name} could not handle lie in the failures bucket.`,
      );
    this.tell(
      'runsGivenUp',
      props.runs.metric('AsyncEventsDropped', { ...fiveMinutes, statistic: 'Sum' }),
      1,
      'Runs of the engine that could not be done lie in the failures bucket.',
    );
    // Two minutes of work and as much of waiting is normal for the feed; a run of the engine takes a quarter of an hour.
    this.behind('feed', lambdas, Duration.minutes(5));
    this.behind('jobs', lambdas, Duration.minutes(15));
    this.tell(
      'runsBehind',
      props.runs.metric('AsyncEventAge', { ...fiveMinutes, statistic: 'Maximum' }),
      Duration.minutes(30).toMilliseconds(),
      'The oldest run of the engine has waited for half an hour.',
    );
    this.tell('TableThrottled', table.metricThrottled(fiveMinutes.period), 1, 'DynamoDB turned requests away for coming too fast.');
    this.tell(
      'ApiRefusals',
      httpApi.metricClientError(fiveMinutes),
      5000,
      'Five thousand requests were refused in five minutes: somebody is guessing, or a client is broken.',
    );
    const signUps = new Metric({
      namespace: 'AWS/Cognito',
      metricName: 'SignUpSuccesses',
      dimensionsMap: { UserPool: props.userPool.userPoolId },
      statistic: 'Sum',
      period: Duration.hours(1),
    });
    this.tell('SignUps', signUps, 500, 'Five hundred people have registered within an hour.');

    // What costs us the sender's good name also stops the sending: somebody looks first, and starts it again by hand.
    const sending = [
      this.tell(
        'MailsSent',
        mail.metricSent(Duration.hours(1)),
        props.mailsPerHour,
        'More mails went out within an hour than any event has reason to send. Sending has been stopped.',
      ),
      this.tell(
        'MailBounces',
        mail.metricReputation('BounceRate').with(fiveMinutes),
        0.04,
        'SES reviews senders at 5 % of bounces. Sending has been stopped.',
      ),
      this.tell(
        'MailComplaints',
        mail.metricReputation('ComplaintRate').with(fiveMinutes),
        0.0008,
        'SES reviews senders at 0.1 % of complaints. Sending has been stopped.',
      ),
    ];
    for (const alarm of sending) alarm.addAlarmAction(new SnsAction(props.brake.topic));
  }

  private behind(name: string, lambdas: Record<string, Lambda>, longest: Duration): void {
    const age = lambdas[name]?.metric('IteratorAge', { ...fiveMinutes, statistic: 'Maximum' });
    if (age)
      this.tell(`${name}Behind`, age, longest.toMilliseconds(), `The oldest change waiting for ${name} is ${longest.toHumanString()} old.`);
  }

  private tell(id: string, metric: IMetric, threshold: number, alarmDescription: string, evaluationPeriods = 1): Alarm {
    const alarm = new Alarm(this, id, {
      metric,
      threshold,
      alarmDescription,
      evaluationPeriods,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
    return alarm;
  }
}
