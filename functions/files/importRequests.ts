import { createHash } from 'node:crypto';
import { byOrganiser } from '../../shared/rules/access/acts.ts';
import type { ImportedRow } from '../../shared/rules/csv/import.ts';
import type { RequestRow } from '../../shared/rules/csv/importRequests.ts';
import { fold } from '../../shared/rules/text/fold.ts';
import type { Event, Participation } from '../../shared/schemas/event.ts';
import type { Introduction } from '../../shared/schemas/introduction.ts';
import type { Call } from '../api/context.ts';
import { timestamp } from '../api/services.ts';
import { listParticipations } from '../table/events.ts';
import { introductionItem, listIntroductions, pairItem } from '../table/introductions.ts';
import { readOrganisations } from '../table/organisations.ts';
import { findPersonId } from '../table/people.ts';
import type { Item } from '../table/table.ts';
import { type Prepared, rowError } from './prepared.ts';

type Row = ImportedRow<RequestRow>;
type Side = { organisationId: string; personId: string };

/**
 * Requests agreed elsewhere. Accepted ones can be scheduled; contact details stay closed, because opening them is each side's own to
 * decide, and no file says that they did.
 */
export async function requestItems(call: Call, event: Event, rows: readonly Row[]): Promise<Prepared> {
  const admitted = (await listParticipations(call.table, event.id)).filter(
    ({ status, delegateIds }) => status === 'admitted' && delegateIds.length > 0,
  );
  const names = await namesOf(call, admitted);
  const live = new Set(
    (await listIntroductions(call.table, event.id))
      .filter(({ status }) => status === 'pending' || status === 'accepted' || status === 'declined')
      .map(pairOf),
  );
  const people = new Map<string, string | null>();
  for (const { from, to } of rows.map(({ value }) => value))
    for (const email of [from.email, to.email]) if (email && !people.has(email)) people.set(email, await findPersonId(call.table, email));

  const errors: Prepared['errors'] = [];
  const items: Item[] = [];
  for (const row of rows) {
    const from = sideOf(row.value.from, admitted, names, people);
    const to = sideOf(row.value.to, admitted, names, people);
    if (!from) errors.push(unknown(row, 'from'));
    if (!to) errors.push(unknown(row, 'to'));
    if (!from || !to) continue;
    const introduction = introductionOf(call, event, row.value, from, to);
    if (from.organisationId === to.organisationId) errors.push(rowError(row, 'toOrganisation', 'same-organisation'));
    else if (live.has(pairOf(introduction))) errors.push(rowError(row, 'toOrganisation', 'introduction-exists'));
    else items.push(introductionItem(introduction), pairItem(introduction));
  }
  return errors.length > 0 ? { items: [], errors } : { items, errors };
}

/** The side names somebody who does not take part. */
const unknown = (row: Row, side: 'from' | 'to') => {
  const { organisation, email } = row.value[side];
  return organisation
    ? rowError(row, `${side}Organisation`, 'unknown-organisation', { value: organisation })
    : rowError(row, `${side}Email`, 'unknown-person', { value: email ?? '' });
};

const pairOf = ({ fromOrganisationId, toOrganisationId }: Introduction) => [fromOrganisationId, toOrganisationId].sort().join('\n');

async function namesOf(call: Call, participations: readonly Participation[]): Promise<Map<string, string>> {
  const organisations = await readOrganisations(
    call.table,
    participations.map(({ organisationId }) => organisationId),
  );
  return new Map(organisations.flatMap(({ id, name }) => [name.ja, name.en].flatMap((text) => (text ? [[fold(text), id] as const] : []))));
}

/** The participant a side of a row names: by its organisation, by a delegate's address, or by both if they agree. */
function sideOf(
  side: RequestRow['from'],
  admitted: readonly Participation[],
  names: ReadonlyMap<string, string>,
  people: ReadonlyMap<string, string | null>,
): Side | null {
  const named = side.organisation ? names.get(fold(side.organisation)) : undefined;
  const personId = side.email ? people.get(side.email) : undefined;
  if ((side.organisation && !named) || (side.email && !personId)) return null;
  const participation = admitted.find(
    ({ organisationId, delegateIds }) => (!named || organisationId === named) && (!personId || delegateIds.includes(personId)),
  );
  const delegate = personId ?? participation?.delegateIds[0];
  return participation && delegate ? { organisationId: participation.organisationId, personId: delegate } : null;
}

function introductionOf(call: Call, event: Event, row: RequestRow, from: Side, to: Side): Introduction {
  const at = timestamp(call);
  const accepted = row.status === 'accepted';
  const id = createHash('sha256').update([event.id, from.organisationId, to.organisationId, at].join('\n')).digest('hex').slice(0, 26);
  return {
    id,
    eventId: event.id,
    fromOrganisationId: from.organisationId,
    toOrganisationId: to.organisationId,
    fromPersonId: from.personId,
    toPersonId: accepted ? to.personId : null,
    message: row.message,
    preference: row.preference,
    status: row.status,
    readAt: null,
    // Nobody of either side has answered: the organiser wrote it down.
    answer: null,
    by: byOrganiser(call.actor, event, { reason: 'imported' }),
    createdAt: at,
    expiresAt: new Date(call.now().epochMilliseconds + event.settings.requests.expireAfterDays * 86_400_000).toISOString(),
    version: 1,
  };
}
