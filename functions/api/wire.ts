import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import type { Hono } from 'hono';
import { defaultIsContentTypeBinary, handle, type LambdaContext, type LambdaEvent } from 'hono/aws-lambda';
import type { Env } from '../http/context.ts';
import { problemOf } from '../http/problems.ts';
import { preferredLanguage } from '../http/translate.ts';

/** The most that Lambda gives back in one call, in bytes of JSON. */
const most = 6 * 1024 * 1024;

/** Serves an app with API Gateway's events (payload 2.0). An answer over what a function may give back is a problem that says so. */
export function served(app: Hono<Env>) {
  const answer = handle(app, { isContentTypeBinary: isSentAsBytes });
  return async (event: APIGatewayProxyEventV2, context: Context): Promise<APIGatewayProxyStructuredResultV2> => {
    const result = (await answer(event as unknown as LambdaEvent, context as LambdaContext)) as APIGatewayProxyStructuredResultV2;
    return Buffer.byteLength(JSON.stringify(result)) <= most ? result : tooLarge(event);
  };
}

/** Whether an answer travels to the gateway as bytes. CSV does: read as text it would lose the mark by which Excel knows its encoding. */
const isSentAsBytes = (contentType: string): boolean => contentType.startsWith('text/csv') || defaultIsContentTypeBinary(contentType);

function tooLarge({ headers }: APIGatewayProxyEventV2): APIGatewayProxyStructuredResultV2 {
  const language = preferredLanguage(headers['accept-language']);
  const problem = problemOf('answer-too-large', {}, language);
  return {
    statusCode: problem.status,
    headers: { 'content-type': 'application/problem+json; charset=utf-8', 'content-language': language, 'cache-control': 'no-store' },
    body: JSON.stringify(problem),
  };
}
