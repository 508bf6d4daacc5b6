import { byOrganiser } from '../../shared/rules/access/acts.ts';
import { IdentityIndex } from '../../shared/rules/csv/identity.ts';
import type { ImportedRow } from '../../shared/rules/csv/import.ts';
import type { RequestRow } from '../../shared/rules/csv/importRequests.ts';
import { isAdmitted } from '../../shared/rules/participation/admitted.ts';
import type { Event } from '../../shared/schemas/event.ts';
import type { Introduction } from '../../shared/schemas/introduction.ts';
import type { Organisation } from '../../shared/schemas/organisation.ts';
import type { Participation } from '../../shared/schemas/participation.ts';
import type { Call } from '../services.ts';
import { timestamp } from '../services.ts';
import { listParticipations } from '../table/events.ts';
import type { PlannedWrite, Premise } from '../table/imports.ts';
import { expiryItem, introductionItem, listIntroductions, pairItem } from '../table/introductions.ts';
import { keys } from '../table/keys.ts';
import { readOrganisations } from '../table/organisations.ts';
import { findPersonIds } from '../table/people.ts';
import { importedId } from './importedEntities.ts';
import { keptAsAsked } from './kept.ts';
import { type Prepared, rowError, verdictOf } from './prepared.ts';
import type { CsvProblemView, RowVerdict } from './views.ts';

type Row = ImportedRow<RequestRow>;
type Side = { readonly participation: Participation; readonly personId: string };

/** Who takes part, to be found by name or by a delegate's address. */
type Participants = {
  readonly admitted: readonly Participation[];
  readonly organisations: IdentityIndex<Organisation>;
  readonly personIds: ReadonlyMap<string, string>;
};

/**
 * Requests agreed elsewhere. Accepted ones can be scheduled; contact details stay closed, because opening them is each side's own to
 * decide, and no file says that they did. Pending ones are requests like any other: they count, and they end when their time is over.
 */
export async function requestItems(call: Call, event: Event, rows: readonly Row[], importId: string): Promise<Prepared> {
  const participants = await readParticipants(call, event, rows);
  const pairs = new Map<string, Introduction | Row>(
    (await listIntroductions(call.table, event.id))
      .filter(({ status }) => status === 'pending' || status === 'accepted' || status === 'declined')
      .map((introduction) => [pairOf(introduction.fromOrganisationId, introduction.toOrganisationId), introduction]),
  );
  const errors: CsvProblemView[] = [];
  const writes: PlannedWrite[] = [];
  const premises = new Map<string, Premise>();
  const verdicts: RowVerdict[] = [];
  for (const row of rows) {
    const sides = sidesOf(row, participants);
    if ('errors' in sides) {
      errors.push(...sides.errors);
      continue;
    }
    const { from, to } = sides;
    const [fromId, toId] = [from.participation.organisationId, to.participation.organisationId];
    const pair = pairOf(fromId, toId);
    const there = pairs.get(pair);
    const name = `${row.value.from.organisation ?? row.value.from.email}　→　${row.value.to.organisation ?? row.value.to.email}`;
    if (there && 'line' in there) errors.push(rowError(row, 'toOrganisation', 'row-twice', { other: there.row }));
    else if (there && there.status === row.value.status && there.fromOrganisationId === fromId)
      verdicts.push(verdictOf(row, name, 'same', keptAsAsked(row.value, there)));
    else if (there) errors.push(rowError(row, 'toOrganisation', 'introduction-exists'));
    else {
      writes.push(...writesOf(call, event, row, from, to, importId));
      for (const { participation } of [from, to]) addPremise(premises, participation, row);
      verdicts.push(verdictOf(row, name, 'new'));
    }
    if (!there) pairs.set(pair, row);
  }
  return { writes, premises: [...premises.values()], newcomers: [], verdicts, errors };
}

async function readParticipants(call: Call, event: Event, rows: readonly Row[]): Promise<Participants> {
  const admitted = (await listParticipations(call.table, event.id)).filter(
    (participation) => isAdmitted(participation) && participation.delegateIds.length > 0,
  );
  const [organisations, personIds] = await Promise.all([
    readOrganisations(
      call.table,
      admitted.map(({ organisationId }) => organisationId),
    ),
    findPersonIds(
      call.table,
      rows.flatMap(({ value: { from, to } }) => [from.email, to.email]).filter((email) => email !== null),
    ),
  ]);
  return { admitted, organisations: new IdentityIndex(organisations), personIds };
}

