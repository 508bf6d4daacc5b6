import { randomBytes } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { z } from 'zod';
import { readKeptFile } from '../damaged.ts';

const Keys = z.object({
  signing: z.looseObject({ kty: z.literal('RSA'), n: z.string(), d: z.string() }),
  cookies: z.array(z.string()).min(1),
});
export type Keys = { readonly signing: JWK & { kty: string }; readonly cookies: string[] };

/**
 * The provider's secrets, made at the first start and kept in a file that only its owner reads: tokens stay valid over a restart.
 * Throws `StartRefusal` when the file is damaged.
 */
export async function openKeys(path: string): Promise<Keys> {
  const kept = readKeptFile(
    path,
    (value) => Keys.parse(value),
    'Remove it: new keys are made at the next start, and everybody signs in again.',
  );
  if (kept) return kept;
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const signing = { ...(await exportJWK(privateKey)), kty: 'RSA', alg: 'RS256', use: 'sig', kid: randomBytes(8).toString('hex') };
  const keys: Keys = { signing, cookies: [randomBytes(32).toString('base64url')] };
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, JSON.stringify(keys), { mode: 0o600 });
  renameSync(`${path}.new`, path);
  return keys;
}
