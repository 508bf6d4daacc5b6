import { Aws, Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  type CfnUserPool,
  ClientAttributes,
  FeaturePlan,
  LambdaVersion,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  PasskeyUserVerification,
  UserPool,
  type UserPoolClient,
  type UserPoolDomain,
  UserPoolEmail,
  UserPoolOperation,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import en from '../../shared/locales/en/identity.json' with { type: 'json' };
import ja from '../../shared/locales/ja/identity.json' with { type: 'json' };
import { LambdaFunction } from './lambdaFunction.ts';
import type { Mail } from './mail.ts';

// Cognito has one text for everybody: both languages, the country's first.
const codeMail = { subject: `${ja.codeSubject} / ${en.codeSubject}`, body: `${ja.codeBody}<br><br>${en.codeBody}` };

/** What the web app asks for at sign-in. */
export const scope = 'openid email';

/** How long somebody stays signed in without coming back: from the call for an event to the event. */
const signedInFor = Duration.days(90);

export type IdentityProps = { stage: string; preTokenCode: string; mail: Mail; reserved: number | undefined };

/**
 * Who people are: Cognito's own sign-in pages, a passkey or a code by mail. What they may do is not here but in the table.
 */
export class Identity extends Construct {
  readonly userPool: UserPool;
  readonly preToken;
  /** What stands in the tokens as `iss`. */
  readonly issuer: string;
  /** What the web app calls: where the issuer describes itself, and where the sign-in pages and the token endpoint live. */
  readonly origins: string[];
  /** Where the browser ends its session: Cognito does not name it in its description of itself. */
  readonly endSessionEndpoint: string;
  private readonly domain: UserPoolDomain;

  constructor(scope: Construct, id: string, { stage, preTokenCode, mail, reserved }: IdentityProps) {
    super(scope, id);
    this.userPool = this.createUserPool(stage, mail);
    // The name is shared by everyone in the region; the account's number makes it ours, and known before deployment.
    const domainPrefix = `musubi-${stage}-${Aws.ACCOUNT_ID}`;
    this.domain = this.userPool.addDomain('Domain', {
      cognitoDomain: { domainPrefix },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
    const { region } = Stack.of(this);
    this.issuer = `https://cognito-idp.${region}.amazonaws.com/${this.userPool.userPoolId}`;
    const pages = `https://${domainPrefix}.auth.${region}.amazoncognito.com`;
    this.origins = [`https://cognito-idp.${region}.amazonaws.com`, pages];
    this.endSessionEndpoint = `${pages}/logout`;

    this.preToken = new LambdaFunction(this, 'PreToken', {
      code: preTokenCode,
      description: 'Musubi: puts the e-mail address into access tokens',
      memorySize: 256,
      // Cognito waits for five.
      timeout: Duration.seconds(5),
      reserved,
    }).lambda;
    // V2, because V1 cannot change the access token, and the access token is what the API is shown.
    this.userPool.addTrigger(UserPoolOperation.PRE_TOKEN_GENERATION_CONFIG, this.preToken, LambdaVersion.V2_0);
  }

  /** The web app: a public client, so authorization code with PKCE and no secret. Comes and goes at `origin`. */
  addWebClient(origin: string): UserPoolClient {
    const client = this.userPool.addClient('Web', {
      generateSecret: false,
      authFlows: { user: true },
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: scope.split(' ').map(OAuthScope.custom),
        callbackUrls: [`${origin}/signed-in`],
        logoutUrls: [`${origin}/`],
      },
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      accessTokenValidity: Duration.hours(1),
      idTokenValidity: Duration.hours(1),
      refreshTokenValidity: signedInFor,
      // A refresh token works once; the minute is for a tab that lost the answer on the way.
      refreshTokenRotationGracePeriod: Duration.minutes(1),
      readAttributes: new ClientAttributes().withStandardAttributes({ email: true, emailVerified: true }),
      writeAttributes: new ClientAttributes().withStandardAttributes({ email: true }),
    });
    // Without a style, be it Cognito's own, the sign-in pages of the newer kind do not open.
    new CfnManagedLoginBranding(this, 'Style', {
      userPoolId: this.userPool.userPoolId,
      clientId: client.userPoolClientId,
      useCognitoProvidedValues: true,
    }).node.addDependency(this.domain);
    return client;
  }

  private createUserPool(stage: string, mail: Mail): UserPool {
    const userPool = new UserPool(this, 'UserPool', {
      userPoolName: `musubi-${stage}`,
      featurePlan: FeaturePlan.ESSENTIALS,
      selfSignUpEnabled: true,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      autoVerify: { email: true },
      // The old address keeps working until the new one is proved: nobody takes over what belongs to an address by typing it.
      keepOriginal: { email: true },
      standardAttributes: { email: { required: true, mutable: true } },
      // Cognito insists on offering passwords too (a pool without PASSWORD among its first factors is refused), and its sign-in pages let people
      // do without. Who sets one all the same sets one that nobody guesses; how many do is not told by Cognito.
      signInPolicy: { allowedFirstAuthFactors: { password: true, emailOtp: true, passkey: true } },
      passwordPolicy: { minLength: 20, requireLowercase: true, requireUppercase: true, requireDigits: true, requireSymbols: true },
      passkeyUserVerification: PasskeyUserVerification.REQUIRED,
      mfa: Mfa.OFF,
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      userVerification: { emailSubject: codeMail.subject, emailBody: codeMail.body },
      email: UserPoolEmail.withSES({
        fromEmail: mail.from,
        fromName: 'Musubi',
        sesRegion: Stack.of(this).region,
        sesVerifiedDomain: mail.domain,
        configurationSetName: mail.codes.configurationSetName,
      }),
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    userPool.node.addDependency(mail.identity);
    const resource = userPool.node.defaultChild as CfnUserPool;
    resource.emailAuthenticationSubject = codeMail.subject;
    resource.emailAuthenticationMessage = codeMail.body;

    Validations.of(userPool).acknowledge(
      {
        id: 'AwsSolutions-COG2',
        reason:
          'Cognito refuses codes by mail and passkeys where MFA is required. A passkey is two factors by itself: user verification is required.',
      },
      {
        id: 'AwsSolutions-COG8',
        reason:
          'Threat protection of the Plus plan guards passwords against stuffing and leaks. Hardly anybody here has one, and the plan costs per person who signs in.',
      },
    );
    return userPool;
  }
}
