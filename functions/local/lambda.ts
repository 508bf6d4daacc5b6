import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { APIGatewayProxyEventV2, APIGatewayProxyResultV2, Context } from 'aws-lambda';

export type HttpHandler = (event: APIGatewayProxyEventV2, context: Context) => Promise<unknown>;

/** The most that Lambda takes in or gives back in one call, in bytes. */
const payloadLimit = 6 * 1024 * 1024;

/** Serves node's requests with a Lambda function, as an HTTP API of API Gateway does (payload format 2.0). */
export function serveLambda(handler: HttpHandler, log: (line: string) => void) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await readBody(request);
    if (body === null) return answer(response, plain(413, 'Request Entity Too Large'));
    const event = toEvent(request, body, new Date());
    if (event === null) return answer(response, plain(400, 'Bad Request'));
    try {
      const context = { awsRequestId: event.requestContext.requestId, functionName: 'api', getRemainingTimeInMillis: () => 29_000 };
      answer(response, toResponse((await handler(event, context as Context)) as APIGatewayProxyResultV2));
    } catch (error) {
      log(`api: ${request.method} failed with ${error instanceof Error ? error.stack?.replace(/^.*?\n/, `${error.name}\n`) : 'a fault'}`);
      answer(response, plain(500, 'Internal Server Error'));
    }
  };
}

/** The event that API Gateway would make of a request, or null for a path it would not take. */
export function toEvent(
  request: Pick<IncomingMessage, 'method' | 'url' | 'headers' | 'socket'>,
  body: Buffer,
  now: Date,
): APIGatewayProxyEventV2 | null {
  const [path = '', ...queries] = (request.url ?? '/').split('?');
  const rawPath = decoded(path);
  if (rawPath === null) return null;
  const rawQueryString = queries.join('?');
  const query = new URLSearchParams(rawQueryString);
  const queryStringParameters = Object.fromEntries([...new Set(query.keys())].map((name) => [name, query.getAll(name).join(',')]));
  const { cookie, ...rest } = request.headers;
  const headers = Object.fromEntries(Object.entries(rest).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])));
  const host = request.headers.host ?? 'localhost';
  const isBase64Encoded = body.length > 0 && !isText(request.headers['content-type']);
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath,
    rawQueryString,
    ...(cookie ? { cookies: cookie.split(/;\s*/) } : {}),
    headers: { ...headers, 'x-forwarded-for': request.socket.remoteAddress ?? '', 'x-forwarded-proto': 'http' },
    ...(rawQueryString ? { queryStringParameters } : {}),
    requestContext: {
      accountId: '000000000000',
      apiId: 'local',
      domainName: host,
      domainPrefix: host.split('.')[0] ?? host,
      http: {
        method: request.method ?? 'GET',
        path: rawPath,
        protocol: 'HTTP/1.1',
        sourceIp: request.socket.remoteAddress ?? '',
        userAgent: request.headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey: '$default',
      stage: '$default',
      time: now.toISOString(),
      timeEpoch: now.getTime(),
    },
    ...(body.length > 0 ? { body: body.toString(isBase64Encoded ? 'base64' : 'utf8') } : {}),
    isBase64Encoded,
  };
}

export type HttpAnswer = { status: number; headers: Record<string, string>; cookies: string[]; body: Buffer };

/** What API Gateway makes of a function's result. Anything without a status code is the body of a 200 in JSON. */
export function toResponse(result: APIGatewayProxyResultV2 | undefined): HttpAnswer {
  if (typeof result !== 'object' || result.statusCode === undefined) {
    return { status: 200, headers: { 'content-type': 'application/json' }, cookies: [], body: bodyOf(result) };
  }
  const body = Buffer.from(result.body ?? '', result.isBase64Encoded ? 'base64' : 'utf8');
  if (body.length > payloadLimit) return plain(500, 'Internal Server Error');
  const headers = Object.fromEntries(Object.entries(result.headers ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)]));
  return {
    status: result.statusCode,
    headers: { 'content-type': 'text/plain; charset=utf-8', ...headers },
    cookies: result.cookies ?? [],
    body,
  };
}

const bodyOf = (result: unknown) => Buffer.from(typeof result === 'string' ? result : (JSON.stringify(result) ?? ''));

const plain = (status: number, message: string): HttpAnswer => ({
  status,
  headers: { 'content-type': 'application/json' },
  cookies: [],
  body: Buffer.from(JSON.stringify({ message })),
});

/** The content types that API Gateway hands on as they are; all others, forms included, travel in base64. */
const isText = (type = 'text/plain') => /^(text\/|application\/(json|javascript|xml)\b|application\/[\w.-]+\+(json|xml)\b)/i.test(type);

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/** The whole body, or null if it is longer than Lambda would take. */
async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length <= payloadLimit) parts.push(part);
  }
  return length <= payloadLimit ? Buffer.concat(parts) : null;
}

function answer(response: ServerResponse, { status, headers, cookies, body }: HttpAnswer): void {
  if (response.destroyed) return;
  for (const [name, value] of Object.entries(headers)) if (name !== 'content-length') response.setHeader(name, value);
  if (cookies.length > 0) response.setHeader('set-cookie', cookies);
  const empty = status === 204 || status === 304;
  if (!empty) response.setHeader('content-length', body.length);
  response.writeHead(status).end(empty || response.req.method === 'HEAD' ? undefined : body);
}
