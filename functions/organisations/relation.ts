import type { z } from 'zod';
import { type Actor, isMember } from '../../shared/rules/access/actor.ts';
import { listParticipationsOf } from '../table/events.ts';
import { readDisclosures } from '../table/organisations.ts';
import type { Table } from '../table/table.ts';
import type { Relation as RelationSchema } from './views.ts';

export type Relation = z.infer<typeof RelationSchema>;

/**
 * How the reader stands to an organisation: a member of it, of one it is disclosed to, of one admitted to a shared
 * event, or nobody in particular.
 */
export async function relationTo(table: Table, actor: Actor | null, organisationId: string): Promise<Relation> {
  if (!actor) return 'public';
  if (isMember(actor, organisationId)) return 'self';
  const own = actor.memberships.map((membership) => membership.organisationId);
  if ((await readDisclosures(table, organisationId, own)).length > 0) return 'accepted';
  const admitted = async (id: string) =>
    (await listParticipationsOf(table, id)).filter(({ status }) => status === 'admitted').map(({ eventId }) => eventId);
  const [theirs, ...ours] = await Promise.all([admitted(organisationId), ...own.map(admitted)]);
  return ours.flat().some((eventId) => theirs.includes(eventId)) ? 'participant' : 'public';
}
