import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import { z } from 'zod';
import type { Identity } from './services.ts';

const Claims = z.object({
  sub: z.string(),
  client_id: z.string(),
  token_use: z.literal('access'),
  email: z.email().transform((address) => address.toLowerCase()),
  email_verified: z.union([z.literal(true), z.literal('true')]),
  /** Cognito's access tokens name none. */
  aud: z.union([z.string(), z.array(z.string())]).optional(),
});

/**
 * Checks access tokens of one issuer for one client: signature, issuer, expiry (there must be one), use, audience
 * where one is named, a verified e-mail address.
 * Keys are fetched once and again when an unknown one appears. Throws only if the issuer cannot be reached.
 */
export function tokenVerifier(settings: {
  issuer: string;
  clientId: string;
  /** Whom a token may be for beside the client: the address of our API. */
  audience?: string | undefined;
  jwksUrl?: string | undefined;
}): (token: string) => Promise<Identity | null> {
  const jwks = createRemoteJWKSet(new URL(settings.jwksUrl ?? `${settings.issuer}/.well-known/jwks.json`));
  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, jwks, {
        issuer: settings.issuer,
        algorithms: ['RS256', 'ES256', 'PS256', 'EdDSA'],
        requiredClaims: ['exp'],
      });
      const claims = Claims.safeParse(payload);
      if (!claims.success || claims.data.client_id !== settings.clientId) return null;
      if (![claims.data.aud ?? settings.clientId].flat().some((one) => one === settings.clientId || one === settings.audience)) return null;
      return { subject: claims.data.sub, email: claims.data.email };
    } catch (error) {
      if (error instanceof errors.JWKSTimeout) throw error;
      if (error instanceof errors.JOSEError) return null;
      throw error;
    }
  };
}
