import type { PreTokenGenerationV2TriggerEvent } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { handler } from '../../../../functions/identity/preToken.ts';

const event = (userAttributes: Record<string, string>) =>
  ({
    version: '2',
    triggerSource: 'TokenGeneration_HostedAuth',
    region: 'ap-northeast-1',
    userPoolId: 'pool',
    userName: 'u-1',
    callerContext: { awsSdkVersion: '3', clientId: 'musubi-web' },
    request: { userAttributes, groupConfiguration: {}, scopes: ['openid'] },
    response: { claimsAndScopeOverrideDetails: {} },
  }) as PreTokenGenerationV2TriggerEvent;

const added = async (userAttributes: Record<string, string>) =>
  (await handler(event(userAttributes))).response.claimsAndScopeOverrideDetails?.accessTokenGeneration?.claimsToAddOrOverride;

describe('the access token', () => {
  it('carries the address, in lower case, and that it is verified', async () => {
    expect(await added({ sub: 'u-1', email: 'Hana@Example.JP', email_verified: 'true', phone_number: '+81' })).toEqual({
      email: 'hana@example.jp',
      email_verified: 'true',
    });
  });

  it('never says verified unless Cognito does', async () => {
    expect(await added({ email: 'a@example.jp' })).toEqual({ email: 'a@example.jp', email_verified: 'false' });
    expect(await added({ email: 'a@example.jp', email_verified: 'TRUE ' })).toEqual({ email: 'a@example.jp', email_verified: 'false' });
  });

  it('is left as it is for somebody without an address', async () => {
    expect(await added({ sub: 'u-1' })).toBeUndefined();
  });
});
