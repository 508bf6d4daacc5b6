import { type FieldProblem, Problem } from '../../shared/schemas/problem.ts';

/** The API refused, or failed, and said why (RFC 9457). Title and detail are already in the reader's language. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  constructor(readonly problem: Problem) {
    super(`${problem.code}: ${problem.detail}`);
  }

  get code() {
    return this.problem.code;
  }

  /** Messages by JSON path. */
  get fields(): Record<string, string> {
    return Object.fromEntries((this.problem.errors ?? []).map(({ path, message }) => [path, message]));
  }

  /** What is wrong with one field of the input, by its JSON path. */
  field(path: string): FieldProblem | undefined {
    return this.problem.errors?.find((error) => error.path === path);
  }
}

/** No answer came: no network, the server away, or too slow. */
export class ConnectionError extends Error {
  override readonly name = 'ConnectionError';
  constructor(
    readonly reason: 'offline' | 'timeout',
    cause?: unknown,
  ) {
    super(reason, { cause });
  }
}

export const isProblem = (error: unknown, ...codes: Problem['code'][]): error is ProblemError =>
  error instanceof ProblemError && (codes.length === 0 || codes.includes(error.code));

/** Whether the same request can be answered otherwise a moment later: not what is refused to the reader, is not there, cannot be read, or waits for others. */
export const mayPass = (error: unknown): boolean =>
  !(error instanceof ProblemError) ||
  error.problem.status >= 500 ||
  (error.code !== 'event-suspended' && [401, 408, 409, 429].includes(error.problem.status));

/** Reads the problem out of an answer; an answer that is none of ours (a proxy's page, say) becomes `internal` or `unavailable`. */
export async function problemOf(response: Response): Promise<ProblemError> {
  const body: unknown = await response.json().catch(() => null);
  const parsed = Problem.safeParse(body);
  if (parsed.success) return new ProblemError(parsed.data);
  const code = response.status === 502 || response.status === 503 || response.status === 504 ? 'unavailable' : 'internal';
  return new ProblemError({ type: 'about:blank', title: '', status: response.status, code, detail: '', values: {} });
}
