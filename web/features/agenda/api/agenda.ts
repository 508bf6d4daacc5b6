import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { AgendaEntry } from '../../../../shared/schemas/agenda.ts';
import { api, call } from '../../../app/api.ts';
import { useMe } from '../../../app/me.ts';

export const agendaKey = ['me', 'agenda'] as const;

const Kept = z.object({ personId: z.string(), at: z.string(), entries: z.array(AgendaEntry) });
export type KeptAgenda = z.infer<typeof Kept>;
const storageKey = 'musubi.agenda';

/** The agenda as last seen by this person in this browser, for halls without a network. */
function kept(personId: string): KeptAgenda | undefined {
  try {
    const agenda = Kept.parse(JSON.parse(localStorage.getItem(storageKey) ?? 'null'));
    return agenda.personId === personId ? agenda : undefined;
  } catch {
    return undefined;
  }
}

/** One's agenda, with when it was fetched; the kept one until, or instead of, a fresh one. */
export function useAgenda() {
  const personId = useMe().data?.person?.id;
  return useQuery({
    queryKey: [...agendaKey, personId],
    queryFn: async (): Promise<KeptAgenda> => {
      const { entries } = await call(api.me.agenda.$get({ query: {} }));
      const agenda = { personId: personId ?? '', at: new Date().toISOString(), entries };
      localStorage.setItem(storageKey, JSON.stringify(agenda));
      return agenda;
    },
    enabled: personId !== undefined,
    initialData: () => (personId ? kept(personId) : undefined),
    initialDataUpdatedAt: 0,
    refetchInterval: 60_000,
  });
}
