import { describe, expect, test } from 'vitest';
import { readSettings } from '../../infra/settings.ts';

const context = (values: Record<string, unknown>) => (name: string) => values[name];

describe('the settings of an installation', () => {
  test('come from the context, with the region of the hubs where none is given', () => {
    expect(readSettings(context({ stage: 'trial', mailFrom: 'a@musubi.example' }), {})).toEqual({
      stage: 'trial',
      region: 'ap-northeast-1',
      mailFrom: 'a@musubi.example',
      monthlyBudget: 100,
      mailsPerHour: 20_000,
      reserveConcurrency: 'yes',
    });
  });

  test('who can send names who hears of bounces; nothing is ever sent from .example', () => {
    const sending = context({ stage: 'trial', mailFrom: 'post@musubi.test' });
    expect(() => readSettings(sending, {})).toThrow(/alarmMail/);
    expect(readSettings(sending, { MUSUBI_ALARM_MAIL: 'desk@musubi.test', MUSUBI_MONTHLY_BUDGET: '250' })).toMatchObject({
      alarmMail: 'desk@musubi.test',
      monthlyBudget: 250,
    });
  });

  test('the environment wins', () => {
    const settings = readSettings(context({ stage: 'trial', mailFrom: 'a@musubi.example' }), { MUSUBI_MAIL_FROM: 'b@musubi.example' });
    expect(settings.mailFrom).toBe('b@musubi.example');
  });

  test('everything wrong is named at once', () => {
    const read = () => readSettings(context({ stage: 'Über', mailFrom: 'nobody', domainName: 'musubi.example' }), {});
    expect(read).toThrow(/stage[\s\S]*|mailFrom/);
    expect(read).toThrow(/a mail address/);
  });

  test('a domain without a certificate is refused, and the other way round', () => {
    const both = /give both or neither/;
    expect(() => readSettings(context({ stage: 'trial', mailFrom: 'a@b.example', domainName: 'musubi.example' }), {})).toThrow(both);
    const certificateArn = 'arn:aws:acm:us-east-1:111122223333:certificate/0a1b';
    expect(() => readSettings(context({ stage: 'trial', mailFrom: 'a@b.example', certificateArn }), {})).toThrow(both);
  });

  test('a certificate from elsewhere is refused: CloudFront would', () => {
    const certificateArn = 'arn:aws:acm:ap-northeast-1:111122223333:certificate/0a1b';
    const read = () => readSettings(context({ stage: 'trial', mailFrom: 'a@b.example', domainName: 'musubi.example', certificateArn }), {});
    expect(read).toThrow(/us-east-1/);
  });
});
