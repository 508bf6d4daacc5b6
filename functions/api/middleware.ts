import { createMiddleware } from 'hono/factory';
import { ulid } from 'ulid';
import type { Actor } from '../../shared/rules/access/actor.ts';
import { carriesRights, isConfirmed } from '../../shared/rules/access/confirmation.ts';
import type { Env } from '../http/context.ts';
import { Refused, settled } from '../http/problems.ts';
import { preferredLanguage } from '../http/translate.ts';
import { spend } from '../limits/limits.ts';
import { networkOf } from '../limits/network.ts';
import { signedInAs } from '../people/operations.ts';
import type { Services } from '../services.ts';
import { listMemberships, readOrganisations } from '../table/organisations.ts';
import { forgetRequest } from '../table/repeats.ts';

/** Puts the services, the reader's language and a request id on the context; answers are never cached unless a route says so. */
export const withServices = (services: Services) =>
  createMiddleware<Env>(async (c, next) => {
    c.set('services', services);
    c.set('language', preferredLanguage(c.req.header('accept-language')));
    c.set('requestId', ulid(services.now().epochMilliseconds));
    c.set('identity', null);
    c.set('actor', null);
    c.set('noted', null);
    await next();
    if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store');
    c.header('x-request-id', c.get('requestId'));
    c.header('x-content-type-options', 'nosniff');
  });

/** Reads the bearer token. None is fine (public pages); a wrong one is refused, so that nobody is silently a stranger. */
export const authenticate = createMiddleware<Env>(async (c, next) => {
  const header = c.req.header('authorization');
  if (header) {
    const { table, verify } = c.get('services');
    const identity = await verify(header.replace(/^Bearer /i, ''));
    if (!identity) {
      const network = networkOf(c);
      const over = network && (await spend(c.get('services'), { name: 'wrong-tokens-by-network', whom: network }));
      throw new Refused(over || { refused: 'token-invalid', values: {} });
    }
    c.set('identity', identity);
    const personId = settled(await signedInAs(c.get('services'), identity));
    if (personId) c.set('actor', await actorOf(table, personId, identity.email));
  }
  await next();
});

/** A request that was refused has made nothing: its Idempotency-Key is free for what the sender corrects. A fault may have made something. */
export const freeRefusedKeys = createMiddleware<Env>(async (c, next) => {
  await next();
  const noted = c.get('noted');
  if (noted && c.res.status >= 400 && c.res.status < 500) await forgetRequest(c.get('services').table, noted);
});

/** The person with what they may do now: of their organisations of kinds with rights, those confirmed are looked up at every request. */
async function actorOf(table: Services['table'], personId: string, email: string): Promise<Actor> {
  const memberships = await listMemberships(table, personId);
  const withRights = memberships.filter(({ kind }) => carriesRights(kind)).map(({ organisationId }) => organisationId);
  const organisations = withRights.length > 0 ? await readOrganisations(table, withRights) : [];
  return { personId, email, memberships, confirmed: organisations.filter(isConfirmed).map(({ id }) => id) };
}
