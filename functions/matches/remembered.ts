import { type Belief, type BeliefName, readBelief, rereadBelief } from '../table/beliefs.ts';
import { readPlaces } from '../table/crowds.ts';
import { type LoadRecord, listLoads } from '../table/loads.ts';
import type { Table } from '../table/table.ts';

/*
 * What a warm function holds of what every ranked list needs and few changes touch: what answers have taught, and what an event's
 * participants have to expect. What can change is checked by one item before it is used.
 */

interface Held {
  readonly beliefs: Map<string, Belief>;
  /** Where receivers of requests stood, which never changes; null = on no list. */
  readonly places: Map<string, number | null>;
  readonly loads: Map<string, { at: string; byId: Promise<ReadonlyMap<string, LoadRecord>> }>;
}
const held = new WeakMap<Table['client'], Map<string, Held>>();

function heldOf({ client, name }: Table): Held {
  const ofClient = held.get(client) ?? new Map<string, Held>();
  held.set(client, ofClient);
  const known = ofClient.get(name) ?? { beliefs: new Map(), places: new Map(), loads: new Map() };
  ofClient.set(name, known);
  return known;
}

/** All that has been learned about a kind of pair, up to the latest answer. */
export async function beliefAbout(table: Table, name: BeliefName): Promise<Belief> {
  const { beliefs } = heldOf(table);
  const key = `${name.pair} ${name.asker}`;
  const known = beliefs.get(key);
  const belief = known ? await rereadBelief(table, name, known) : await readBelief(table, name);
  beliefs.set(key, belief);
  return belief;
}

/** What everybody at an event has to expect, by id, as worked out at an instant. */
export function loadsAt(table: Table, eventId: string, at: string): Promise<ReadonlyMap<string, LoadRecord>> {
  const { loads } = heldOf(table);
  const known = loads.get(eventId);
  if (known?.at === at) return known.byId;
  const byId = listLoads(table, eventId).then((all) => new Map(all.map((load) => [load.organisationId, load])));
  loads.set(eventId, { at, byId });
  byId.catch(() => loads.delete(eventId));
  return byId;
}

/** On which place of its sender's list the receiver of each request stood when it was made; null = it came about without a list. */
export async function placesOf(
  table: Table,
  eventId: string,
  introductionIds: readonly string[],
): Promise<ReadonlyMap<string, number | null>> {
  const { places } = heldOf(table);
  const unknown = introductionIds.filter((id) => !places.has(id));
  for (const id of unknown) places.set(id, null);
  const found = await readPlaces(table, eventId, unknown).catch((fault: unknown) => {
    for (const id of unknown) places.delete(id);
    throw fault;
  });
  for (const { introductionId, place } of found) places.set(introductionId, place);
  return places;
}
