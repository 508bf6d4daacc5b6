import { CfnOutput, type Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import {
  CloudWatchDimensionSource,
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity as SesIdentity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';

const sending = {
  reputationMetrics: true,
  suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
  tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
};

/**
 * The sender's domain as an SES identity. Whoever bounces or complains is put on the account's suppression list and gets no further mail;
 * how many do is counted, for the alarms. What an event says about a person (address, subject) stays in SES.
 */
export class Mail extends Construct {
  readonly identity: EmailIdentity;
  readonly configurationSet: ConfigurationSet;
  readonly codes: ConfigurationSet;
  readonly from: string;
  readonly domain: string;

  constructor(scope: Construct, id: string, { from }: { from: string }) {
    super(scope, id);
    this.from = from;
    this.domain = from.slice(from.indexOf('@') + 1);
    this.configurationSet = new ConfigurationSet(this, 'ConfigurationSet', sending);
    // Codes go out under a set of their own: when the letters are stopped, people can still sign in.
    this.codes = new ConfigurationSet(this, 'Codes', sending);
    this.configurationSet.addEventDestination('Counts', {
      events: [EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT, EmailSendingEvent.REJECT, EmailSendingEvent.DELIVERY],
      destination: EventDestination.cloudWatchDimensions([
        { source: CloudWatchDimensionSource.MESSAGE_TAG, name: 'ses:configuration-set', defaultValue: 'none' },
      ]),
    });
    // The identity's default configuration set: whoever sends with it need not name it.
    this.identity = new EmailIdentity(this, 'Identity', {
      identity: SesIdentity.domain(this.domain),
      configurationSet: this.configurationSet,
      mailFromDomain: `bounce.${this.domain}`,
    });
    for (const [index, record] of this.identity.dkimRecords.entries())
      new CfnOutput(this, `Dkim${index + 1}`, { description: 'CNAME record to add to the DNS', value: `${record.name} → ${record.value}` });
  }

  /** Tells the function who it sends as, and lets it send as that address only. */
  grantSend(lambda: Lambda): void {
    lambda.addEnvironment('MAIL_TRANSPORT', 'ses');
    lambda.addEnvironment('MAIL_FROM', this.from);
    lambda.addToRolePolicy(
      new PolicyStatement({
        actions: ['ses:SendEmail', 'ses:SendRawEmail'],
        resources: [this.identity.emailIdentityArn, this.configurationSetArn],
        conditions: { StringEquals: { 'ses:FromAddress': this.from } },
      }),
    );
  }

  /** The account's share of mails that bounced (SES reviews senders from 5 %) or were complained about (from 0.1 %). */
  metricReputation(which: 'BounceRate' | 'ComplaintRate'): Metric {
    return new Metric({ namespace: 'AWS/SES', metricName: `Reputation.${which}`, statistic: 'Maximum' });
  }

  /** Mails that SES took from this account. */
  metricSent(period: Duration): Metric {
    return new Metric({ namespace: 'AWS/SES', metricName: 'Send', statistic: 'Sum', period });
  }

  get configurationSetArn(): string {
    return this.identity.stack.formatArn({
      service: 'ses',
      resource: 'configuration-set',
      resourceName: this.configurationSet.configurationSetName,
    });
  }
}
