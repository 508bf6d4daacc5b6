import { Duration, Validations } from 'aws-cdk-lib';
import { HttpMethod, HttpNoneAuthorizer, type HttpRoute, type IHttpRouteAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Construct } from 'constructs';
import type { DataTable } from './dataTable.ts';
import type { Gateway } from './gateway.ts';
import { LambdaFunction, oneProcessor } from './lambdaFunction.ts';

/**
 * What the API lets strangers do: public event pages, public parts of profiles, calendar feeds, its own description. The API still verifies
 * a token that comes along. A test holds that these are exactly the operations that answer strangers.
 */
export const publicRoutes: readonly `${'GET' | 'POST'} /api/${string}`[] = [
  'GET /api/health',
  'GET /api/openapi.json',
  'GET /api/docs',
  'GET /api/events',
  'GET /api/events/{id}',
  'GET /api/events/{id}/timetable',
  'GET /api/events/{id}/schedule.json',
  'GET /api/events/{id}/schedule.xml',
  'GET /api/organisations/{id}',
  'GET /api/organisations/{id}/profile',
  'POST /api/directory/search',
  'GET /api/programmes',
  'GET /api/calendar/{token}',
  'GET /api/mails/off/{personId}/{token}',
  'POST /api/mails/off/{personId}/{token}',
];

/**
 * Requests a second that one route takes from everybody together: what searches, sends or guesses, and what one machine would call
 * in a loop. Limits a person, an organisation and an address feel are counted in the table (`functions/limits`).
 */
export const routeLimits: Readonly<Record<`${'GET' | 'POST'} /api/${string}`, number>> = {
  'POST /api/directory/search': 200,
  'GET /api/calendar/{token}': 100,
  'POST /api/mails/off/{personId}/{token}': 20,
  'POST /api/events/{id}/imports': 10,
  'POST /api/events/{id}/plans': 10,
  'POST /api/organisations': 20,
  'POST /api/organisations/{id}/invitations': 20,
  'POST /api/introductions': 100,
};

export type ApiProps = {
  code: string;
  gateway: Gateway;
  table: DataTable;
  issuer: string;
  clientId: string;
  webOrigin: string;
  /** Whom the subscribed calendars name as the organiser. */
  mailFrom: string;
  staffMail: string | undefined;
};

/**
 * The API behind its door. A request without a valid token of our issuer for our client is turned away before it costs anything; the
 * function verifies the token once more, because it must never depend on who called it and because locally there is no gateway.
 */
export class Api extends Construct {
  readonly lambda;

  constructor(scope: Construct, id: string, { code, gateway, table, issuer, clientId, webOrigin, mailFrom, staffMail }: ApiProps) {
    super(scope, id);
    this.lambda = new LambdaFunction(this, 'Function', {
      code,
      description: 'Musubi: the HTTP API',
      // One processor: ranking and parsing are processor work, and a cold start is over in half the time it takes with half of one.
      memorySize: oneProcessor,
      // The gateway gives up after 30.
      timeout: Duration.seconds(29),
      environment: {
        TOKEN_ISSUER: issuer,
        TOKEN_CLIENT_ID: clientId,
        WEB_ORIGIN: webOrigin,
        MAIL_FROM: mailFrom,
        ORIGIN_WORD: gateway.originWord,
        ...(staffMail ? { STAFF_MAIL: staffMail } : {}),
      },
    }).lambda;
    table.grantReadWrite(this.lambda);

    const integration = new HttpLambdaIntegration('Function', this.lambda);
    const signedIn = new HttpJwtAuthorizer('SignedIn', issuer, { jwtAudience: [clientId] });
    gateway.httpApi.addRoutes({ path: '/api/{proxy+}', methods: everyMethod, integration, authorizer: signedIn });
    for (const route of publicRoutes) this.open(gateway, integration, route);
    for (const route of Object.keys(routeLimits))
      if (!publicRoutes.some((open) => open === route)) this.add(gateway, integration, route, signedIn);
  }

  private add(
    gateway: Gateway,
    integration: HttpLambdaIntegration,
    route: string,
    authorizer: IHttpRouteAuthorizer,
  ): HttpRoute | undefined {
    const [method, path] = route.split(' ') as [HttpMethod, string];
    const [added] = gateway.httpApi.addRoutes({ path, methods: [method], integration, authorizer });
    const limit = routeLimits[route as keyof typeof routeLimits];
    if (added && limit) gateway.limit(added, route, limit);
    return added;
  }

  private open(gateway: Gateway, integration: HttpLambdaIntegration, route: string): void {
    const opened = this.add(gateway, integration, route, new HttpNoneAuthorizer());
    if (opened)
      Validations.of(opened).acknowledge({
        id: 'AwsSolutions-APIG4',
        reason: 'Public: the API answers strangers here, and says what they may see.',
      });
  }
}

/** Named, and not ANY, so that a preflight or a stray method ends at the gateway: there is one origin and nobody else may ask. */
const everyMethod = [HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE];
