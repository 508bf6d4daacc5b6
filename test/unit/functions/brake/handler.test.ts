import { PutConfigurationSetSendingOptionsCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test, vi } from 'vitest';

vi.stubEnv('CONFIGURATION_SET', 'letters');
const { handler } = await import('../../../../functions/brake/handler.ts');

const ses = mockClient(SESv2Client);
const alarm = { Records: [{ Sns: { Subject: 'ALARM: MailBounces' } }] } as never;

beforeEach(() => {
  ses.reset();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  return () => vi.restoreAllMocks();
});

test('an alarm about mails stops the letters and leaves a line that says which', async () => {
  await handler(alarm);
  expect(ses.commandCalls(PutConfigurationSetSendingOptionsCommand).map(({ args }) => args[0].input)).toEqual([
    { ConfigurationSetName: 'letters', SendingEnabled: false },
  ]);
  expect(console.warn).toHaveBeenCalledWith(expect.stringContaining('MailBounces'));
});

test('what SES refuses is not passed over: the function fails, and its own alarm tells', async () => {
  ses.on(PutConfigurationSetSendingOptionsCommand).rejects(new Error('throttled'));
  await expect(handler(alarm)).rejects.toThrow('throttled');
});
