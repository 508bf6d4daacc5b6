import { z } from 'zod';
import { Email } from '../shared/schemas/basics.ts';

const TableSettings = z.object({
  TABLE_NAME: z.string().min(3),
  /** Another engine than AWS: the local one, DynamoDB Local. */
  DYNAMODB_ENDPOINT: z.url().optional(),
  AWS_REGION: z.string().min(1).default('ap-northeast-1'),
});

const IdentitySettings = z.object({
  TOKEN_ISSUER: z.url(),
  TOKEN_CLIENT_ID: z.string().min(1),
  /** Where the issuer's public keys are, if not at `/.well-known/jwks.json` under its address. */
  JWKS_URL: z.url().optional(),
});

const WebSettings = z.object({ WEB_ORIGIN: z.url().refine((origin) => new URL(origin).origin === origin, 'not an origin') });

/** The first of the installer's staff, who confirms organisations and names further staff. */
const StaffMail = Email.optional();

const MailSettings = z
  .object({
    MAIL_FROM: z.string().min(3),
    MAIL_TRANSPORT: z.enum(['ses', 'folder']).default('ses'),
    /** For the transport `folder`: where mails are laid down to be read. */
    MAIL_FOLDER: z.string().min(1).optional(),
  })
  .refine((mail) => mail.MAIL_TRANSPORT !== 'folder' || mail.MAIL_FOLDER !== undefined, {
    path: ['MAIL_FOLDER'],
    error: 'needed by MAIL_TRANSPORT=folder',
  });

/** What the HTTP function is told by its environment. */
export const ApiSettings = TableSettings.extend(IdentitySettings.shape)
  .extend(WebSettings.shape)
  .extend({
    /** Who the subscribed calendars name as the organiser. */
    MAIL_FROM: z.string().min(3),
    /** What a request must bring in `originHeader`. Without it, as locally where nothing stands in front, everybody may come. */
    ORIGIN_WORD: z.string().min(16).optional(),
    STAFF_MAIL: StaffMail,
  });
export type ApiSettings = z.infer<typeof ApiSettings>;

/** What the change feed's function is told: it also writes mails. */
export const FeedSettings = TableSettings.extend(WebSettings.shape).extend({ STAFF_MAIL: StaffMail }).and(MailSettings);
export type FeedSettings = z.infer<typeof FeedSettings>;

/** What the jobs' functions are told. */
export const JobSettings = TableSettings.extend({
  /** The function to which runs of the engine are handed over. Without it, as locally, they are done here. */
  RUNS_FUNCTION: z.string().min(1).optional(),
});
export type JobSettings = z.infer<typeof JobSettings>;

/** What the brake of the letters is told: whose sending it stops. */
const BrakeSettings = z.object({ CONFIGURATION_SET: z.string().min(1) });

export type Environment = Readonly<Record<string, string | undefined>>;

/** The environment parsed once, at the door of the HTTP function. Throws, naming every variable that is missing or wrong. */
export const readSettings = (environment: Environment): ApiSettings => parse(ApiSettings, environment);
export const readFeedSettings = (environment: Environment): FeedSettings => parse(FeedSettings, environment);
export const readBrakeSettings = (environment: Environment): z.infer<typeof BrakeSettings> => parse(BrakeSettings, environment);
export const readJobSettings = (environment: Environment): JobSettings => parse(JobSettings, environment);

function parse<S extends z.ZodType>(schema: S, environment: Environment): z.infer<S> {
  const result = schema.safeParse(environment);
  if (result.success) return result.data;
  const wrong = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The environment does not say what it must. ${wrong.join('; ')}`);
}
