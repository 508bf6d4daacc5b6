import { Duration } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { LambdaSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { LambdaFunction } from './lambdaFunction.ts';
import type { Mail } from './mail.ts';

/** Stops every letter of this installation, codes for signing in excepted, when an alarm about mails goes off: minutes later the sender's good name would be gone. */
export class MailBrake extends Construct {
  /** Alarms that stop the mails act on this. */
  readonly topic: Topic;
  readonly lambda;

  constructor(scope: Construct, id: string, { code, mail }: { code: string; mail: Mail }) {
    super(scope, id);
    this.topic = new Topic(this, 'Topic', { displayName: 'Musubi stops its mails', enforceSSL: true });
    this.lambda = new LambdaFunction(this, 'Function', {
      code,
      description: 'Musubi: stops all mails until somebody has looked',
      memorySize: 256,
      timeout: Duration.seconds(30),
      environment: { CONFIGURATION_SET: mail.configurationSet.configurationSetName },
    }).lambda;
    this.lambda.addToRolePolicy(
      new PolicyStatement({ actions: ['ses:PutConfigurationSetSendingOptions'], resources: [mail.configurationSetArn] }),
    );
    this.topic.addSubscription(new LambdaSubscription(this.lambda));
  }
}
