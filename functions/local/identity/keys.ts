import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';

export type Keys = { readonly signing: JWK & { kty: string }; readonly cookies: string[] };

/** The provider's secrets, made at the first start and kept in a file that only its owner reads: tokens stay valid over a restart. */
export async function openKeys(path: string): Promise<Keys> {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Keys;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const signing = { ...(await exportJWK(privateKey)), kty: 'RSA', alg: 'RS256', use: 'sig', kid: randomBytes(8).toString('hex') };
  const keys: Keys = { signing, cookies: [randomBytes(32).toString('base64url')] };
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, JSON.stringify(keys), { mode: 0o600 });
  renameSync(`${path}.new`, path);
  return keys;
}
