import type { DynamoDBStreamHandler } from 'aws-lambda';
import { Temporal } from 'temporal-polyfill';
import { parseMailbox } from '../post/mailbox.ts';
import { openPost } from '../post/post.ts';
import { readFeedSettings } from '../settings.ts';
import { documentClient } from '../table/client.ts';
import { consume } from './consume.ts';

const settings = readFeedSettings(process.env);

const services = {
  table: { client: documentClient({ endpoint: settings.DYNAMODB_ENDPOINT, region: settings.AWS_REGION }), name: settings.TABLE_NAME },
  now: () => Temporal.Now.instant(),
  webOrigin: settings.WEB_ORIGIN,
  sender: parseMailbox(settings.MAIL_FROM),
  staffMail: settings.STAFF_MAIL,
  post: openPost(
    settings.MAIL_TRANSPORT === 'folder'
      ? { transport: 'folder', folder: settings.MAIL_FOLDER ?? '' }
      : { transport: 'ses', region: settings.AWS_REGION },
  ),
};

/** The change feed's function: notices and mails. */
export const handler: DynamoDBStreamHandler = (event) => consume(services, event);
