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
    /** Who is told when an alarm goes off. Without it the alarms only show in CloudWatch. */
    alarmMail: z.email('a mail address').optional(),
    /** A WAF in front of the web; lives in us-east-1 and has a monthly price even when nobody comes, so it is not made here. */
    webAclArn: arn(/^arn:aws:wafv2:us-east-1:\d{12}:global\/webacl\/\S+$/, 'the ARN of a global web ACL').optional(),
  })
  .refine((settings) => !settings.domainName === !settings.certificateArn, {
    path: ['certificateArn'],
    error: 'domainName and certificateArn go together: give both or neither',
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
