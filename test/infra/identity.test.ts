import { describe, expect, test } from 'vitest';
import { paths } from '../../web/app/paths.ts';
import { install, readable, theOnly } from './installation.ts';

const { resources } = install();
const only = (type: string) => theOnly(resources, type);

describe('identity', () => {
  test('people sign in with a code by mail or a passkey', () => {
    expect(only('AWS::Cognito::UserPool')).toMatchObject({
      UserPoolTier: 'ESSENTIALS',
      DeletionProtection: 'ACTIVE',
      UsernameAttributes: ['email'],
      Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP', 'WEB_AUTHN'] } },
      WebAuthnUserVerification: 'required',
    });
  });

  test('an address belongs to whoever proved it', () => {
    expect(only('AWS::Cognito::UserPool')).toMatchObject({
      AutoVerifiedAttributes: ['email'],
      UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
    });
  });

  test('the code mail is in both languages', () => {
    const { EmailAuthenticationMessage: text } = only('AWS::Cognito::UserPool');
    expect(text).toMatch(/確認コードは \{####\}.*Your code is \{####\}/s);
  });

  test('access tokens carry the e-mail address, which only version 2 of the trigger can do', () => {
    const { LambdaConfig } = only('AWS::Cognito::UserPool');
    expect(LambdaConfig.PreTokenGenerationConfig.LambdaVersion).toBe('V2_0');
  });

  test('the web app is a public client: authorization code, no secret, back to its own page', () => {
    const client = only('AWS::Cognito::UserPoolClient');
    expect(client).toMatchObject({
      AllowedOAuthFlows: ['code'],
      GenerateSecret: false,
      EnableTokenRevocation: true,
      PreventUserExistenceErrors: 'ENABLED',
      ExplicitAuthFlows: ['ALLOW_USER_AUTH'],
    });
    expect(readable(client.CallbackURLs)).toMatch(new RegExp(`^https://<WebDistribution\\w+\\.DomainName>${paths.signedIn}$`));
  });

  test('the sign-in pages have a style, without which they do not open', () => {
    expect(only('AWS::Cognito::ManagedLoginBranding')).toMatchObject({ UseCognitoProvidedValues: true });
    expect(only('AWS::Cognito::UserPoolDomain')).toMatchObject({ ManagedLoginVersion: 2 });
  });
});
