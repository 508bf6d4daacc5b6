import { Temporal } from 'temporal-polyfill';
import { isListed } from '../../shared/rules/access/confirmation.ts';
import type { Introduction } from '../../shared/schemas/introduction.ts';
import type { Organisation } from '../../shared/schemas/organisation.ts';
import type { Participation } from '../../shared/schemas/participation.ts';
import type { Profile } from '../../shared/schemas/profile.ts';
import type { OrganisationKind } from '../../shared/schemas/vocabularies.ts';
import type { Services } from '../services.ts';
import { listParticipations, readParticipations } from '../table/events.ts';
import { listIntroductions, readIntroductions } from '../table/introductions.ts';
import { type About, listNews } from '../table/news.ts';
import { listOrganisations, listPublishedProfiles, readOrganisations, readProfiles } from '../table/organisations.ts';
import type { Table } from '../table/table.ts';

/*
 * What a warm function holds of the directory and of who takes part in events. It is read once, and then by what the change feed tells:
 * a request costs one small query for the news, and an item or two for each change.
 */

export interface Listed {
  readonly organisation: Organisation;
  readonly profile: Profile;
}

/** What a request brings, the same object as long as it lasts. */
type Asked = Pick<Services, 'table' | 'now'>;

/** Entries older than the last look are asked for again: they may have been written a little late. */
const overlap = Temporal.Duration.from({ seconds: 20 });
/** News are kept for a day; who has not asked for so long begins anew. */
const longest = Temporal.Duration.from({ hours: 12 });

/** Everything by id, and in the order of ids as a list that stays the very same until something changes. */
class Kept<T> {
  private list: readonly T[] | null = null;
  constructor(private readonly byId: Map<string, T>) {}

  set(id: string, value: T | null): void {
    if (value === null) this.byId.delete(id);
    else this.byId.set(id, value);
    this.list = null;
  }

  all(): readonly T[] {
    this.list ??= [...this.byId].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, value]) => value);
    return this.list;
  }
}

class Memory {
  private looked: Temporal.Instant;
  private heard = new Set<string>();
  private readonly kinds = new Map<OrganisationKind, Promise<Kept<Listed>>>();
  private readonly events = new Map<string, Promise<Kept<Participation>>>();
  private readonly requests = new Map<string, Promise<Kept<Introduction>>>();
  private readonly named = new Map<string, Organisation>();
  private turn: Promise<unknown> = Promise.resolve();
  private readonly turns = new WeakMap<Asked, Promise<void>>();

  constructor(
    private readonly table: Table,
    now: Temporal.Instant,
  ) {
    this.looked = now;
  }

  isUsable = (now: Temporal.Instant): boolean => Temporal.Instant.compare(this.looked.add(longest), now) > 0;

  published = async (asked: Asked, kinds: readonly OrganisationKind[]): Promise<readonly Listed[][]> => {
    await this.hear(asked);
    return Promise.all(kinds.map(async (kind) => (await this.once(this.kinds, kind, () => loadKind(this.table, kind))).all() as Listed[]));
  };

  participations = async (asked: Asked, eventId: string): Promise<readonly Participation[]> => {
    await this.hear(asked);
    return (await this.once(this.events, eventId, () => loadEvent(this.table, eventId))).all();
  };

  introductions = async (asked: Asked, eventId: string): Promise<readonly Introduction[]> => {
    await this.hear(asked);
    return (await this.once(this.requests, eventId, () => loadRequests(this.table, eventId))).all();
  };

  organisations = async (asked: Asked, ids: readonly string[]): Promise<Organisation[]> => {
    await this.hear(asked);
    const unknown = ids.filter((id) => !this.named.has(id));
    for (const one of unknown.length > 0 ? await readOrganisations(this.table, unknown) : []) this.named.set(one.id, one);
    return ids.flatMap((id) => this.named.get(id) ?? []);
  };

  /** Loads a part at the first call; a load that fails is tried again. */
  private once<K, V>(parts: Map<K, Promise<V>>, key: K, load: () => Promise<V>): Promise<V> {
    const known = parts.get(key);
    if (known) return known;
    const loading = load();
    parts.set(key, loading);
    loading.catch(() => parts.delete(key));
    return loading;
  }

  /** Reads again what has changed since the last look, once for each request; one look after the other. */
  private hear(asked: Asked): Promise<void> {
    const known = this.turns.get(asked);
    if (known) return known;
    const turn = this.turn.catch(() => {}).then(() => this.look(asked.now()));
    this.turn = turn;
    this.turns.set(asked, turn);
    return turn;
  }

