import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { securityHeaders } from '../../functions/headers.ts';
import { install, ofType, readable, type Tree, theOnly } from './installation.ts';

const { resources } = install();
const only = (type: string, from = resources) => theOnly(from, type);
const config = only('AWS::CloudFront::Distribution').DistributionConfig;
const api = config.CacheBehaviors[0];

describe('buckets', () => {
  test.each(ofType(resources, 'AWS::S3::Bucket'))('%s is reached from outside by nobody, is encrypted and kept', (_, bucket) => {
    expect(bucket.Properties.PublicAccessBlockConfiguration).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    });
    expect(bucket.Properties.BucketEncryption).toBeDefined();
    expect(bucket.DeletionPolicy).toBe('Retain');
  });

  test('refuse plain http', () => {
    const refusesHttp = ({ Effect, Condition }: Tree) => Effect === 'Deny' && Condition?.Bool?.['aws:SecureTransport'] === 'false';
    const denied = ofType(resources, 'AWS::S3::BucketPolicy').filter(([, { Properties }]) =>
      (Properties.PolicyDocument as Tree).Statement.some(refusesHttp),
    );
    expect(denied).toHaveLength(ofType(resources, 'AWS::S3::Bucket').length);
  });
});

describe('the web', () => {
  test('sends the headers that the local server sends', () => {
    const policy = only('AWS::CloudFront::ResponseHeadersPolicy').ResponseHeadersPolicyConfig;
    const security = policy.SecurityHeadersConfig;
    const csp = security.ContentSecurityPolicy?.ContentSecurityPolicy;
    const sent = {
      'content-security-policy': readable(csp),
      'strict-transport-security': `max-age=${security.StrictTransportSecurity?.AccessControlMaxAgeSec}; includeSubDomains`,
      'x-content-type-options': security.ContentTypeOptions ? 'nosniff' : '',
      'x-frame-options': security.FrameOptions?.FrameOption,
      'referrer-policy': security.ReferrerPolicy?.ReferrerPolicy,
      ...Object.fromEntries(policy.CustomHeadersConfig.Items.map(({ Header, Value }: Tree) => [Header, Value])),
    };
    const connectTo = [
      'https://cognito-idp.ap-northeast-1.amazonaws.com',
      'https://musubi-test-<AWS::AccountId>.auth.ap-northeast-1.amazoncognito.com',
    ];
    expect(sent).toEqual(securityHeaders({ connectTo }));
    expect(new Set([api, config.DefaultCacheBehavior].map((behaviour) => readable(behaviour.ResponseHeadersPolicyId))).size).toBe(1);
  });

  test('keeps nothing of the API that the API did not allow, and keeps apart what two people asked', () => {
    const { CachePolicyConfig: policy } = only('AWS::CloudFront::CachePolicy');
    expect(policy).toMatchObject({ MinTTL: 0, DefaultTTL: 0 });
    expect(policy.ParametersInCacheKeyAndForwardedToOrigin).toMatchObject({
      HeadersConfig: { HeaderBehavior: 'whitelist', Headers: expect.arrayContaining(['Authorization', 'Accept-Language']) },
      QueryStringsConfig: { QueryStringBehavior: 'all' },
    });
    expect(api.PathPattern).toBe('/api/*');
    expect(readable(api.CachePolicyId)).toMatch(/^<WebApiCache/);
    expect(api.ViewerProtocolPolicy).toBe('https-only');
  });

  test('shows the API’s own 404: no error page covers it', () => {
    expect(config.CustomErrorResponses).toBeUndefined();
    expect(api.FunctionAssociations).toBeUndefined();
  });

  test('uses TLS 1.2 or later, and the web ACL, where they are given', () => {
    const named = install({
      domainName: 'musubi.example',
      certificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/0a1b',
      webAclArn: 'arn:aws:wafv2:us-east-1:111122223333:global/webacl/musubi/0a1b',
    });
    const { DistributionConfig } = only('AWS::CloudFront::Distribution', named.resources);
    expect(DistributionConfig).toMatchObject({
      Aliases: ['musubi.example'],
      WebACLId: 'arn:aws:wafv2:us-east-1:111122223333:global/webacl/musubi/0a1b',
      ViewerCertificate: { MinimumProtocolVersion: 'TLSv1.2_2021' },
    });
    const client = ofType(named.resources, 'AWS::Cognito::UserPoolClient')[0]?.[1].Properties;
    expect(readable(client?.CallbackURLs)).toBe('https://musubi.example/signed-in');
  });

  test('leaves no line that carries a path: the paths of calendars and of turning mails off are secrets', () => {
    expect(config.Logging).toBeUndefined();
  });

  test('publishes hashed files for ever and the rest never unasked, and removes nothing', () => {
    const deployments = ofType(resources, 'Custom::CDKBucketDeployment').map(([, { Properties }]) => Properties);
    expect(
      deployments.map(({ DestinationBucketKeyPrefix, Prune, SystemMetadata }) => [DestinationBucketKeyPrefix, Prune, SystemMetadata]),
    ).toEqual([
      ['assets', false, { 'cache-control': 'public, max-age=31536000, immutable' }],
      [undefined, false, { 'cache-control': 'no-cache' }],
    ]);
  });
});

describe('an address of the app at the edge', () => {
  const handler = runInNewContext(`${readFileSync('infra/edge/pages.js', 'utf8')}; handler`) as (event: unknown) => { uri: string };
  test.each([
    ['/', '/index.html'],
    ['/events/jhvs-2026/manage', '/index.html'],
    ['/organisations/startup-001/', '/index.html'],
    ['/invitations/v1.token', '/invitations/v1.token'],
    ['/assets/app-1a2b3c.js', '/assets/app-1a2b3c.js'],
    ['/config.json', '/config.json'],
  ])('%s is answered with %s', (asked, answered) => {
    expect(handler({ request: { uri: asked } }).uri).toBe(answered);
  });
});
