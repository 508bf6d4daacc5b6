import { type ClientResponse, hc } from 'hono/client';
import i18next from 'i18next';
import type { AppType } from '../../functions/api/app.ts';
import { noteConnection } from './connection.ts';
import { problemOf } from './problem.ts';
import { accessToken } from './session.tsx';
import { createTransport } from './transport.ts';

/** The API lives beside the app, on the same origin. */
const base = new URL('/api', typeof location === 'undefined' ? 'http://localhost' : location.href).href;

/** The API, typed by its own routes: `api.events[':id'].$get({ param: { id } })`. Give the answer to `call`. */
export const api = hc<AppType>(base, {
  fetch: createTransport({ token: accessToken, language: () => i18next.language ?? 'ja', onConnection: noteConnection }),
});

type SuccessStatus = 200 | 201 | 202 | 204;

/** What a request answers when it succeeds. */
export type Answer<R> =
  R extends ClientResponse<infer T, infer S, string>
    ? S extends SuccessStatus
      ? S extends 204
        ? null
        : T
      : number extends S
        ? T
        : never
    : never;

/**
 * The body of a successful answer, typed by the route. `204` is `null`.
 * Throws `ProblemError` for a refusal or fault, `ConnectionError` when no answer came.
 *
 *     const event = await call(api.events[':id'].$get({ param: { id } }));
 */
export async function call<R extends ClientResponse<unknown, number, string>>(request: Promise<R>): Promise<Answer<R>> {
  const response = await request;
  if (!response.ok) throw await problemOf(response as unknown as Response);
  if (response.status === 204) return null as Answer<R>;
  return (await response.json()) as Answer<R>;
}
