import { HTTPException } from 'hono/http-exception';
import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { z } from 'zod';
import { logFault } from '../log.ts';
import type { Identity } from '../services.ts';

const Claims = z.object({
  sub: z.string(),
  client_id: z.string(),
  token_use: z.literal('access'),
  email: z.email().transform((address) => address.toLowerCase()),
  email_verified: z.union([z.literal(true), z.literal('true')]),
  /** Cognito's access tokens name none. */
  aud: z.union([z.string(), z.array(z.string())]).optional(),
});

/** What a token has to do with: it names a key, or a way to sign, that the issuer does not have. */
const faultsOfToken = [errors.JWKSNoMatchingKey, errors.JWKSMultipleMatchingKeys, errors.JOSENotSupported];

/**
 * Checks access tokens of one issuer for one client: signature, issuer, expiry (there must be one), use, audience
 * where one is named, a verified e-mail address.
 * Keys are fetched once and again when an unknown one appears. Throws only if the issuer's keys cannot be had:
 * it cannot be reached, or answers with something else. That is nothing against the token: nobody is signed out by it.
 */
export function tokenVerifier(settings: {
  issuer: string;
  clientId: string;
  /** Whom a token may be for beside the client: the address of our API. */
  audience?: string | undefined;
  jwksUrl?: string | undefined;
}): (token: string) => Promise<Identity | null> {
  const jwks = told(createRemoteJWKSet(new URL(settings.jwksUrl ?? `${settings.issuer}/.well-known/jwks.json`)));
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
      return { issuer: settings.issuer, subject: claims.data.sub, email: claims.data.email };
    } catch (error) {
      if (error instanceof errors.JOSEError) return null;
      throw error;
    }
  };
}

/** Keys whose issuer fails are unavailable for now, and whoever runs this is told which issuer and why. */
const told =
  (keys: JWTVerifyGetKey): JWTVerifyGetKey =>
  async (header, token) => {
    try {
      return await keys(header, token);
    } catch (error) {
      if (faultsOfToken.some((fault) => error instanceof fault)) throw error;
      logFault({ event: 'keys-unavailable' }, error);
      throw new HTTPException(503, { cause: error });
    }
  };
