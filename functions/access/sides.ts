import { type Actor, mayEdit } from '../../shared/rules/access/actor.ts';
import { isAdmitted } from '../../shared/rules/participation/admitted.ts';
import type { Introduction } from '../../shared/schemas/introduction.ts';
import type { Participation } from '../../shared/schemas/participation.ts';
import { type Refusal, refuse } from '../../shared/schemas/problem.ts';
import { readParticipations } from '../table/events.ts';
import type { Table } from '../table/table.ts';

type Sides = Pick<Introduction, 'eventId' | 'fromOrganisationId' | 'toOrganisationId'>;

/** How the two sides of an introduction take part in its event today. */
export const readSides = (table: Table, { eventId, fromOrganisationId, toOrganisationId }: Sides): Promise<Participation[]> =>
  readParticipations(table, [
    { eventId, organisationId: fromOrganisationId },
    { eventId, organisationId: toOrganisationId },
  ]);

/** A refusal where one of the sides does not take part any more: one's own, or the other. Taking part is asked for when it is used. */
export function absentSide(actor: Actor, sides: Sides, participations: readonly Participation[]): Refusal | null {
  const admitted = new Set(participations.filter(isAdmitted).map(({ organisationId }) => organisationId));
  const absent = [sides.fromOrganisationId, sides.toOrganisationId].filter((id) => !admitted.has(id));
  if (absent.length === 0) return null;
  return absent.some((id) => mayEdit(actor, id)) ? refuse('not-admitted') : refuse('other-side-left');
}
