import { fileURLToPath } from 'node:url';
import { CfnOutput, Duration, Validations } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AccessLevel,
  AllowedMethods,
  type BehaviorOptions,
  CacheCookieBehavior,
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  PriceClass,
  type ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { originHeader, securityHeaders } from '../../functions/headers.ts';
import type { Settings } from '../settings.ts';
import type { Gateway } from './gateway.ts';
import { expireAfter, privateBucket } from './privateBucket.ts';
import { responseHeadersPolicy } from './responseHeaders.ts';

export type WebProps = { settings: Settings; gateway: Gateway; logs: Bucket; connectTo: string[] };

/** The one origin people see: the web app's files, and the API under `/api`. */
export class Web extends Construct {
  readonly bucket: Bucket;
  readonly distribution: Distribution;
  readonly origin: string;

  constructor(scope: Construct, id: string, { settings, gateway, logs, connectTo }: WebProps) {
    super(scope, id);
    this.bucket = privateBucket(this, 'Bucket', {
      versioned: true,
      serverAccessLogsBucket: logs,
      serverAccessLogsPrefix: 'web/',
      lifecycleRules: [{ ...expireAfter(30), expiration: undefined }],
    });
    const headers = responseHeadersPolicy(this, 'Headers', securityHeaders({ connectTo }));
    this.distribution = new Distribution(this, 'Distribution', {
      comment: `Musubi ${settings.stage}`,
      defaultRootObject: 'index.html',
      defaultBehavior: this.pages(headers),
      additionalBehaviors: { '/api/*': this.api(gateway, headers) },
      ...domainOf(this, settings),
      httpVersion: HttpVersion.HTTP2_AND_3,
      // Japan, Europe and North America: where the people of these events are.
      priceClass: PriceClass.PRICE_CLASS_200,
      webAclId: settings.webAclArn,
    });
    this.origin = `https://${settings.domainName ?? this.distribution.distributionDomainName}`;
    this.acknowledge(settings);
    new CfnOutput(this, 'Address', { value: this.origin });
    if (settings.domainName)
      new CfnOutput(this, 'DnsTarget', {
        description: `Point ${settings.domainName} here`,
        value: this.distribution.distributionDomainName,
      });
  }

  private pages(responseHeadersPolicy: ResponseHeadersPolicy): BehaviorOptions {
    const rewrite = new EdgeFunction(this, 'Pages', {
      runtime: FunctionRuntime.JS_2_0,
      code: FunctionCode.fromFile({ filePath: fileURLToPath(new URL('../edge/pages.js', import.meta.url)) }),
    });
    return {
      // LIST as well as READ, so that a missing file is a 404 and not a 403. What it would list cannot be asked for: `/` is rewritten.
      origin: S3BucketOrigin.withOriginAccessControl(this.bucket, { originAccessLevels: [AccessLevel.READ, AccessLevel.LIST] }),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      compress: true,
      responseHeadersPolicy,
      functionAssociations: [{ function: rewrite, eventType: FunctionEventType.VIEWER_REQUEST }],
    };
  }

  /** Nothing is kept unless the API says so by `Cache-Control`, and then apart for every token and language. */
  private api(gateway: Gateway, responseHeadersPolicy: ResponseHeadersPolicy): BehaviorOptions {
    return {
      origin: new HttpOrigin(gateway.hostName, {
        protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
        originSslProtocols: [OriginSslPolicy.TLS_V1_2],
        readTimeout: Duration.seconds(30),
        customHeaders: { [originHeader]: gateway.originWord },
      }),
      // A call that carries a token is refused on plain http, not redirected: the token would have been sent in the clear already.
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: new CachePolicy(this, 'ApiCache', {
        comment: 'Only what the API declares cacheable, for at most an hour',
        minTtl: Duration.seconds(0),
        defaultTtl: Duration.seconds(0),
        maxTtl: Duration.hours(1),
        headerBehavior: CacheHeaderBehavior.allowList('Authorization', 'Accept', 'Accept-Language'),
        queryStringBehavior: CacheQueryStringBehavior.all(),
        cookieBehavior: CacheCookieBehavior.none(),
        enableAcceptEncodingGzip: true,
        enableAcceptEncodingBrotli: true,
      }),
      // The gateway answers to its own host name only.
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      compress: true,
      responseHeadersPolicy,
    };
  }

  private acknowledge(settings: Settings): void {
    const rules = [
      {
        id: '@aws-cdk/aws-cloudfront-origins:listBucketSecurityRisk',
        reason: 'There is a default root object, and every path without a file name is rewritten to it: a listing cannot be asked for.',
      },
      {
        id: 'AwsSolutions-CFR3',
        reason:
          'CloudFront’s own lines carry the whole path, and the paths of calendars and of turning mails off are secrets. The gateway logs every request by its route, and the bucket every file.',
      },
      { id: 'AwsSolutions-CFR1', reason: 'Investors and companies come from everywhere; that is what the platform is for.' },
      ...(settings.webAclArn
        ? []
        : [
            {
              id: 'AwsSolutions-CFR2',
              reason:
                'A web ACL is a setting (webAclArn): it has a monthly price while nothing runs and lives in another region. Without one the gateway’s throttle and the tokens hold.',
            },
          ]),
      ...(settings.domainName
        ? []
        : [
            {
              id: 'AwsSolutions-CFR4',
              reason:
                'CloudFront fixes the TLS policy of its own certificate. With domainName and certificateArn set, it is TLS 1.2 (2021).',
            },
          ]),
    ];
    Validations.of(this.distribution).acknowledge(...rules);
  }
}

const domainOf = (scope: Construct, { domainName, certificateArn }: Settings) =>
  domainName && certificateArn
    ? {
        domainNames: [domainName],
        certificate: Certificate.fromCertificateArn(scope, 'Certificate', certificateArn),
        minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      }
    : {};
