import { createRoute, type RouteConfig, z } from '@hono/zod-openapi';
import { Id } from '../../shared/schemas/basics.ts';
import { invalidInput, Refused } from './problems.ts';

/*
 * The few shapes every route is described with. Problems are not repeated on each route: the OpenAPI document adds
 * them to all (`openapi.ts`), and the client's types stay those of the success.
 */

/**
 * An operation of the API. Its name is a promise: programs that others generate from our document call it by that, whatever
 * becomes of its path. A verb and what it is done to, in our words: `publishRelease`.
 */
export const operation = <P extends string, R extends Omit<RouteConfig, 'path'> & { path: P; operationId: string }>(route: R) =>
  createRoute<P, R>(route);

export const answers = <S extends z.ZodType>(schema: S, description = 'OK') => ({
  200: { description, content: { 'application/json': { schema } } },
});
export const creates = <S extends z.ZodType>(schema: S, description = 'Created') => ({
  201: { description, content: { 'application/json': { schema } } },
});
export const nothing = { 204: { description: 'Done; nothing to say.' } };

export const body = <S extends z.ZodType>(schema: S) => ({ content: { 'application/json': { schema } }, required: true });

/** Path parameters, all ids: `ids('eventId', 'organisationId')`. */
export const ids = <N extends string>(...names: N[]) =>
  z.object(Object.fromEntries(names.map((name) => [name, Id])) as Record<N, typeof Id>);

/** What `OpenAPIHono` calls when validation has run: turns zod's findings into one problem. */
export const onInvalid = (result: { success: boolean; error?: unknown }): void => {
  if (!result.success) throw new Refused(invalidInput(result.error as z.ZodError));
};
