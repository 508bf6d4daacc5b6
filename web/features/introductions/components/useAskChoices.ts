import { useEvents } from '../../../app/events.ts';
import { useMyOrganisation } from '../../../app/me.ts';
import { useMayEdit } from '../../../app/useMayEdit.ts';
import type { OrganisationView } from '../../profile/api/getOrganisation.ts';
import { useFoundAtEvents } from '../api/findAtEvents.ts';
import { useInbox } from '../api/getInbox.ts';
import { askChoices, standingWith } from '../standing.ts';

/** Where one can ask an organisation to meet, and what already stands between the two. `choices` is `null` until both are known. */
export function useAskChoices({ id, relation }: Pick<OrganisationView, 'id' | 'relation'>) {
  const mine = useMyOrganisation();
  const events = useEvents();
  const mayEdit = useMayEdit();
  const inbox = useInbox(mine?.organisationId ?? null);
  const standing = standingWith(inbox.data?.introductions ?? [], id);
  const mineOpen = askChoices(events.data ?? [], standing, id, mayEdit);
  const found = useFoundAtEvents(
    id,
    mineOpen.map(({ event }) => event.id),
  );
  const loaded = events.data !== undefined && (mine === null || inbox.data !== undefined) && found !== null;
  const shared = mineOpen.filter(({ event }) => found?.includes(event.id));
  // A participant whose profile is not public is found in no directory, and can be asked all the same.
  const choices = shared.length === 0 && relation === 'participant' ? mineOpen : shared;
  return { mine, inbox, standing, choices: loaded ? choices : null, takesPart: mineOpen.length > 0, error: events.error ?? inbox.error };
}
export type AskChoices = ReturnType<typeof useAskChoices>;
