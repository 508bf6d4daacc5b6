import { resolve } from 'node:path';
import { z } from 'zod';
import { Email } from '../../shared/schemas/basics.ts';
import type { Environment } from '../settings.ts';
import { StartRefusal } from './refusal.ts';

const Options = z.object({
  /** 0 = any free one. */
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  /** Only this computer reaches the server, since anybody who does can be anyone. A container needs 0.0.0.0. */
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z
    .string()
    .default('data')
    .transform((folder) => resolve(folder)),
  /** The address in the browser, where that is not the port itself: behind a proxy, say. */
  WEB_ORIGIN: z
    .url()
    .refine((origin) => new URL(origin).origin === origin, 'not an origin')
    .optional(),
  DYNAMODB_ENDPOINT: z.url().optional(),
  TABLE_NAME: z.string().min(3).default('Musubi'),
  AWS_REGION: z.string().default('ap-northeast-1'),
  /** The first of the staff who confirm organisations, beside the one of the sample world. */
  MUSUBI_STAFF_MAIL: Email.optional(),
  MAIL_FROM: z.string().default('Musubi <post@musubi.example>'),
});
export type Options = z.infer<typeof Options>;

/** How the local server is to run. An empty variable is one that is not set. Throws `StartRefusal`, naming what is wrong. */
export function readOptions(environment: Environment): Options {
  const result = Options.safeParse(Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== '')));
  if (result.success) return result.data;
  throw new StartRefusal(result.error.issues.map((issue) => `${issue.path.join('.')} is not usable: ${issue.message}.`).join(' '));
}
