import { z } from 'zod';

const hostName = z.string().regex(/^(?=.{4,253}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/, 'a host name such as musubi.example');
const arn = (pattern: RegExp, what: string) => z.string().regex(pattern, what);

/** What differs between one installation and another. Everything else is in the constructs. */
export const Settings = z
  .object({
    /** Names the installation. Part of the stack's and of the sign-in page's name. */
    stage: z.string().regex(/^[a-z][a-z0-9-]{1,19}$/, 'two to twenty of a-z, 0-9 and -'),
    region: z
      .string()
      .regex(/^[a-z]{2}-[a-z]+-\d$/, 'a region such as ap-northeast-1')
      .default('ap-northeast-1'),
    /** The web's own host name. Without it CloudFront's is used. Its DNS record is the deployer's: the stack prints the target. */
    domainName: hostName.optional(),
    /** CloudFront only takes certificates from us-east-1. */
    certificateArn: arn(/^arn:aws:acm:us-east-1:\d{12}:certificate\/\S+$/, 'the ARN of a certificate in us-east-1').optional(),
    /** The sender of every mail. Its domain becomes an SES identity. */
    mailFrom: z.email('a mail address'),
    /** The first of the staff who confirm organisations; they name the others in the app. Without it hubs and organisers stay unconfirmed. */
    staffMail: z.email('a mail address').optional(),
    /** Who is told when an alarm goes off, and when money or mails run away. Only an installation that cannot send (a sender under `.example`) does without. */
    alarmMail: z.email('a mail address').optional(),
    /** US dollars a month: the alarm address hears at four fifths of it, and when the month is on the way to more. */
    monthlyBudget: z.coerce.number('a number of US dollars').positive().default(100),
    /** Mails an hour above which sending stops until somebody has looked. The largest event tells 4,000 people once; five times that is a fault. */
    mailsPerHour: z.coerce.number('a number of mails').int().positive().default(20_000),
    /**
     * Executions kept free for signing in and for the change feed, so that a flood of requests cannot take the account's last one. An
     * account fresh from AWS has ten in all and none to reserve: `no` until its limit has been raised.
     */
    reserveConcurrency: z.enum(['yes', 'no'], "'yes' or 'no'").default('yes'),
    /** A vault of AWS Backup in another account or region, which gets a copy of the table every day. It is the other side's to make and to open to us. */
    backupVaultArn: arn(
      /^arn:aws:backup:[a-z0-9-]+:\d{12}:backup-vault:[A-Za-z0-9_-]{2,50}$/,
      'the ARN of a vault of AWS Backup',
    ).optional(),
    /** A WAF in front of the web; lives in us-east-1 and has a monthly price even when nobody comes, so it is not made here. */
    webAclArn: arn(/^arn:aws:wafv2:us-east-1:\d{12}:global\/webacl\/\S+$/, 'the ARN of a global web ACL').optional(),
  })
  .refine((settings) => !settings.domainName === !settings.certificateArn, {
    path: ['certificateArn'],
    error: 'domainName and certificateArn go together: give both or neither',
  })
  // RFC 2606: nothing is ever sent from .example, so such an installation is a template to be looked at.
  .refine(({ alarmMail, mailFrom }) => alarmMail !== undefined || mailFrom.endsWith('.example'), {
    path: ['alarmMail'],
    error: 'who is told when something goes wrong: nobody would hear that mails bounce',
  });
export type Settings = z.infer<typeof Settings>;

/**
 * Reads the settings from CDK's context (`-c mailFrom=…`, `cdk.json`), or the environment (`MUSUBI_MAIL_FROM`), which wins.
 * Throws one error that names everything wrong.
 */
export function readSettings(context: (name: string) => unknown, environment: NodeJS.ProcessEnv): Settings {
  const given = Object.keys(Settings.shape).map((name) => [name, environment[variable(name)] || context(name) || undefined]);
  const result = Settings.safeParse(Object.fromEntries(given));
  if (!result.success) throw new Error(`The settings of the stack are wrong.\n${z.prettifyError(result.error)}`);
  return result.data;
}

const variable = (name: string) => `MUSUBI_${name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;
