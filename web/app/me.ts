import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { Actor } from '../../shared/rules/access/actor.ts';
import { isConfirmed } from '../../shared/rules/access/confirmation.ts';
import { type Answer, api, call } from './api.ts';
import { useSession } from './session.tsx';

export const meKey = ['me'] as const;
export type Me = Answer<Awaited<ReturnType<typeof api.me.$get>>>;
export type MyMembership = Me['memberships'][number];

/** Who is signed in: person (null until they have told their name), organisations, unread notices. Idle while nobody is. */
export function useMe() {
  const { status } = useSession();
  return useQuery({
    queryKey: meKey,
    queryFn: () => call(api.me.$get()),
    enabled: status === 'signed-in',
    staleTime: 60_000,
    refetchInterval: 60_000,
  });
}

/** Oneself as the rules of access ask for it; somebody without any right while nobody is signed in. */
export const actorOf = (me: Me | undefined): Actor => ({
  personId: me?.person?.id ?? '',
  email: me?.email ?? '',
  memberships: me?.person ? me.memberships : [],
  confirmed: me?.memberships.filter(({ organisation }) => isConfirmed(organisation)).map(({ organisationId }) => organisationId) ?? [],
});

/** After a change to oneself, one's organisations or notices. */
export function useRefreshMe(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: meKey });
}

const storageKey = 'musubi.organisation';
const listeners = new Set<() => void>();

/** Acts for another of one's organisations from now on, in every tab. */
export function chooseOrganisation(organisationId: string): void {
  localStorage.setItem(storageKey, organisationId);
  for (const tell of listeners) tell();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

/** The membership one acts under: the chosen organisation, else the first. `null` while unknown or without any. */
export function useMyOrganisation(): MyMembership | null {
  const chosen = useSyncExternalStore(subscribe, () => localStorage.getItem(storageKey));
  const memberships = useMe().data?.memberships ?? [];
  return memberships.find((membership) => membership.organisationId === chosen) ?? memberships[0] ?? null;
}
