import { Aws, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { type CfnRoute, type CfnStage, HttpApi, type HttpRoute, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';

/*
 * What is logged of a request. The route's pattern, not its path, and no query: paths and queries carry the secrets of calendar
 * subscriptions and invitations, and what people search for. No header, so no token.
 */
const logged = {
  requestId: '$context.requestId',
  time: '$context.requestTime',
  address: '$context.identity.sourceIp',
  method: '$context.httpMethod',
  route: '$context.routeKey',
  status: '$context.status',
  length: '$context.responseLength',
  milliseconds: '$context.responseLatency',
  person: '$context.authorizer.claims.sub',
  authorizerError: '$context.authorizer.error',
  integrationError: '$context.integrationErrorMessage',
};

/**
 * The door of the API, without what is behind it: CloudFront must know its address before anything that must know CloudFront's.
 * An HTTP API cannot be closed to the internet, so CloudFront brings a word that only it and the function know, and the function
 * answers nobody who comes without: a web ACL in front of CloudFront then guards all there is.
 */
export class Gateway extends Construct {
  readonly httpApi: HttpApi;
  readonly hostName: string;
  /** The word, as a reference that CloudFormation resolves when it deploys: it stands in no template. */
  readonly originWord: string;
  private readonly stage: CfnStage;

  constructor(scope: Construct, id: string, { stage }: { stage: string }) {
    super(scope, id);
    this.httpApi = new HttpApi(this, 'HttpApi', { apiName: `musubi-${stage}`, createDefaultStage: false });
    this.hostName = `${this.httpApi.apiId}.execute-api.${this.httpApi.env.region}.${Aws.URL_SUFFIX}`;
    const word = new Secret(this, 'OriginWord', {
      description: 'Musubi: what CloudFront says to the API',
      generateSecretString: { passwordLength: 48, excludePunctuation: true },
    });
    Validations.of(word).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason: 'Both sides read it when they are deployed: turned by itself it would close the API. It is changed by deploying a new one.',
    });
    this.originWord = word.secretValue.unsafeUnwrap();
    const stageOf = new HttpStage(this, 'Stage', {
      httpApi: this.httpApi,
      autoDeploy: true,
      // Ten requests a second from each of 100 people who press at the same moment, and a busy hour of the largest event there is.
      throttle: { rateLimit: 1000, burstLimit: 1000 },
      accessLogSettings: {
        destination: new LogGroupLogDestination(
          // Under this prefix CloudWatch needs no entry in the account's resource policy, which has a size limit.
          new LogGroup(this, 'AccessLog', {
            logGroupName: `/aws/vendedlogs/musubi-${stage}/api`,
            retention: RetentionDays.ONE_MONTH,
            removalPolicy: RemovalPolicy.DESTROY,
          }),
        ),
        format: AccessLogFormat.custom(JSON.stringify(logged)),
      },
    });
    this.stage = stageOf.node.defaultChild as CfnStage;
  }

  /** Requests a second of one route, below what all may have together: who floods it leaves the others their share. */
  limit(route: HttpRoute, routeKey: string, perSecond: number): void {
    this.stage.routeSettings = {
      ...(this.stage.routeSettings as object | undefined),
      [routeKey]: { ThrottlingRateLimit: perSecond, ThrottlingBurstLimit: 2 * perSecond },
    };
    // The stage names the route, and a stage that names a route which is not there yet is refused.
    this.stage.addDependency(route.node.defaultChild as CfnRoute);
  }
}
