import { Temporal } from 'temporal-polyfill';
import { parseMailbox } from '../post/mailbox.ts';
import { readSettings } from '../settings.ts';
import { documentClient } from '../table/client.ts';
import { createApp } from './app.ts';
import { tokenVerifier } from './verifier.ts';
import { served } from './wire.ts';

const settings = readSettings(process.env);

const app = createApp({
  table: { client: documentClient({ endpoint: settings.DYNAMODB_ENDPOINT, region: settings.AWS_REGION }), name: settings.TABLE_NAME },
  now: () => Temporal.Now.instant(),
  webOrigin: settings.WEB_ORIGIN,
  sender: parseMailbox(settings.MAIL_FROM),
  staffMail: settings.STAFF_MAIL,
  originWord: settings.ORIGIN_WORD,
  verify: tokenVerifier({
    issuer: settings.TOKEN_ISSUER,
    clientId: settings.TOKEN_CLIENT_ID,
    audience: `${settings.WEB_ORIGIN}/api`,
    jwksUrl: settings.JWKS_URL,
  }),
});

/** The HTTP function: API Gateway's payload 2.0 in, its answer out. */
export const handler = served(app);
