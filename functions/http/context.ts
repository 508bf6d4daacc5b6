import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { ulid } from 'ulid';
import type { Actor } from '../../shared/rules/access/actor.ts';
import type { Language } from '../../shared/schemas/basics.ts';
import type { Call, Identity, Services, Visit } from '../services.ts';
import { noteRequest } from '../table/repeats.ts';
import { Refused } from './problems.ts';

/**
 * What middleware sets for every request. `identity`: a valid token came. `actor`: and its person is registered. `noted`: the id under
 * which this request noted its Idempotency-Key first.
 */
export type Env = {
  Variables: {
    services: Services;
    language: Language;
    identity: Identity | null;
    actor: Actor | null;
    requestId: string;
    noted: string | null;
  };
};
export type AppContext = Context<Env>;

/** The services and the signed-in person. @throws Refused sign-in-required · person-unknown (signed in, not yet registered). */
export function callOf(c: Context<Env>): Call {
  const actor = c.get('actor');
  if (actor) return { ...c.get('services'), actor };
  throw new Refused({ refused: c.get('identity') ? 'person-unknown' : 'sign-in-required', values: {} });
}

export const visitOf = (c: Context<Env>): Visit => ({ ...c.get('services'), actor: c.get('actor') });

/**
 * The id of what this request creates. The same person sending the same Idempotency-Key to the same place gets the same id, so a
 * repeated request finds what the first one made. To be asked for before anything is written.
 * @throws Refused idempotency-key-reused: something else was sent under this key before.
 */
export async function newId(c: Context<Env>): Promise<string> {
  const key = c.req.header('idempotency-key');
  const { table, now } = c.get('services');
  if (!key) return ulid(now().epochMilliseconds);
  const digest = createHash('sha256')
    .update([c.get('identity')?.subject ?? '', c.req.path, key].join('\n'))
    .digest();
  // A ULID's alphabet and length, without its time: a retry minutes later must give the same id.
  const id = Array.from(digest.subarray(0, 26), (byte) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[byte % 32]).join('');
  const sent = createHash('sha256')
    .update([c.req.method, await c.req.text()].join('\n'))
    .digest('hex');
  const noted = await noteRequest(table, id, sent, now().epochMilliseconds);
  if (noted === 'other') throw new Refused({ refused: 'idempotency-key-reused', values: {} });
  if (noted === 'first') c.set('noted', id);
  return id;
}
