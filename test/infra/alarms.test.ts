import { describe, expect, test } from 'vitest';
import { install, ofType, readable, type Tree, theOnly } from './installation.ts';

const { resources, template } = install({ alarmMail: 'desk@musubi.example' });
const alarms = ofType(resources, 'AWS::CloudWatch::Alarm');

const topic = (part: string) => ofType(resources, 'AWS::SNS::Topic').find(([id]) => id.startsWith(part))?.[0];

describe('alarms', () => {
  test('about mails, and no others, stop the mails', () => {
    const stopping = alarms.filter(([, { Properties }]) =>
      [Properties.AlarmActions]
        .flat()
        .map(readable)
        .includes(`<${topic('MailBrake')}>`),
    );
    expect(stopping.map(([id]) => id.replace(/^Alarms|[0-9A-F]{8}$/g, '')).sort()).toEqual(['MailBounces', 'MailComplaints', 'MailsSent']);
    const [[brake] = []] = ofType(resources, 'AWS::Lambda::Function').filter(([id]) => id.startsWith('MailBrake'));
    template.hasResourceProperties('AWS::SNS::Subscription', { Protocol: 'lambda', Endpoint: { 'Fn::GetAtt': [brake, 'Arn'] } });
  });

  test('the brake leaves codes for signing in alone: they have a configuration set of their own', () => {
    const sets = ofType(resources, 'AWS::SES::ConfigurationSet').map(([id]) => id);
    expect(sets).toHaveLength(2);
    const pool = ofType(resources, 'AWS::Cognito::UserPool')[0]?.[1].Properties as { EmailConfiguration: { ConfigurationSet: unknown } };
    const codes = readable(pool.EmailConfiguration.ConfigurationSet);
    const [, brake] = ofType(resources, 'AWS::Lambda::Function').find(([id]) => id.startsWith('MailBrake')) as [string, Tree];
    const stopped = readable(brake.Properties.Environment.Variables.CONFIGURATION_SET);
    expect([codes, stopped].sort()).toEqual(sets.map((id) => `<${id}>`).sort());
  });

  test('a month that costs too much is told before it is over', () => {
    const { NotificationsWithSubscribers: told } = theOnly(resources, 'AWS::Budgets::Budget');
    expect(told.map(({ Notification: { NotificationType, Threshold } }: Tree) => [NotificationType, Threshold])).toEqual([
      ['ACTUAL', 80],
      ['FORECASTED', 100],
    ]);
    for (const { Subscribers } of told) expect(Subscribers).toEqual([{ SubscriptionType: 'EMAIL', Address: 'desk@musubi.example' }]);
  });

  test('cover the API, every function, both readers of the feed, the table and the mail', () => {
    expect(alarms.map(([id]) => id.replace(/^Alarms/, '').replace(/[0-9A-F]{8}$/, '')).sort()).toEqual(
      [
        'ApiFaults',
        'ApiRefusals',
        'ApiSlow',
        ...['api', 'feed', 'jobs', 'mailBrake', 'preToken'].flatMap((name) => [`${name}Faults`, `${name}Throttled`]),
        'runsFaults',
        ...['feed', 'jobs', 'runs'].flatMap((name) => [`${name}Behind`, `${name}GivenUp`]),
        'MailBounces',
        'MailComplaints',
        'MailsSent',
        'SignUps',
        'TableThrottled',
      ].sort(),
    );
  });

  test('all tell the same topic, are silent while nothing runs, and say what is the matter', () => {
    for (const [, { Properties: alarm }] of alarms) {
      expect([alarm.AlarmActions].flat().map(readable)).toContain(`<${topic('Alarms')}>`);
      expect(alarm.TreatMissingData).toBe('notBreaching');
      expect(alarm.AlarmDescription).toMatch(/\.$/);
    }
    template.hasResourceProperties('AWS::SNS::Subscription', { Protocol: 'email', Endpoint: 'desk@musubi.example' });
  });

  test('bounces and complaints are counted, and who they come from gets no more mail', () => {
    template.hasResourceProperties('AWS::SES::ConfigurationSet', { SuppressionOptions: { SuppressedReasons: ['BOUNCE', 'COMPLAINT'] } });
    template.hasResourceProperties('AWS::SES::ConfigurationSetEventDestination', {
      EventDestination: { Enabled: true, MatchingEventTypes: ['bounce', 'complaint', 'reject', 'delivery'] },
    });
  });
});