  private async look(now: Temporal.Instant): Promise<void> {
    const told = await listNews(this.table, this.looked.subtract(overlap).toString({ smallestUnit: 'millisecond' }));
    await this.refresh(told.filter(({ name }) => !this.heard.has(name)).map(({ news }) => news));
    this.heard = new Set(told.map(({ name }) => name));
    if (Temporal.Instant.compare(now, this.looked) > 0) this.looked = now;
  }

  private async refresh(news: readonly About[]): Promise<void> {
    const ids = [...new Set(news.flatMap((one) => (one.about === 'organisation' && this.kinds.size > 0 ? [one.organisationId] : [])))];
    // Whoever only needs a name asks again when it is needed.
    for (const one of news) if (one.about === 'organisation') this.named.delete(one.organisationId);
    const pairs = news.flatMap((one) => (one.about === 'participation' && this.events.has(one.eventId) ? [one] : []));
    const requestIds = news.flatMap((one) => (one.about === 'introduction' && this.requests.has(one.eventId) ? [one.introductionId] : []));
    const [listed, participations, introductions] = await Promise.all([
      ids.length > 0 ? readListed(this.table, ids) : [],
      pairs.length > 0 ? readParticipations(this.table, pairs) : [],
      requestIds.length > 0 ? readIntroductions(this.table, requestIds) : [],
    ]);
    const byId = new Map(listed.map((one) => [one.organisation.id, one]));
    for (const [kind, part] of this.kinds) {
      const kept = await part;
      for (const id of ids) kept.set(id, byId.get(id)?.profile.kind === kind ? (byId.get(id) ?? null) : null);
    }
    for (const one of participations) (await this.events.get(one.eventId))?.set(one.organisationId, one);
    for (const one of introductions) (await this.requests.get(one.eventId))?.set(one.id, one);
  }
}

const join = (organisations: readonly Organisation[], profiles: readonly Profile[]): Listed[] => {
  const known = new Map(organisations.map((organisation) => [organisation.id, organisation]));
  return profiles.flatMap((profile) => {
    const organisation = known.get(profile.organisationId);
    return organisation && isListed(organisation, profile) ? [{ organisation, profile }] : [];
  });
};

async function readListed(table: Table, ids: string[]): Promise<Listed[]> {
  const [organisations, profiles] = await Promise.all([readOrganisations(table, ids), readProfiles(table, ids)]);
  return join(organisations, profiles);
}

async function loadKind(table: Table, kind: OrganisationKind): Promise<Kept<Listed>> {
  const [organisations, profiles] = await Promise.all([listOrganisations(table, kind), listPublishedProfiles(table, kind)]);
  return new Kept(new Map(join(organisations, profiles).map((one) => [one.organisation.id, one])));
}

async function loadEvent(table: Table, eventId: string): Promise<Kept<Participation>> {
  return new Kept(new Map((await listParticipations(table, eventId)).map((one) => [one.organisationId, one])));
}

async function loadRequests(table: Table, eventId: string): Promise<Kept<Introduction>> {
  return new Kept(new Map((await listIntroductions(table, eventId)).map((one) => [one.id, one])));
}

const memories = new WeakMap<Table['client'], Map<string, Memory>>();

function memoryOf({ table, now }: Asked): Memory {
  const ofClient = memories.get(table.client) ?? new Map<string, Memory>();
  memories.set(table.client, ofClient);
  const known = ofClient.get(table.name);
  if (known?.isUsable(now())) return known;
  const memory = new Memory(table, now());
  ofClient.set(table.name, memory);
  return memory;
}

/** Organisations of some kinds that stand in the directory, kind by kind, each in the order of ids: the same lists as long as nothing changes. */
export const publishedByKind = (services: Asked, kinds: readonly OrganisationKind[]): Promise<readonly Listed[][]> =>
  memoryOf(services).published(services, kinds);

/** Who takes part in an event, whatever its status, in the order of ids: the same list as long as nothing changes. */
export const participationsAt = (services: Asked, eventId: string): Promise<readonly Participation[]> =>
  memoryOf(services).participations(services, eventId);

/** All requests at an event, in the order of ids: the same list as long as nothing changes. */
export const introductionsAt = (services: Asked, eventId: string): Promise<readonly Introduction[]> =>
  memoryOf(services).introductions(services, eventId);

/** Organisations by id; those not there are left out. */
export const organisationsNamed = (services: Asked, ids: readonly string[]): Promise<Organisation[]> =>
  memoryOf(services).organisations(services, ids);
