import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Bundles } from './bundle.ts';
import { Alarms } from './constructs/alarms.ts';
import { Api } from './constructs/api.ts';
import { Backups } from './constructs/backups.ts';
import { Budget } from './constructs/budget.ts';
import { DataTable } from './constructs/dataTable.ts';
import { Failures } from './constructs/failures.ts';
import { Feed } from './constructs/feed.ts';
import { Gateway } from './constructs/gateway.ts';
import { Identity, scope } from './constructs/identity.ts';
import { Jobs, Runs } from './constructs/jobs.ts';
import { LogBucket } from './constructs/logBucket.ts';
import { Mail } from './constructs/mail.ts';
import { MailBrake } from './constructs/mailBrake.ts';
import { Publishing } from './constructs/publishing.ts';
import { Web } from './constructs/web.ts';
import type { Settings } from './settings.ts';

export type MusubiProps = {
  settings: Settings;
  /** Folders: the bundle of each function, and the built web app. */
  bundles: Bundles;
  webFiles: string;
};

/** One installation of Musubi. Wires; what a part may do is in its construct. */
export class MusubiStack extends Stack {
  constructor(app: Construct, id: string, { settings, bundles, webFiles }: MusubiProps) {
    super(app, id, {
      env: { region: settings.region },
      description: 'Musubi: matchmaking for healthcare',
      tags: { project: 'musubi', stage: settings.stage },
    });
    // Signing in takes milliseconds and the feed two at a time for each of its shards: ten are plenty, and a flood cannot take them.
    // Of runs of the engine it is the most at once: the next wait where nobody else does.
    const reserved = settings.reserveConcurrency === 'yes' ? 10 : undefined;
    const logs = new LogBucket(this, 'Logs').bucket;
    const failures = new Failures(this, 'Failures', { logs }).bucket;
    const table = new DataTable(this, 'Data');
    const mail = new Mail(this, 'Mail', { from: settings.mailFrom });

    // The sign-in client must know the web's address, the web the gateway's, and the API both: so the gateway comes first and empty.
    const gateway = new Gateway(this, 'Gateway', { stage: settings.stage });
    const identity = new Identity(this, 'Identity', { stage: settings.stage, preTokenCode: bundles.preToken, mail, reserved });
    const web = new Web(this, 'Web', { settings, gateway, logs, connectTo: identity.origins });
    const { userPoolClientId: clientId } = identity.addWebClient(web.origin);
    const { issuer } = identity;

    const api = new Api(this, 'Api', {
      code: bundles.api,
      gateway,
      table,
      issuer,
      clientId,
      webOrigin: web.origin,
      mailFrom: settings.mailFrom,
      staffMail: settings.staffMail,
    });
    const feed = new Feed(this, 'Feed', {
      code: bundles.feed,
      table,
      mail,
      failures,
      webOrigin: web.origin,
      reserved,
      staffMail: settings.staffMail,
    });
    const runs = new Runs(this, 'Runs', { code: bundles.jobs, table, failures, reserved });
    const jobs = new Jobs(this, 'Jobs', { code: bundles.jobs, table, failures, runs });
    new Publishing(this, 'Publishing', {
      web,
      files: webFiles,
      config: { issuer, clientId, scope, endSessionEndpoint: identity.endSessionEndpoint },
    });

    new Backups(this, 'Backups', { table, vaultArn: settings.backupVaultArn });
    const brake = new MailBrake(this, 'MailBrake', { code: bundles.mailBrake, mail });
    new Budget(this, 'Budget', { dollars: settings.monthlyBudget, alarmMail: settings.alarmMail });

    new Alarms(this, 'Alarms', {
      alarmMail: settings.alarmMail,
      mailsPerHour: settings.mailsPerHour,
      brake,
      userPool: identity.userPool,
      gateway,
      lambdas: {
        api: api.lambda,
        feed: feed.lambda,
        jobs: jobs.lambda,
        runs: runs.lambda,
        preToken: identity.preToken,
        mailBrake: brake.lambda,
      },
      consumers: { feed: feed.consumer, jobs: jobs.consumer },
      runs: runs.lambda,
      table,
      mail,
    });
  }
}
