import { join } from 'node:path';
import Provider, { type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import { type Accounts, openAccounts } from './accounts.ts';
import { journalAdapter } from './adapter.ts';
import { sendFault, sendSignedOut, sendSignOut } from './farewell.ts';
import { openJournal } from './journal.ts';
import { openKeys } from './keys.ts';
import { limitGuesses, type Spend } from './limit.ts';

/** The web app's client, as Cognito knows it in the cloud: public, so authorization code with PKCE and no secret. */
export const webClient = 'musubi-web';
/** What the web app asks for. The refresh token comes unasked, as from Cognito. */
export const webScope = 'openid email';

export const issuerOf = (origin: string): string => `${origin}/identity`;
export const interactionPath = '/identity/interaction';

const hour = 60 * 60;
const day = 24 * hour;

/** The OpenID Connect provider of `origin`, with its keys and everything it remembers in `folder`. */
export async function openProvider({
  origin,
  folder,
  spend,
}: {
  origin: string;
  folder: string;
  spend: Spend;
}): Promise<{ provider: Provider; accounts: Accounts }> {
  const journal = openJournal(join(folder, 'journal.jsonl'));
  const accounts = openAccounts(journal);
  const { signing, cookies } = await openKeys(join(folder, 'keys.json'));
  const provider = new Provider(issuerOf(origin), {
    ...behaviour(origin, accounts),
    adapter: journalAdapter(journal),
    jwks: { keys: [signing] },
    cookies: { keys: cookies, names: { session: 'musubi_session', interaction: 'musubi_sign_in', resume: 'musubi_sign_in_resume' } },
  });
  provider.proxy = origin.startsWith('https:');
  provider.use(limitGuesses(spend));
  return { provider, accounts };
}

const behaviour = (origin: string, accounts: Accounts): Configuration => ({
  clients: [
    {
      client_id: webClient,
      token_endpoint_auth_method: 'none',
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      redirect_uris: [`${origin}/signed-in`],
      post_logout_redirect_uris: [`${origin}/`],
    },
  ],
  pkce: { required: () => true },
  clientBasedCORS: (_, from) => from === origin,
  scopes: ['openid', 'email'],
  claims: { openid: ['sub'], email: ['email', 'email_verified'] },
  // The web app reads the address from the ID token and never asks the provider again.
  conformIdTokenClaims: false,
  responseTypes: ['code'],
  // Where Cognito has its keys too.
  routes: { jwks: '/.well-known/jwks.json' },
  discovery: { ui_locales_supported: ['ja', 'en'] },
  features: {
    devInteractions: { enabled: false },
    dPoP: { enabled: false },
    pushedAuthorizationRequests: { enabled: false },
    userinfo: { enabled: false },
    resourceIndicators: {
      enabled: true,
      // Asked for or not, the token is one for our API, and so always a JWT.
      defaultResource: () => `${origin}/api`,
      useGrantedResource: () => true,
      getResourceServerInfo: () => ({
        scope: '',
        accessTokenFormat: 'jwt',
        accessTokenTTL: hour,
        jwt: { sign: { alg: 'RS256' } },
      }),
    },
    rpInitiatedLogout: { enabled: true, logoutSource: sendSignOut, postLogoutSuccessSource: sendSignedOut },
    revocation: { enabled: true, allowedPolicy: () => true },
  },
  extraTokenClaims: (_, token) => {
    const email = 'accountId' in token ? accounts.emailOf(token.accountId) : null;
    return email ? { email, email_verified: true, token_use: 'access' } : undefined;
  },
  findAccount: (_, subject) => {
    const email = accounts.emailOf(subject);
    return email ? { accountId: subject, claims: () => ({ sub: subject, email, email_verified: true }) } : undefined;
  },
  issueRefreshToken: (_, client) => client.grantTypeAllowed('refresh_token'),
  // Signing out ends the refresh token, like a new one each time would: two tabs renewing at once must not sign anybody out.
  rotateRefreshToken: false,
  expiresWithSession: () => true,
  loadExistingGrant: grantToOurselves,
  interactions: { url: (_, { uid }) => `${interactionPath}/${uid}` },
  renderError: sendFault,
  ttl: {
    AccessToken: hour,
    AuthorizationCode: 60,
    IdToken: hour,
    Interaction: hour,
    Session: 14 * day,
    Grant: 90 * day,
    RefreshToken: 90 * day,
  },
});

/** The web app is ours: nobody is asked whether it may know the address it was just given. */
async function grantToOurselves(ctx: KoaContextWithOIDC) {
  const { provider, client, session } = ctx.oidc;
  if (!client || !session?.accountId) return undefined;
  const known = session.grantIdFor(client.clientId);
  const existing = known ? await provider.Grant.find(known) : undefined;
  if (existing) return existing;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope(webScope);
  await grant.save();
  return grant;
}
