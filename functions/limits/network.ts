import type { AppContext } from '../http/context.ts';

type Gateway = { event?: { requestContext?: { http?: { sourceIp?: string } } } };

/**
 * The network address a request comes from, or null where none is known. CloudFront and the gateway each write down who called them, the
 * gateway last: what stands before those two a caller may have made up.
 */
export function networkOf(c: AppContext): string | null {
  const called = (c.req.header('x-forwarded-for') ?? '').split(',').map((one) => one.trim());
  const viewer = called.length > 1 ? called.at(-2) : called[0];
  return viewer || (c.env as Gateway | undefined)?.event?.requestContext?.http?.sourceIp || null;
}
