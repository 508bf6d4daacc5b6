import { Introduction } from '../../shared/schemas/introduction.ts';
import type { ContentOf } from '../../shared/schemas/mail.ts';
import { actingFor } from '../notices/tell.ts';
import { decidedIn } from '../table/imported.ts';
import { readOrganisations } from '../table/organisations.ts';
import type { Table } from '../table/table.ts';
import type { Prepared } from './prepared.ts';

type Meeting = ContentOf<'meetings-recorded'>['meetings'][number];

/** How many people an import would tell, one message each, if it were asked to: those it registers or invites, or those whose meetings it writes down. */
export async function countTold(table: Table, { writes }: Pick<Prepared, 'writes'>): Promise<number> {
  const items = writes.flatMap((write) => (write.kind === 'item' ? [write.item] : []));
  const meetings = items.filter(({ type }) => type === 'Introduction').map((item) => Introduction.parse(item));
  const registered = items.flatMap(({ type, id }) => (type === 'Person' ? [String(id)] : []));
  const decided = decidedIn(writes.flatMap((write) => (write.kind === 'item' ? [write] : [])));
  const acting = await Promise.all(decided.map((organisationId) => actingFor(table, organisationId)));
  return new Set([...registered, ...acting.flat()]).size + (await meetingsByPerson(table, meetings)).size;
}

/** Whom each person would meet: those who act for a side, and whoever would sit at the table for it. */
export async function meetingsByPerson(table: Table, introductions: readonly Introduction[]): Promise<Map<string, Meeting[]>> {
  const ids = [...new Set(introductions.flatMap(({ fromOrganisationId, toOrganisationId }) => [fromOrganisationId, toOrganisationId]))];
  const names = new Map((await readOrganisations(table, ids)).map(({ id, name }) => [id, name]));
  const acting = new Map(await Promise.all(ids.map(async (id) => [id, await actingFor(table, id)] as const)));
  const found = new Map<string, Meeting[]>();
  for (const { fromOrganisationId, fromPersonId, toOrganisationId, toPersonId, status } of introductions)
    for (const [own, seated, other] of [
      [fromOrganisationId, fromPersonId, toOrganisationId],
      [toOrganisationId, toPersonId, fromOrganisationId],
    ] as const) {
      const organisation = names.get(other);
      if (!organisation) continue;
      for (const personId of new Set([...(acting.get(own) ?? []), ...(seated ? [seated] : [])]))
        found.set(personId, [...(found.get(personId) ?? []), { organisation, agreed: status === 'accepted' }]);
    }
  return found;
}
