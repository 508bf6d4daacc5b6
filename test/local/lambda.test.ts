import { once } from 'node:events';
import { createServer, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type HttpHandler, serveLambda, toResponse } from '../../functions/local/lambda.ts';

/** Serves a handler and gives its address. */
async function served(handler: HttpHandler, logged: string[] = []): Promise<string> {
  const server = createServer(serveLambda(handler, (line) => logged.push(line))).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** The event that a request arrives as. */
async function eventOf(path: string, init: RequestInit = {}): Promise<APIGatewayProxyEventV2> {
  const origin = await served(async (event) => event);
  return (await (await fetch(`${origin}${path}`, init)).json()) as APIGatewayProxyEventV2;
}

describe('a request', () => {
  it('arrives as API Gateway’s payload 2.0', async () => {
    const event = await eventOf('/api/events/ghec%20%E7%B5%90%E3%81%B3?tag=a&tag=b%2Cc&q=%E5%86%8D%E7%94%9F+x&empty=', {
      headers: { 'Accept-Language': 'ja', 'User-Agent': 'test' },
    });
    expect(event).toMatchObject({
      version: '2.0',
      routeKey: '$default',
      rawPath: '/api/events/ghec 結び',
      rawQueryString: 'tag=a&tag=b%2Cc&q=%E5%86%8D%E7%94%9F+x&empty=',
      queryStringParameters: { tag: 'a,b,c', q: '再生 x', empty: '' },
      headers: { 'accept-language': 'ja' },
      requestContext: {
        stage: '$default',
        http: { method: 'GET', path: '/api/events/ghec 結び', sourceIp: '127.0.0.1', userAgent: 'test' },
      },
      isBase64Encoded: false,
    });
    expect(event).not.toHaveProperty('body');
    expect(event).not.toHaveProperty('cookies');
  });

  it('has its cookies apart from its other headers, and repeated headers joined', async () => {
    let received: APIGatewayProxyEventV2 | undefined;
    const origin = await served(async (event) => {
      received = event;
    });
    const request = send(origin, {
      headers: [
        ['Cookie', 'a=1; b=2'],
        ['X-Tag', 'one'],
        ['X-Tag', 'two'],
        ['Host', 'musubi.example'],
      ].flat(),
    });
    request.end();
    await once(request, 'response');
    expect(received?.cookies).toEqual(['a=1', 'b=2']);
    expect(received?.headers).not.toHaveProperty('cookie');
    expect(received?.headers['x-tag']).toBe('one, two');
    expect(received?.requestContext.domainName).toBe('musubi.example');
  });

  it('brings text as it is and everything else, forms included, in base64', async () => {
    const sent = async (type: string, body: string | Uint8Array<ArrayBuffer>) => {
      const { body: received, isBase64Encoded } = await eventOf('/', { method: 'POST', headers: { 'content-type': type }, body });
      return { received, isBase64Encoded };
    };
    expect(await sent('application/json; charset=utf-8', '{"名":"結"}')).toEqual({ received: '{"名":"結"}', isBase64Encoded: false });
    expect(await sent('text/csv', '名,結')).toEqual({ received: '名,結', isBase64Encoded: false });
    expect(await sent('application/merge-patch+json', '{}')).toEqual({ received: '{}', isBase64Encoded: false });
    expect(await sent('application/x-www-form-urlencoded', 'a=b')).toEqual({ received: 'YT1i', isBase64Encoded: true });
    expect(await sent('image/png', new Uint8Array([0, 255, 128]))).toEqual({ received: 'AP+A', isBase64Encoded: true });
  });

  it('is refused as API Gateway refuses it', async () => {
    const origin = await served(async () => 'reached');
    expect((await fetch(`${origin}/%E0%A4%A`)).status).toBe(400);
    expect((await fetch(origin, { method: 'POST', body: new Uint8Array(6 * 1024 * 1024 + 1) })).status).toBe(413);
    expect((await fetch(origin, { method: 'POST', body: new Uint8Array(6 * 1024 * 1024) })).status).toBe(200);
  });
});

describe('an answer', () => {
  it('has the function’s status, headers, cookies and body', async () => {
    const origin = await served(async () => ({
      statusCode: 201,
      headers: { 'Content-Type': 'application/octet-stream', 'X-Count': 3 },
      cookies: ['a=1; HttpOnly', 'b=2'],
      body: 'AP+A',
      isBase64Encoded: true,
    }));
    const response = await fetch(origin);
    expect(response.status).toBe(201);
    expect(response.headers.get('x-count')).toBe('3');
    expect(response.headers.getSetCookie()).toEqual(['a=1; HttpOnly', 'b=2']);
    expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([0, 255, 128]);
  });

  it('is JSON when the function gives anything else', () => {
    expect(toResponse({ made: '結び' } as never)).toEqual({
      status: 200,
      headers: { 'content-type': 'application/json' },
      cookies: [],
      body: Buffer.from('{"made":"結び"}'),
    });
    expect(toResponse(undefined).body.length).toBe(0);
  });

  it('is a plain 500 when the function throws, and the log keeps the message to itself', async () => {
    const logged: string[] = [];
    const origin = await served(async () => {
      throw new TypeError('no such person: hana@example.jp');
    }, logged);
    const response = await fetch(origin);
    expect([response.status, await response.json()]).toEqual([500, { message: 'Internal Server Error' }]);
    expect(logged.join()).toContain('TypeError');
    expect(logged.join()).not.toContain('hana');
  });
});

describe('an app behind Lambda', () => {
  it('sees the request that was made and is heard as it answered', async () => {
    const app = new Hono();
    app.all('/api/*', async (context) => {
      const { req } = context;
      context.header('set-cookie', 'seen=1; Path=/', { append: true });
      return context.json(
        {
          path: decodeURIComponent(req.path),
          tags: req.queries('tag'),
          q: req.query('q'),
          cookie: req.header('cookie'),
          body: await req.text(),
        },
        202,
      );
    });
    const origin = await served(handle(app) as HttpHandler);
    const response = await fetch(`${origin}/api/結び?tag=a&tag=b&q=${encodeURIComponent('再生 医療')}`, {
      method: 'PUT',
      headers: { cookie: 'one=1; two=2', 'content-type': 'application/json' },
      body: JSON.stringify({ 名: '結' }),
    });
    expect(response.status).toBe(202);
    expect(response.headers.getSetCookie()).toEqual(['seen=1; Path=/']);
    expect(await response.json()).toEqual({
      path: '/api/結び',
      tags: ['a', 'b'],
      q: '再生 医療',
      cookie: 'one=1; two=2',
      body: '{"名":"結"}',
    });
  });
});
