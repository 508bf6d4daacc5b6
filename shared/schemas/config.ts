import { z } from 'zod';

/** What the web app must know before anybody signs in; served as `/config.json` by the local server and by the stack. */
export const WebConfig = z.object({
  /** The OpenID Connect issuer, whose `/.well-known/openid-configuration` names the rest. */
  issuer: z.url(),
  clientId: z.string().min(1),
  /** Asked for at sign-in, e.g. `openid email offline_access`. */
  scope: z.string().min(1),
  /** Where signing out happens, for providers whose discovery document does not say. */
  endSessionEndpoint: z.url().optional(),
});
export type WebConfig = z.infer<typeof WebConfig>;
