import { ConnectionError } from './problem.ts';

/*
 * How a request travels: who asks, in which language, how long one waits, and that a write which got no answer
 * can be sent again without happening twice.
 */

export interface TransportSources {
  /** The bearer token, renewed when needed. `null` while nobody has signed in. */
  token: () => Promise<string | null>;
  language: () => string;
  /** Hears after every request whether an answer came. */
  onConnection?: (isLost: boolean) => void;
  fetch?: typeof fetch;
  newKey?: () => string;
  timeoutMs?: number;
}

/** Answers that come later than this are taken for lost. The API's own limit is 29 s. */
const patience = 30_000;

async function once(request: Request, { fetch: send = fetch, timeoutMs = patience, onConnection }: TransportSources): Promise<Response> {
  const limit = AbortSignal.timeout(timeoutMs);
  try {
    const response = await send(request.clone(), { signal: AbortSignal.any([request.signal, limit]) });
    onConnection?.(false);
    return response;
  } catch (cause) {
    if (request.signal.aborted) throw cause;
    onConnection?.(true);
    throw new ConnectionError(limit.aborted ? 'timeout' : 'offline', cause);
  }
}

/**
 * A `fetch` that adds the bearer token, `Accept-Language` and, to POSTs, an `Idempotency-Key`.
 * A POST that got no answer is sent once more under the same key; everything else is retried by whoever asked.
 * Throws `ConnectionError` when no answer comes.
 */
export function createTransport(sources: TransportSources): typeof fetch {
  const { newKey = () => crypto.randomUUID() } = sources;
  return async (input, init) => {
    const request = new Request(input, init);
    const token = await sources.token();
    if (token) request.headers.set('authorization', `Bearer ${token}`);
    request.headers.set('accept-language', sources.language());
    if (request.method !== 'POST') return once(request, sources);
    if (!request.headers.has('idempotency-key')) request.headers.set('idempotency-key', newKey());
    try {
      return await once(request, sources);
    } catch (error) {
      if (!(error instanceof ConnectionError)) throw error;
      return once(request, sources);
    }
  };
}
