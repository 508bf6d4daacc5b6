import { PutConfigurationSetSendingOptionsCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import type { SNSEvent } from 'aws-lambda';
import { readBrakeSettings } from '../settings.ts';

const { CONFIGURATION_SET } = readBrakeSettings(process.env);
const client = new SESv2Client({});

/**
 * Stops all letters: SES takes none under their configuration set any more until somebody has looked and starts them again (README,
 * Deploying). Codes for signing in have a set of their own and go on. What was to be posted meanwhile keeps its item and is delivered again by `npm run redeliver`.
 * Throws if SES refuses, so that the alarm of this function goes off too.
 */
export async function handler(event: SNSEvent): Promise<void> {
  const alarms = event.Records.map(({ Sns }) => Sns.Subject);
  await client.send(new PutConfigurationSetSendingOptionsCommand({ ConfigurationSetName: CONFIGURATION_SET, SendingEnabled: false }));
  console.warn(JSON.stringify({ level: 'warn', stopped: 'mails', alarms }));
}
