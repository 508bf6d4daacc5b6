import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import { z } from 'zod';
import type { Identity } from './services.ts';

const Claims = z.object({
  sub: z.string(),
  client_id: z.string(),
  token_use: z.literal('access'),
  email: z.email().transform((address) => address.toLowerCase()),
  email_verified: z.union([z.literal(true), z.literal('true')]),
});

/**
 * Checks access tokens of one issuer for one client: signature, issuer, expiry, use, a verified e-mail address.
 * Keys are fetched once and again when an unknown one appears. Throws only if the issuer cannot be reached.
 */
export function tokenVerifier(settings: {
  issuer: string;
  clientId: string;
  jwksUrl?: string | undefined;
}): (token: string) => Promise<Identity | null> {
  const jwks = createRemoteJWKSet(new URL(settings.jwksUrl ?? `${settings.issuer}/.well-known/jwks.json`));
  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, jwks, { issuer: settings.issuer, algorithms: ['RS256', 'ES256', 'PS256', 'EdDSA'] });
      const claims = Claims.safeParse(payload);
      if (!claims.success || claims.data.client_id !== settings.clientId) return null;
      return { subject: claims.data.sub, email: claims.data.email };
    } catch (error) {
      if (error instanceof errors.JWKSTimeout) throw error;
      if (error instanceof errors.JOSEError) return null;
      throw error;
    }
  };
}
