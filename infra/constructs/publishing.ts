import { join } from 'node:path';
import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { CfnBucket } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { Construct } from 'constructs';
import type { WebConfig } from '../../shared/schemas/config.ts';
import type { Web } from './web.ts';

export type PublishingProps = {
  web: Web;
  /** The folder that Vite wrote: `index.html`, what it names by a hash under `assets/`, and a few files beside it. */
  files: string;
  /** What the app must know of this installation, served as `/config.json`. Public. */
  config: WebConfig;
};

/**
 * Puts the web app's files where CloudFront finds them: first what has a hash in its name, kept by browsers for ever, then what names
 * it, never kept unasked. Whoever loads the new page so finds all it asks for. Older files stay: a page opened yesterday still loads its parts.
 */
export class Publishing extends Construct {
  constructor(scope: Construct, id: string, { web, files, config }: PublishingProps) {
    super(scope, id);
    const logGroup = new LogGroup(this, 'Logs', { retention: RetentionDays.ONE_MONTH, removalPolicy: RemovalPolicy.DESTROY });
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(role);
    const common = { destinationBucket: web.bucket, prune: false, memoryLimit: 512, logGroup, role };
    const assets = new BucketDeployment(this, 'Assets', {
      ...common,
      sources: [Source.asset(join(files, 'assets'))],
      destinationKeyPrefix: 'assets',
      cacheControl: [CacheControl.setPublic(), CacheControl.maxAge(Duration.days(365)), CacheControl.immutable()],
    });
    const pages = new BucketDeployment(this, 'Pages', {
      ...common,
      sources: [Source.asset(files, { exclude: ['assets', 'assets/**'] }), Source.jsonData('config.json', config)],
      cacheControl: [CacheControl.noCache()],
    });
    pages.node.addDependency(assets);
    this.acknowledge(role, web);
  }

  /** CDK's own function does the copying, while the stack is deployed and never else. */
  private acknowledge(role: Role, web: Web): void {
    const stack = Stack.of(this);
    const bucket = stack.getLogicalId(web.bucket.node.defaultChild as CfnBucket);
    const wide = [
      ...['s3:Abort*', 's3:DeleteObject*', 's3:GetBucket*', 's3:GetObject*', 's3:List*'].map((action) => `Action::${action}`),
      `Resource::<${bucket}.Arn>/*`,
      `Resource::arn:aws:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-${stack.region}/*`,
    ];
    Validations.of(role).acknowledge(
      ...wide.map((finding) => ({
        id: `AwsSolutions-IAM5[${finding}]`,
        reason: 'CDK grants its copying function all objects of the two buckets it copies from and to, and nothing else.',
      })),
    );
    const copying = stack.node.children.filter((child) => child.node.id.startsWith('Custom::CDKBucketDeployment'));
    for (const lambda of copying)
      Validations.of(lambda).acknowledge({
        id: 'AwsSolutions-L1',
        reason: 'Its runtime is CDK’s to choose; it moves when aws-cdk-lib does.',
      });
  }
}
