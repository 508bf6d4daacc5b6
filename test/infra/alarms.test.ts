import { describe, expect, test } from 'vitest';
import { install, ofType, readable } from './installation.ts';

const { resources, template } = install({ alarmMail: 'desk@musubi.example' });
const alarms = ofType(resources, 'AWS::CloudWatch::Alarm');

describe('alarms', () => {
  test('cover the API, every function, both readers of the feed, the table and the mail', () => {
    expect(alarms.map(([id]) => id.replace(/^Alarms/, '').replace(/[0-9A-F]{8}$/, '')).sort()).toEqual(
      [
        'ApiFaults',
        'ApiSlow',
        ...['api', 'feed', 'jobs', 'preToken'].flatMap((name) => [`${name}Faults`, `${name}Throttled`]),
        ...['feed', 'jobs'].flatMap((name) => [`${name}Behind`, `${name}GivenUp`]),
        'MailBounces',
        'MailComplaints',
        'TableThrottled',
      ].sort(),
    );
  });

  test('all tell the same topic, are silent while nothing runs, and say what is the matter', () => {
    const [[topic] = []] = ofType(resources, 'AWS::SNS::Topic');
    for (const [, { Properties: alarm }] of alarms) {
      expect(readable(alarm.AlarmActions)).toBe(`<${topic}>`);
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
