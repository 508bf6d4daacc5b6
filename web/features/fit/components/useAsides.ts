import { useMyOrganisation } from '../../../app/me.ts';
import { useMayEdit } from '../../../app/useMayEdit.ts';
import { useSetAside } from '../api/setAside.ts';
import { useShortlist } from '../api/shortlist.ts';

/** What one's organisation has kept, hidden or wants less of, and how to change it. `may` is false for visitors and for those who only read. */
export function useAsides() {
  const organisationId = useMyOrganisation()?.organisationId ?? null;
  const mayEdit = useMayEdit();
  const shortlist = useShortlist(organisationId);
  const setAside = useSetAside(organisationId ?? '');
  const entries = shortlist.data?.entries ?? [];
  const idsOn = (list: 'kept' | 'hidden' | 'less') => entries.filter((entry) => entry.list === list).map(({ targetId }) => targetId);
  return {
    organisationId,
    may: organisationId !== null && mayEdit(organisationId),
    /** The shortlist itself, to show its problem where the list depends on it. */
    shortlist,
    entries,
    kept: idsOn('kept'),
    hidden: idsOn('hidden'),
    /** Of whom, and of whose like, less is wanted. */
    less: idsOn('less'),
    set: (targetId: string, list: 'kept' | 'hidden' | 'less' | null) => setAside.mutate({ targetId, list }),
  };
}
export type Asides = ReturnType<typeof useAsides>;
