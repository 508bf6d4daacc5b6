import type { PreTokenGenerationV2TriggerEvent } from 'aws-lambda';

/**
 * Cognito's pre-token-generation trigger (event version V2_0): puts the e-mail address into the access token, by which the API
 * knows the person. Without an address the token stays as it is, and the API refuses it. Claims added here are strings, `email_verified` too.
 */
export async function handler(event: PreTokenGenerationV2TriggerEvent): Promise<PreTokenGenerationV2TriggerEvent> {
  const { email, email_verified } = event.request.userAttributes;
  if (!email) return event;
  const claims = { email: email.toLowerCase(), email_verified: email_verified === 'true' ? 'true' : 'false' };
  return { ...event, response: { claimsAndScopeOverrideDetails: { accessTokenGeneration: { claimsToAddOrOverride: claims } } } };
}
