import type { Context, ErrorHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { z } from 'zod';
import { refusalValues } from '../../shared/rules/format/values.ts';
import type { Language } from '../../shared/schemas/basics.ts';
import { type FieldProblem, isRefusal, type Problem, type ProblemCode, problemStatus, type Refusal } from '../../shared/schemas/problem.ts';
import { logFault } from '../log.ts';
import type { Env } from './context.ts';
import { translate } from './translate.ts';

/** A refusal on its way out of a route. Operations return refusals; only HTTP throws them. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.refused);
  }
}

/** The result of an operation, or its refusal thrown to the one `onError`. */
export function settled<T>(result: T | Refusal): Exclude<T, Refusal> {
  if (isRefusal(result)) throw new Refused(result as Refusal);
  return result as Exclude<T, Refusal>;
}

/** RFC 9457, in the reader's language. */
export function problemOf(code: ProblemCode, values: Record<string, unknown>, language: Language, instance?: string): Problem {
  const { errors, ...rest } = values as { errors?: { path: string; code: string; values?: Record<string, unknown> }[] };
  const shown = refusalValues(rest, language);
  return {
    type: `https://musubi.example/problems/${code}`,
    title: translate(language, `${code}.title`, shown),
    status: problemStatus[code],
    code,
    detail: translate(language, `${code}.detail`, shown),
    ...(instance ? { instance } : {}),
    values: rest,
    ...(errors
      ? { errors: errors.map((error) => ({ ...error, message: translate(language, `fields.${error.code}`, error.values) })) }
      : {}),
  };
}

export function respondWithProblem(c: Context<Env>, code: ProblemCode, values: Record<string, unknown> = {}): Response {
  const problem = problemOf(code, values, c.get('language'), c.get('requestId'));
  return c.body(JSON.stringify(problem), problem.status as 400, {
    'content-type': 'application/problem+json; charset=utf-8',
    'content-language': c.get('language'),
    'cache-control': 'no-store',
    ...retryAfter(c, values.againAt),
  });
}

/** In how many seconds it may be tried again, at least one; null where that is not known (RFC 9110 §10.2.3). */
export const secondsUntil = (againAt: unknown, epochMilliseconds: number): number | null =>
  typeof againAt === 'string' ? Math.max(1, Math.ceil((Date.parse(againAt) - epochMilliseconds) / 1000)) : null;

function retryAfter(c: Context<Env>, againAt: unknown): Record<string, string> {
  const seconds = secondsUntil(againAt, c.get('services').now().epochMilliseconds);
  return seconds === null ? {} : { 'retry-after': String(seconds) };
}

/** The one place where anything thrown becomes an answer. A fault is logged with its request id and told without details. */
export const onError: ErrorHandler<Env> = (error, c) => {
  if (error instanceof Refused) return respondWithProblem(c, error.refusal.refused, error.refusal.values);
  const refused = error instanceof HTTPException ? refusedByStatus(error.status) : isOverSize(error) ? 'too-large' : null;
  if (refused) return respondWithProblem(c, refused);
  logFault({ requestId: c.get('requestId'), method: c.req.method, route: c.req.routePath }, error);
  return respondWithProblem(c, 'internal', { requestId: c.get('requestId') });
};

/** What the framework itself refuses, before any of our code: by its status, and whatever has no code of its own as what it is, a request we cannot read. */
function refusedByStatus(status: number): ProblemCode | null {
  const known: Record<number, ProblemCode> = {
    404: 'not-found',
    405: 'method-not-allowed',
    413: 'too-large',
    415: 'unsupported-media-type',
    429: 'too-many-requests',
    503: 'unavailable',
  };
  return known[status] ?? (status >= 400 && status < 500 ? 'malformed-body' : null);
}

/** The table refused an item over its size, alone or within a transaction. Schemas keep this from happening where they can tell. */
function isOverSize(error: Error): boolean {
  const { CancellationReasons = [] } = error as { CancellationReasons?: { Code?: string; Message?: string }[] };
  const complaints = [{ Code: error.name.replace(/Exception$/, ''), Message: error.message }, ...CancellationReasons];
  return complaints.some(({ Code, Message }) => Code?.startsWith('Validation') && /item.*size|size.*item/i.test(Message ?? ''));
}

/** What zod found, as `invalid-input` naming every attribute by its path. */
export const invalidInput = (error: z.ZodError): Refusal => ({
  refused: 'invalid-input',
  values: { errors: error.issues.map(fieldProblem) },
});

/** Our schemas put a code where zod has a message; zod's own issues are mapped to codes here. */
function fieldProblem(issue: z.core.$ZodIssue): Omit<FieldProblem, 'message'> {
  const path = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') return { path: [path, issue.keys[0]].filter(Boolean).join('.'), code: 'unknown-attribute' };
  if (/^[a-z][a-z-]+$/.test(issue.message)) return { path, code: issue.message, values: limits(issue) };
  if (issue.code === 'invalid_type')
    return { path, code: issue.input === undefined ? 'required' : 'wrong-type', values: { expected: issue.expected } };
  if (issue.code === 'invalid_value') return { path, code: 'not-in-list', values: { options: issue.values.join(', ') } };
  if (issue.code === 'too_small') return { path, code: 'too-small', values: limits(issue) };
  if (issue.code === 'too_big') return { path, code: 'too-big', values: limits(issue) };
  return { path, code: 'invalid' };
}

const limits = (issue: z.core.$ZodIssue): Record<string, unknown> =>
  issue.code === 'too_big' ? { maximum: issue.maximum } : issue.code === 'too_small' ? { minimum: issue.minimum } : {};
