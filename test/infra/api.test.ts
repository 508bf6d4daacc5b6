import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { createApp } from '../../functions/api/app.ts';
import { originHeader } from '../../functions/headers.ts';
import { publicRoutes, routeLimits } from '../../infra/constructs/api.ts';
import { install, ofType, readable, type Tree, theOnly } from './installation.ts';

const { resources } = install();
const routes = ofType(resources, 'AWS::ApiGatewayV2::Route').map(([, { Properties }]) => Properties);
const only = (type: string) => theOnly(resources, type);

describe('the door of the API', () => {
  test('is open to strangers for a few things', () => {
    const open = routes.filter((route) => route.AuthorizationType !== 'JWT');
    expect(open.map((route) => route.RouteKey).sort()).toEqual([...publicRoutes].sort());
  });

  test('wants a token of our issuer for our client for all the rest', () => {
    const guarded = routes.filter((route) => route.AuthorizationType === 'JWT');
    const limited = Object.keys(routeLimits).filter((route) => !(publicRoutes as readonly string[]).includes(route));
    expect(guarded.map((route) => route.RouteKey).sort()).toEqual(
      [...['DELETE', 'GET', 'PATCH', 'POST', 'PUT'].map((method) => `${method} /api/{proxy+}`), ...limited].sort(),
    );
    const [[authorizerId, authorizer] = []] = ofType(resources, 'AWS::ApiGatewayV2::Authorizer');
    expect(new Set(guarded.map((route) => readable(route.AuthorizerId)))).toEqual(new Set([`<${authorizerId}>`]));
    const jwt = authorizer?.Properties.JwtConfiguration as { Issuer: unknown; Audience: unknown };
    const [[poolId] = []] = ofType(resources, 'AWS::Cognito::UserPool');
    const [[clientId] = []] = ofType(resources, 'AWS::Cognito::UserPoolClient');
    expect(readable(jwt.Issuer)).toBe(`https://cognito-idp.ap-northeast-1.amazonaws.com/<${poolId}>`);
    expect(readable(jwt.Audience)).toBe(`<${clientId}>`);
  });

  test('gives the function the same issuer and client to verify once more', () => {
    const lambdas: [string, Tree][] = ofType(resources, 'AWS::Lambda::Function');
    const [api] = lambdas.filter(([id]) => id.startsWith('Api')).map(([, { Properties }]) => Properties);
    const { Variables } = (api as Tree).Environment;
    const jwt = only('AWS::ApiGatewayV2::Authorizer').JwtConfiguration;
    expect(readable(Variables.TOKEN_ISSUER)).toBe(readable(jwt.Issuer));
    expect(readable(Variables.TOKEN_CLIENT_ID)).toBe(readable(jwt.Audience));
  });

  test('is throttled', () => {
    expect(only('AWS::ApiGatewayV2::Stage').DefaultRouteSettings).toEqual({ ThrottlingBurstLimit: 1000, ThrottlingRateLimit: 1000 });
  });

  test('what searches, sends or guesses has a lower limit of its own, and is a route of the API', async () => {
    const { RouteSettings } = only('AWS::ApiGatewayV2::Stage');
    const limits = Object.entries(RouteSettings as Record<string, { ThrottlingRateLimit: number }>);
    expect(Object.fromEntries(limits.map(([route, { ThrottlingRateLimit }]) => [route, ThrottlingRateLimit]))).toEqual(routeLimits);
    const described = (await describedOperations()).map(([method, path]) => `${method} /api${path}`);
    expect(Object.keys(routeLimits).filter((route) => !described.includes(route))).toEqual([]);
  });

  test('answers nobody who comes around CloudFront, which alone brings the word', () => {
    const [[word] = []] = ofType(resources, 'AWS::SecretsManager::Secret');
    const resolved = `{{resolve:secretsmanager:<${word}>:SecretString:::}}`;
    const [, api] = ofType(resources, 'AWS::Lambda::Function').find(([id]) => id.startsWith('Api')) as [string, Tree];
    expect(readable(api.Properties.Environment.Variables.ORIGIN_WORD)).toBe(resolved);
    const origins: Tree[] = only('AWS::CloudFront::Distribution').DistributionConfig.Origins;
    const brought = origins.flatMap(({ OriginCustomHeaders = [] }) => OriginCustomHeaders);
    expect(brought.map(({ HeaderName, HeaderValue }: Tree) => [HeaderName, readable(HeaderValue)])).toEqual([[originHeader, resolved]]);
  });

  test('logs neither tokens, nor queries, nor the paths that open calendars', () => {
    const { Format } = only('AWS::ApiGatewayV2::Stage').AccessLogSettings;
    const variables = Object.values(JSON.parse(Format) as Record<string, string>);
    expect(variables).toContain('$context.routeKey');
    for (const secret of ['$context.path', '$context.protocol', 'querystring', 'header', '$context.authorizer.claims.email'])
      expect(variables.filter((variable) => variable.toLowerCase().includes(secret.toLowerCase()))).toEqual([]);
  });

  test('answers one origin: nobody else’s pages may ask', () => {
    expect(only('AWS::ApiGatewayV2::Api').CorsConfiguration).toBeUndefined();
  });

  test('is open where the API itself answers strangers, and nowhere else', async () => {
    const described = ['GET /api/health', 'GET /api/openapi.json', 'GET /api/docs'];
    expect([...publicRoutes].sort()).toEqual([...described, ...(await answeringStrangers())].sort());
  });
});

const emptyApp = () =>
  createApp({
    table: { client: { send: async () => ({}) } as never, name: 'empty' },
    now: () => Temporal.Instant.from('2026-11-22T05:30:00Z'),
    webOrigin: 'https://musubi.example',
    sender: { name: 'Musubi', email: 'post@musubi.example' },
    verify: async () => null,
  });

/** Every operation as the API describes it: method and path below `/api`. */
async function describedOperations(app = emptyApp()): Promise<(readonly [string, string])[]> {
  const { paths } = (await (await app.request('/api/openapi.json')).json()) as { paths: Record<string, Record<string, unknown>> };
  return Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => [method.toUpperCase(), path] as const));
}

/** The operations of the API that do not ask a stranger to sign in, found by asking each without a token, on an empty table. */
async function answeringStrangers(): Promise<string[]> {
  const app = emptyApp();
  const operations = await describedOperations(app);
  const answers = await Promise.all(
    operations.map(async ([method, path]) => {
      const asked = `/api${path
        .replace('/calendar/{token}', `/calendar/${secret}.ics`)
        .replace('{token}', secret)
        .replace('{kind}', 'participants')
        .replace(/\{\w+\}/g, 'x1')}?kinds=investor`;
      const body = method === 'GET' || method === 'DELETE' ? {} : { body: '{}', headers: { 'content-type': 'application/json' } };
      const { status } = await app.request(asked, { method, ...body });
      return { route: `${method} /api${path}`, status };
    }),
  );
  // A read must be asked rightly, or the refusal would tell nothing. What writes may refuse the empty body before it asks who is there.
  expect(answers.filter(({ route, status }) => route.startsWith('GET') && status === 422)).toEqual([]);
  return answers.filter(({ status }) => status !== 401 && status !== 422).map(({ route }) => route);
}

const secret = 'a'.repeat(32);
