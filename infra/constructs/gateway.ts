import { Aws, RemovalPolicy } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
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
 * It can be reached around CloudFront; nothing is lost by that, since tokens are verified here and again in the function.
 */
export class Gateway extends Construct {
  readonly httpApi: HttpApi;
  readonly hostName: string;

  constructor(scope: Construct, id: string, { stage }: { stage: string }) {
    super(scope, id);
    this.httpApi = new HttpApi(this, 'HttpApi', { apiName: `musubi-${stage}`, createDefaultStage: false });
    this.hostName = `${this.httpApi.apiId}.execute-api.${this.httpApi.env.region}.${Aws.URL_SUFFIX}`;
    new HttpStage(this, 'Stage', {
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
  }
}
