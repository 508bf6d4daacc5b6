import { type Actor, isMember } from '../../shared/rules/access/actor.ts';
import { isAdmitted } from '../../shared/rules/participation/admitted.ts';
import type { Relation } from '../../shared/schemas/profile.ts';
import { listParticipationsOf } from '../table/events.ts';
import { readDisclosures } from '../table/organisations.ts';
import type { Table } from '../table/table.ts';
import { standingAmong } from './standing.ts';

/**
 * How the reader stands to an organisation: a member of it, of one it is disclosed to, of one admitted to a shared
 * event that is more than a draft, or nobody in particular.
 */
export async function relationTo(table: Table, actor: Actor | null, organisationId: string): Promise<Relation> {
  if (!actor) return 'public';
  if (isMember(actor, organisationId)) return 'self';
  const own = actor.memberships.map((membership) => membership.organisationId);
  if (
    (
      await readDisclosures(
        table,
        own.map((viewerId) => ({ ownerId: organisationId, viewerId })),
      )
    ).length > 0
  )
    return 'accepted';
  const admitted = async (id: string) => (await listParticipationsOf(table, id)).filter(isAdmitted).map(({ eventId }) => eventId);
  const [theirs, ...ours] = await Promise.all([admitted(organisationId), ...own.map(admitted)]);
  const shared = ours.flat().filter((eventId) => theirs.includes(eventId));
  return (await standingAmong(table, shared)).size > 0 ? 'participant' : 'public';
}
