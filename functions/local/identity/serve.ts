import type { IncomingMessage, ServerResponse } from 'node:http';
import { serveInteractions } from './interactions.ts';
import type { Spend } from './limit.ts';
import type { ListSamplePeople } from './people.ts';
import { interactionPath, openProvider } from './provider.ts';

export type Identity = {
  readonly origin: string;
  readonly folder: string;
  readonly listSamplePeople: ListSamplePeople;
  readonly spend: Spend;
};

/** Everything under `/identity`: the provider, and the sign-in page it sends people to. */
export async function openIdentity({ origin, folder, listSamplePeople, spend }: Identity) {
  const { provider, accounts } = await openProvider({ origin, folder, spend });
  const serveProvider = provider.callback();
  const serveSignIn = serveInteractions({ provider, accounts, origin, listSamplePeople, spend });
  return async (request: IncomingMessage & { originalUrl?: string }, response: ServerResponse): Promise<void> => {
    if (request.url?.startsWith(`${interactionPath}/`)) return serveSignIn(request, response);
    // How the provider learns that it is mounted under a path.
    request.originalUrl = request.url ?? '';
    request.url = request.originalUrl.replace(/^\/identity/, '') || '/';
    await serveProvider(request, response);
  };
}
