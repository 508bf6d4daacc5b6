import { QueryObserver } from '@tanstack/react-query';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../../shared/schemas/problem.ts';
import { call } from '../../../web/app/api.ts';
import { ConnectionError, isProblem, mayPass, ProblemError, problemOf } from '../../../web/app/problem.ts';
import { createQueryClient, shouldRetry } from '../../../web/app/queries.ts';

const taken: Problem = {
  type: 'https://musubi.example/problems/slot-taken',
  title: 'The slot is taken',
  status: 409,
  code: 'slot-taken',
  detail: 'Somebody else was faster.',
  values: { start: '2026-11-22T05:30:00Z' },
  errors: [{ path: 'start', code: 'slot-taken', message: 'Taken' }],
};
const json = (body: unknown, status = 200) => new Response(body === null ? null : JSON.stringify(body), { status });
const answered = (response: Response) => call(Promise.resolve(response as never));

describe('an answer', () => {
  test('that succeeds is its body', async () => {
    expect(await answered(json({ id: '1' }, 201))).toEqual({ id: '1' });
    expect(await answered(json(null, 204))).toBeNull();
  });
  test('that refuses throws the problem, fields and all', async () => {
    const error = await answered(json(taken, 409)).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ProblemError);
    expect((error as ProblemError).problem).toEqual(taken);
    expect((error as ProblemError).field('start')?.message).toBe('Taken');
    expect((error as ProblemError).fields).toEqual({ start: 'Taken' });
    expect(isProblem(error, 'slot-taken')).toBe(true);
    expect(isProblem(error, 'not-found')).toBe(false);
  });
  test('that is no problem of ours is a fault or an outage', async () => {
    expect((await problemOf(new Response('<html>', { status: 503 }))).code).toBe('unavailable');
    expect((await problemOf(new Response('oops', { status: 500 }))).code).toBe('internal');
  });
});

test('only what may pass by itself is worth trying again', () => {
  const statuses = [400, 401, 403, 404, 409, 413, 422, 429, 500, 503];
  const passing = statuses.filter((status) => mayPass(new ProblemError({ ...taken, status })));
  expect(passing).toEqual([401, 409, 429, 500, 503]);
  expect(mayPass(new ProblemError({ ...taken, status: 409, code: 'event-suspended' }))).toBe(false);
  expect([mayPass(new ConnectionError('offline')), mayPass(new TypeError('x'))]).toEqual([true, true]);
});

describe('a query', () => {
  const problem = (code: Problem['code'], status: number) => new ProblemError({ ...taken, code, status });
  test('is tried again when the connection or the server failed, twice', () => {
    const faults = [new ConnectionError('offline'), problem('unavailable', 503)];
    expect(faults.map((fault) => [0, 1, 2].map((failures) => shouldRetry(failures, fault)))).toEqual([
      [true, true, false],
      [true, true, false],
    ]);
  });
  test('is never tried again after a refusal or an error of our own', () => {
    expect([problem('slot-taken', 409), problem('not-found', 404), new TypeError('x')].map((error) => shouldRetry(0, error))).toEqual([
      false,
      false,
      false,
    ]);
  });
  test('that the API does not know the asker of is asked again under a new token; a mere refusal is not', async () => {
    const asked: string[] = [];
    let renewals = 0;
    const queries = createQueryClient(async () => {
      renewals += 1;
      return true;
    });
    const answers: Record<string, (Error | string)[]> = {
      agenda: [problem('token-invalid', 401), 'agenda'],
      draft: [problem('forbidden', 403), 'never'],
    };
    const ask = async (name: string) => {
      const observer = new QueryObserver(queries, {
        queryKey: [name],
        queryFn: () => {
          asked.push(name);
          const answer = answers[name]?.shift();
          return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
        },
      });
      await new Promise<void>((settled) => {
        observer.subscribe(({ status, fetchStatus }) => {
          if (status === 'success' || (name === 'draft' && status === 'error' && fetchStatus === 'idle')) settled();
        });
      });
    };
    await ask('draft');
    await ask('agenda');
    expect(renewals).toBe(1);
    expect(asked.filter((name) => name === 'agenda').length).toBe(2);
    expect(queries.getQueryData(['agenda'])).toBe('agenda');
  });
});
