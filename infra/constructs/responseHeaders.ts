import { Duration } from 'aws-cdk-lib';
import { type HeadersFrameOption, type HeadersReferrerPolicy, ResponseHeadersPolicy } from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';

/** Headers that CloudFront wants by a property of their own. The rest it takes as they are. */
const named = ['content-security-policy', 'strict-transport-security', 'x-content-type-options', 'x-frame-options', 'referrer-policy'];

/**
 * The security headers as a CloudFront policy. `headers` is what `functions/headers.ts` gives; throws where CloudFront could not say the same.
 * An answer of the API that brings a content security policy keeps it: the one of `/api/docs` is its own.
 */
export function responseHeadersPolicy(scope: Construct, id: string, headers: Record<string, string>): ResponseHeadersPolicy {
  const transport = /^max-age=(\d+); includeSubDomains$/.exec(must(headers, 'strict-transport-security'));
  if (!transport) throw new Error('strict-transport-security is not of the form that CloudFront can send.');
  const others = Object.entries(headers).filter(([name]) => !named.includes(name));
  return new ResponseHeadersPolicy(scope, id, {
    securityHeadersBehavior: {
      contentSecurityPolicy: { contentSecurityPolicy: must(headers, 'content-security-policy'), override: false },
      strictTransportSecurity: { accessControlMaxAge: Duration.seconds(Number(transport[1])), includeSubdomains: true, override: true },
      contentTypeOptions: { override: true },
      frameOptions: { frameOption: must(headers, 'x-frame-options') as HeadersFrameOption, override: true },
      referrerPolicy: { referrerPolicy: must(headers, 'referrer-policy') as HeadersReferrerPolicy, override: true },
    },
    customHeadersBehavior: { customHeaders: others.map(([header, value]) => ({ header, value, override: true })) },
  });
}

function must(headers: Record<string, string>, name: string): string {
  const value = headers[name];
  if (!value) throw new Error(`functions/headers.ts has no ${name}.`);
  return value;
}
