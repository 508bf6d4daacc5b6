import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** An issuer of access tokens as Cognito writes them, with its public keys where `JWKS_URL` says. */
export async function startIssuer({ clientId }: { clientId: string }) {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const keys = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' }] });
  const server = createServer((_, response) => response.setHeader('content-type', 'application/json').end(keys)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = 'https://cognito-idp.ap-northeast-1.amazonaws.com/ap-northeast-1_Musubi';
  return {
    issuer,
    jwksUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks.json`,
    token: (email: string) =>
      new SignJWT({ client_id: clientId, token_use: 'access', scope: 'openid email', email, email_verified: 'true' })
        .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
        .setSubject(`sub-${email}`)
        .setIssuer(issuer)
        .setIssuedAt()
        .setExpirationTime('5 minutes')
        .sign(privateKey),
    stop: () => void server.close(),
  };
}
