import { Validations } from 'aws-cdk-lib';
import { describe, expect, test } from 'vitest';
import { install } from './installation.ts';

describe('cdk-nag', { timeout: 60_000 }, () => {
  test.each([
    ['plain', {}],
    [
      'with a name of its own and a web ACL',
      {
        domainName: 'musubi.example',
        certificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/0a1b',
        webAclArn: 'arn:aws:wafv2:us-east-1:111122223333:global/webacl/musubi/0a1b',
      },
    ],
  ])('finds nothing in an installation %s', (_, settings) => {
    const { nag, app } = install(settings, { check: true });
    expect(nag.validateScope(app).violations).toEqual([]);
  });

  test('is told a reason for everything it is asked to overlook', () => {
    const { app } = install();
    const reasons = app.node
      .findAll()
      .flatMap((construct) => construct.node.metadata.filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY))
      .flatMap(({ data }) => Object.values(data as Record<string, string>));
    expect(reasons.length).toBeGreaterThan(0);
    expect(reasons.filter((reason) => !/^[A-Z].{20,}\.$/.test(reason))).toEqual([]);
  });
});
