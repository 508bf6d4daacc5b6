import { randomBytes, timingSafeEqual } from 'node:crypto';
import { type Refusal, refuse } from '../../shared/schemas/problem.ts';
import type { Services } from '../services.ts';
import { mailsOffItem, personItem, readMailsOff, readPerson } from '../table/people.ts';
import { commit, commitEach, create, replace, type Table } from '../table/table.ts';

/** Where each of some people turns mails about news off without signing in (RFC 8058), by person. Made when first asked for. */
export async function mailsOffLinks({ table, webOrigin }: Pick<Services, 'table' | 'webOrigin'>, personIds: readonly string[]) {
  const secrets = await secretsOf(table, [...personIds]);
  return new Map(secrets.map(({ personId, token }) => [personId, `${webOrigin}/api/mails/off/${personId}/${token}`]));
}

async function secretsOf(table: Table, personIds: string[]) {
  const known = await readMailsOff(table, personIds);
  const missing = personIds.filter((id) => !known.some(({ personId }) => personId === id));
  if (missing.length === 0) return known;
  await commitEach(
    table,
    missing.map((personId) => create(table, mailsOffItem({ personId, token: randomBytes(24).toString('base64url') }))),
  );
  // Read again: whoever made one at the same moment may have been first.
  return [...known, ...(await readMailsOff(table, missing))];
}

/** Turns the mails about news off for whom the secret belongs to. Doing it again changes nothing. */
export async function turnMailsOff({ table }: Pick<Services, 'table'>, personId: string, token: string): Promise<Refusal | { off: true }> {
  const [secret] = await readMailsOff(table, [personId]);
  const person = secret && isSame(secret.token, token) ? await readPerson(table, personId) : null;
  if (!person) return refuse('not-found');
  if (person.noticeMails === 'never') return { off: true };
  const quiet = personItem({ ...person, noticeMails: 'never', version: person.version + 1 });
  const outcome = await commit(table, [replace(table, quiet, person.version)]);
  return outcome.done ? { off: true } : refuse('version-stale');
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
