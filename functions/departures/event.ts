import { nameValues } from '../../shared/rules/notices/values.ts';
import { Event } from '../../shared/schemas/event.ts';
import type { Introduction } from '../../shared/schemas/introduction.ts';
import type { Participation } from '../../shared/schemas/participation.ts';
import { closing } from '../disclosures/receipts.ts';
import { actingFor, tell } from '../notices/tell.ts';
import type { FeedServices } from '../services.ts';
import { timestamp } from '../services.ts';
import { keysOfCrowd, keysOfEvent, keysOfIntroduction, keysOfPlan, keysOfRelease } from '../table/attached.ts';
import type { Change } from '../table/change.ts';
import { listParticipations } from '../table/events.ts';
import { listIntroductions } from '../table/introductions.ts';
import { type Key, keys } from '../table/keys.ts';
import { listMembers } from '../table/organisations.ts';
import { listNotices } from '../table/people.ts';
import { listPlans } from '../table/plans.ts';
import { pooled } from '../table/pooled.ts';
import { commit, removeAll, type Table } from '../table/table.ts';
import { listReleases } from '../table/timetable.ts';

/** What goes with an event that is deleted, and who hears of it. */
export interface Attached {
  readonly participations: readonly Participation[];
  readonly introductions: readonly Introduction[];
  readonly planIds: readonly string[];
  /** Where the notices lie that speak of it and would lead nowhere. */
  readonly notices: readonly Key[];
  /** Who has heard of it, and takes part, has asked to, or is asked. */
  readonly told: readonly string[];
}

/** Looks for everything that hangs on an event, as it stands now. */
export async function attachedTo(table: Table, event: Pick<Event, 'id' | 'organiserId'>): Promise<Attached> {
  const [participations, introductions, plans] = await Promise.all([
    listParticipations(table, event.id),
    listIntroductions(table, event.id),
    listPlans(table, event.id),
  ]);
  const organisers = (await listMembers(table, event.organiserId ?? '')).map(({ personId }) => personId);
  const people = new Map<string, Participation[]>(organisers.map((id) => [id, []]));
  await pooled(participations, 8, async (participation) => {
    for (const id of [...(await actingFor(table, participation.organisationId)), ...participation.delegateIds])
      people.set(id, [...(people.get(id) ?? []), participation]);
  });
  const speaksOfIt = speaksOf(event.id, new Set(introductions.map(({ id }) => id)));
  const notices: Key[] = [];
  const told: string[] = [];
  await pooled([...people], 8, async ([personId, theirs]) => {
    const own = (await listNotices(table, personId, 100_000)).filter(({ path }) => speaksOfIt(path));
    notices.push(...own.map(({ id }) => keys.notice(personId, id)));
    const heard = theirs.some(({ wants }) => wants) || own.length > 0;
    if (heard && theirs.some(({ status }) => status !== 'withdrawn' && status !== 'refused')) told.push(personId);
  });
  const byOrganiser = new Set(organisers);
  return {
    participations,
    introductions,
    planIds: plans.map(({ id }) => id),
    notices,
    told: told.filter((id) => !byOrganiser.has(id)).sort(),
  };
}

/** Whether a notice leads into the event, or to one of its requests. */
const speaksOf = (eventId: string, introductionIds: ReadonlySet<string>) => (path: string) => {
  const { pathname, searchParams } = new URL(path, 'https://musubi.example');
  const [, place, id = ''] = pathname.split('/');
  return (
    searchParams.get('eventId') === eventId || (place === 'events' && id === eventId) || (place === 'inbox' && introductionIds.has(id))
  );
};

/**
 * An event was deleted before anything of it was published: who had heard of it is told once, and then all that hung on it goes. However
 * much it is: delivered again, it goes on with what is left. Who takes part goes last, for by them the others are found.
 */
export async function followDeletion(services: Pick<FeedServices, 'table' | 'now'>, change: Change): Promise<void> {
  if (change.after || !change.before) return;
  const { table } = services;
  const event = Event.parse(change.before);
  const attached = await attachedTo(table, event);
  await tell(table, attached.told, {
    code: 'event-deleted',
    values: { ...nameValues('event', event.name), ...nameValues('organiser', event.organiserName) },
    path: '/events',
    change,
    about: event.id,
    mail: { template: 'event-deleted', event: event.name, organiser: event.organiserName, path: '/events' },
    event,
  });
  await forgetRequests(services, event.id, attached.introductions);
  await removeAll(table, attached.notices);
  await pooled(attached.planIds, 8, async (id) => removeAll(table, await keysOfPlan(table, id)));
  await pooled(await listReleases(table, event.id), 8, async ({ id }) => removeAll(table, await keysOfRelease(table, event.id, id)));
  await removeAll(table, await keysOfCrowd(table, event.id));
  await removeAll(
    table,
    attached.participations.map(({ organisationId }) => keys.pending(organisationId, event.id)),
  );
  await removeAll(table, await keysOfEvent(table, event.id));
}

/** Requests with what lies beside them; what an agreed one had opened closes. */
async function forgetRequests(
  { table, now }: Pick<FeedServices, 'table' | 'now'>,
  eventId: string,
  introductions: readonly Introduction[],
) {
  for (const { id, status, fromOrganisationId: one, toOrganisationId: other } of introductions) {
    const receipts = status === 'accepted' ? await closing(table, { one, other }, id, timestamp({ now })) : [];
    if (receipts.length > 0) await commit(table, receipts);
    await removeAll(table, [keys.pair(eventId, one, other), ...(await keysOfIntroduction(table, id))]);
  }
}