function sidesOf(row: Row, participants: Participants): { from: Side; to: Side } | { errors: CsvProblemView[] } {
  const from = sideOf(row, 'from', participants, null);
  const to = sideOf(row, 'to', participants, 'personId' in from ? from.personId : null);
  const errors = [from, to].flatMap((side) => ('code' in side ? [side] : []));
  if ('code' in from || 'code' in to) return { errors };
  if (from.participation.organisationId === to.participation.organisationId)
    return { errors: [rowError(row, 'toOrganisation', 'same-organisation')] };
  // Somebody may come for two organisations; they cannot sit on both sides of a table.
  return from.personId === to.personId ? { errors: [rowError(row, 'toEmail', 'same-person')] } : { from, to };
}

/** The participant a side of a row names: by its organisation, by a delegate's address, or by both if they agree. Rather not who sits on the other side. */
function sideOf(
  row: Row,
  side: 'from' | 'to',
  { admitted, organisations, personIds }: Participants,
  besides: string | null,
): Side | CsvProblemView {
  const { organisation, email } = row.value[side];
  const named = organisation
    ? organisations.same({ name: { ja: organisation, en: organisation }, corporateNumber: null }).map(({ id }) => id)
    : null;
  const personId = email ? personIds.get(email) : null;
  if (organisation && named?.length === 0) return rowError(row, `${side}Organisation`, 'unknown-organisation', { value: organisation });
  if (email && !admitted.some(({ delegateIds }) => delegateIds.includes(personId ?? '')))
    return rowError(row, `${side}Email`, 'unknown-person', { value: email });
  const possible = admitted.filter(
    ({ organisationId, delegateIds }) => (!named || named.includes(organisationId)) && (!personId || delegateIds.includes(personId)),
  );
  const [one, ...others] = possible;
  if (!one) return rowError(row, `${side}Email`, 'not-in-organisation', { value: email ?? '' });
  if (others.length > 0) return rowError(row, `${side}Organisation`, 'ambiguous-organisation', { value: organisation ?? email ?? '' });
  return { participation: one, personId: personId ?? one.delegateIds.find((id) => id !== besides) ?? (one.delegateIds[0] as string) };
}

const pairOf = (one: string, other: string) => [one, other].sort().join('\n');

function addPremise(premises: Map<string, Premise>, { eventId, organisationId, version }: Participation, { row }: Row): void {
  const premise = premises.get(organisationId);
  if (premise) premise.rows.push(row);
  else premises.set(organisationId, { key: keys.participation(eventId, organisationId), version, rows: [row] });
}

function writesOf(call: Call, event: Event, row: Row, from: Side, to: Side, importId: string): PlannedWrite[] {
  const introduction = introductionOf(call, event, row.value, from, to, importId);
  const make = (item: ReturnType<typeof pairItem>): PlannedWrite => ({ kind: 'item', item, before: null, rows: [row.row] });
  const { fromOrganisationId } = introduction;
  const waits: PlannedWrite[] =
    introduction.status === 'pending'
      ? [
          make(expiryItem(introduction)),
          { kind: 'count', key: keys.pending(fromOrganisationId, event.id), type: 'Pending', by: 1, rows: [row.row] },
        ]
      : [];
  return [make(introductionItem(introduction)), make(pairItem(introduction)), ...waits];
}

function introductionOf(call: Call, event: Event, row: RequestRow, from: Side, to: Side, importId: string): Introduction {
  const [fromId, toId] = [from.participation.organisationId, to.participation.organisationId];
  return {
    id: importedId(importId, fromId, toId),
    eventId: event.id,
    fromOrganisationId: fromId,
    toOrganisationId: toId,
    fromPersonId: from.personId,
    toPersonId: row.status === 'accepted' ? to.personId : null,
    message: row.message,
    preference: row.preference ?? 'wanted',
    status: row.status,
    readAt: null,
    // Nobody of either side has answered: the organiser wrote it down.
    answer: null,
    by: byOrganiser(call.actor, event, { reason: 'imported' }),
    agreedBy: [],
    createdAt: timestamp(call),
    expiresAt: new Date(call.now().epochMilliseconds + event.settings.requests.expireAfterDays * 86_400_000).toISOString(),
    version: 1,
  };
}
