import type { User, UserManager } from 'oidc-client-ts';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { WebConfig } from '../../shared/schemas/config.ts';
import { paths } from './paths.ts';

/*
 * Signing in: OpenID Connect, authorisation code with PKCE. Tokens are kept for this browser, so that a link opened in a
 * new tab is signed in too, and renewed with the refresh token shortly before they expire.
 */

let manager: Promise<UserManager> | null = null;

async function createManager(): Promise<UserManager> {
  const [{ UserManager, WebStorageStateStore }, response] = await Promise.all([import('oidc-client-ts'), fetch('/config.json')]);
  const config = WebConfig.parse(await response.json());
  const here = location.origin;
  return new UserManager({
    authority: config.issuer,
    client_id: config.clientId,
    scope: config.scope,
    redirect_uri: here + paths.signedIn,
    post_logout_redirect_uri: `${here}/`,
    automaticSilentRenew: true,
    monitorSession: false,
    userStore: new WebStorageStateStore({ store: localStorage }),
    stateStore: new WebStorageStateStore({ store: localStorage }),
    ...(config.endSessionEndpoint ? { metadataSeed: { end_session_endpoint: config.endSessionEndpoint } } : {}),
  });
}

/** One manager a page, made when first needed; a failed start (no network) is tried again the next time. */
function userManager(): Promise<UserManager> {
  manager ??= createManager().catch((error: unknown) => {
    manager = null;
    throw error;
  });
  return manager;
}

/** The token to send with a request: renewed if it has run out, `null` when nobody is signed in. */
export async function accessToken(): Promise<string | null> {
  const users = await userManager();
  const user = await users.getUser();
  if (!user) return null;
  if (!user.expired) return user.access_token;
  const renewed = await users.signinSilent().catch(() => null);
  if (!renewed) await users.removeUser();
  return renewed?.access_token ?? null;
}

let renewing: Promise<boolean> | null = null;
let renewedAt = Number.NEGATIVE_INFINITY;
/** A token that is refused again this soon (ms) after it was made will not be accepted by making another. */
const renewalPause = 30_000;

/**
 * The API did not accept the token: renews it once for everybody who asks meanwhile. When that fails the person is signed out
 * here, and the gate offers to sign in again; leaving for the sign-in page by ourselves could go round in circles.
 * Resolves to whether there is a new token.
 */
export function renewOrForget(): Promise<boolean> {
  renewing ??= (async () => {
    const users = await userManager();
    const isNew = performance.now() - renewedAt < renewalPause;
    const renewed = isNew ? null : await users.signinSilent().catch(() => null);
    renewedAt = performance.now();
    if (!renewed) await users.removeUser();
    return renewed !== null;
  })().finally(() => {
    renewing = null;
  });
  return renewing;
}

/** Where to go after signing in. Only our own pages: an address from outside is never followed. */
export const safeReturn = (path: unknown): string =>
  typeof path === 'string' && /^\/(?![/\\])/.test(path) && !path.startsWith(paths.signedIn) ? path : paths.home;

/** Leaves for the sign-in page and comes back to `returnTo`, by default the page one is on. */
export async function signIn(returnTo: string = location.pathname + location.search): Promise<void> {
  const users = await userManager();
  const language = document.documentElement.lang;
  await users.signinRedirect({ state: { returnTo }, ui_locales: language, extraQueryParams: { lang: language } });
}

/**
 * Finishes the sign-in that `signIn` began. Returns the page one came from; home for whoever is signed in already and came
 * here by the browser's Back. Throws when the provider refused.
 */
export async function finishSignIn(): Promise<string> {
  const users = await userManager();
  try {
    const user = await users.signinCallback();
    return safeReturn((user?.state as { returnTo?: unknown } | undefined)?.returnTo);
  } catch (error) {
    if (await users.getUser()) return paths.home;
    throw error;
  }
}

/** Forgets the tokens here and the session at the provider, then shows the entrance. */
export async function signOut(): Promise<void> {
  const users = await userManager();
  const user = await users.getUser();
  const home = `${location.origin}/`;
  await users.removeUser();
  await users
    .signoutRedirect({
      ...(user?.id_token ? { id_token_hint: user.id_token } : {}),
      // Cognito's names for client and return address; other providers pass over them.
      extraQueryParams: { client_id: users.settings.client_id, logout_uri: home },
    })
    .catch(() => location.assign(home));
}

export interface Session {
  /** `loading` until storage has been read. */
  status: 'loading' | 'signed-in' | 'signed-out';
  /** The signed-in person's address, from the token. Who they are is `useMe()`. */
  email: string | null;
}

const SessionContext = createContext<Session>({ status: 'loading', email: null });

const sessionOf = (user: User | null): Session =>
  user && !(user.expired && !user.refresh_token)
    ? { status: 'signed-in', email: typeof user.profile.email === 'string' ? user.profile.email : null }
    : { status: 'signed-out', email: null };

/** Follows the tokens: signing in and out, here or in another tab. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const [session, setSession] = useState<Session>({ status: 'loading', email: null });
  useEffect(() => {
    let left: () => void = () => {};
    let gone = false;
    const follow = async () => {
      const users = await userManager();
      if (gone) return;
      const update = (user: User | null) => setSession(sessionOf(user));
      const reread = () => void users.getUser().then(update);
      left = [
        users.events.addUserLoaded(update),
        users.events.addUserUnloaded(() => update(null)),
        users.events.addSilentRenewError(reread),
      ].reduce(
        (before, leave) => () => {
          before();
          leave();
        },
        () => window.removeEventListener('storage', reread),
      );
      window.addEventListener('storage', reread);
      reread();
    };
    follow().catch(() => setSession({ status: 'signed-out', email: null }));
    return () => {
      gone = true;
      left();
    };
  }, []);
  return <SessionContext value={useMemo(() => session, [session])}>{children}</SessionContext>;
}

/** Whether somebody is signed in. */
export const useSession = (): Session => useContext(SessionContext);
