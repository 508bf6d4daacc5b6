import { type Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Effect, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  ApplicationLogLevel,
  Architecture,
  Code,
  Function as Lambda,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';

export type LambdaFunctionProps = {
  /** The folder that `infra/bundle.ts` wrote. */
  code: string;
  description: string;
  memorySize: number;
  timeout: Duration;
  /** Executions kept free for it, which no other function can take; also the most it gets. */
  reserved?: number | undefined;
  environment?: Record<string, string>;
};

/**
 * A function of ours: one bundle, one log group, one role that may write to that log group and nothing else until a construct
 * grants it more.
 */
export class LambdaFunction extends Construct {
  readonly lambda: Lambda;

  constructor(scope: Construct, id: string, { code, environment, reserved, ...sized }: LambdaFunctionProps) {
    super(scope, id);
    const logGroup = new LogGroup(this, 'Logs', { retention: RetentionDays.ONE_MONTH, removalPolicy: RemovalPolicy.DESTROY });
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    role.addToPolicy(
      new PolicyStatement({
        effect: Effect.ALLOW,
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [logGroup.logGroupArn],
      }),
    );
    this.lambda = new Lambda(this, 'Function', {
      ...sized,
      reservedConcurrentExecutions: reserved,
      code: Code.fromAsset(code),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: ApplicationLogLevel.INFO,
      systemLogLevelV2: SystemLogLevel.WARN,
      environment: { NODE_OPTIONS: '--enable-source-maps', ...environment },
    });
  }
}

/** A vCPU's worth of memory: Lambda gives processor in proportion to memory, one whole one at 1,769 MB. */
export const oneProcessor = 1769;
