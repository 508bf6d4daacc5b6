import { mayCreateEvents, mayOrganise, mayPrepare, maySeeEvent, mayUseRights } from '../../shared/rules/access/actor.ts';
import { lookedAfter } from '../../shared/rules/access/lookedAfter.ts';
import { formerPlaces } from '../../shared/rules/timetable/formerPlaces.ts';
import { wrongDays } from '../../shared/rules/timetable/wrongDays.ts';
import type { Event, EventDraft, ZoneKeeps } from '../../shared/schemas/event.ts';
import type { Participation } from '../../shared/schemas/participation.ts';
import { isRefusal, type Refusal, refuse } from '../../shared/schemas/problem.ts';
import { preparedEvent } from '../access/events.ts';
import { allStanding, readStanding, whyUnseen } from '../access/standing.ts';
import { counting, overLimit } from '../limits/limits.ts';
import type { Call, Visit } from '../services.ts';
import { timestamp } from '../services.ts';
import {
  creatingEvent,
  type ListedEvent,
  listEvents,
  listParticipations,
  listParticipationsOf,
  readParticipations,
  replacingEvent,
} from '../table/events.ts';
import { readOrganisation, readOrganisations } from '../table/organisations.ts';
import { commit } from '../table/table.ts';
import { listPlacements, listReleases, readTimetable, readTimetables } from '../table/timetable.ts';
import { pauseLonger } from '../timetable/holding.ts';
import { keepHours } from '../timetable/hours.ts';
import { readShown, showChange } from '../timetable/shown.ts';
import type { EventSummary, EventView, PublicTimetable } from './views.ts';

/** The events a reader may know of: everybody's but others' drafts; those with settled days first, soonest first. */
export async function viewEvents(visit: Visit): Promise<EventSummary[]> {
  const events = (await allStanding(visit.table, await listEvents(visit.table))).filter((event) => maySeeEvent(visit.actor, event));
  const [participations, timetables] = await Promise.all([
    participationsOf(visit),
    readTimetables(
      visit.table,
      events.map(({ id }) => id),
    ),
  ]);
  const published = new Set(timetables.flatMap(({ eventId, releaseId }) => (releaseId ? [eventId] : [])));
  return events
    .map((event) => view(visit, event, participations, published.has(event.id)))
    .sort((one, other) => (one.days[0] ?? '9999').localeCompare(other.days[0] ?? '9999') || one.id.localeCompare(other.id));
}

export async function viewEvent(visit: Visit, id: string): Promise<EventView | Refusal> {
  const event = await readStanding(visit.table, id);
  if (!event || !maySeeEvent(visit.actor, event)) return whyUnseen(visit, id);
  const own = visit.actor?.memberships.map(({ organisationId }) => ({ eventId: id, organisationId })) ?? [];
  const [participations, { releaseId }] = await Promise.all([readParticipations(visit.table, own), readTimetable(visit.table, id)]);
  return view(visit, event, participations, releaseId !== null);
}

export async function createEvent(call: Call, id: string, organiserId: string, draft: EventDraft): Promise<EventView | Refusal> {
  if (!mayCreateEvents(call.actor, organiserId)) return refuse('forbidden');
  if (draft.status !== 'draft' && !mayUseRights(call.actor, organiserId)) return refuse('not-confirmed', { organisationId: organiserId });
  const organiser = await readOrganisation(call.table, organiserId);
  if (!organiser) return refuse('not-found');
  const wrong = refuseDays(call, draft, null);
  if (wrong) return wrong;
  const event: Event = {
    ...draft,
    contact: draft.contact ?? null,
    id,
    organiserId,
    organiserName: organiser.name,
    datesText: null,
    facts: [],
    sample: organiser.sample,
    sources: [],
    draftPlanId: null,
    createdAt: timestamp(call),
    version: 1,
  };
  const uses = [{ name: 'events-by-organisation' as const, whom: organiserId }];
  const outcome = await commit(call.table, [...creatingEvent(call.table, event), ...counting(call, uses)]);
  const over = !outcome.done && outcome.failed.includes(0) ? null : overLimit(call, uses, outcome, 2);
  if (over) return over;
  return viewEvent(call, id);
}

/** The refusal of days nobody can have meant, each at its place. */
export function refuseDays({ now }: Pick<Call, 'now'>, { settings }: Pick<EventDraft, 'settings'>, before: Event | null): Refusal | null {
  const errors = wrongDays(settings, before?.settings ?? null, now());
  if (errors.length === 0) return null;
  return refuse('invalid-input', { errors: errors.map(({ index, ...rest }) => ({ path: `settings.days.${index}`, ...rest })) });
}

/** How often a save is tried again because the timetable moved on meanwhile. */
const attempts = 60;

/**
 * Replaces what the organiser wrote of the event. What is published keeps the settings it came out with as long as they do not fit what is
 * placed; names show at once (`releases/shown.ts`). Refuses lost updates with the newer state.
 */
export async function changeEvent(
  call: Call,
  id: string,
  { version, zoneKeeps = 'clock', ...draft }: EventDraft & { version: number; zoneKeeps?: ZoneKeeps },
): Promise<EventView | Refusal> {
  const { table } = call;
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const event = await preparedEvent(call, id);
    if (isRefusal(event)) return event;
    if (draft.status !== 'draft' && !mayOrganise(call.actor, event)) return refuse('not-confirmed', { organisationId: event.organiserId });
    if (event.version !== version) return refuse('version-stale', { current: event });
    const wrong = refuseDays(call, draft, event);
    if (wrong) return wrong;
    const next: Event = { ...event, ...draft, formerPlaces: formerPlaces(event, draft.settings), zoneKeeps, version: version + 1 };
    await keepHours(table, event, next, zoneKeeps);
    const shown = await showChange(call, event, next);
    const isTold = shown.length > 0 || event.settings.zone !== next.settings.zone;
    const uses = isTold ? [{ name: 'told-changes-by-event' as const, whom: id }] : [];
    const outcome = await commit(table, [...replacingEvent(table, next, version), ...counting(call, uses), ...shown]);
    if (outcome.done) return viewEvent(call, id);
    const over = outcome.failed.includes(0) ? null : overLimit(call, uses, outcome, 2);
    if (over) return over;
    await pauseLonger(attempt);
  }
  return refuse('publishing-in-progress');
}

/** The published pitches, for everybody. Before the first release: none, and `release: null`. */
export async function viewTimetable(visit: Visit, eventId: string): Promise<PublicTimetable | Refusal> {
  const timetable = await publishedTimetable(visit, eventId);
  if (isRefusal(timetable)) return timetable;
  const { settings, ...view } = timetable;
  return { ...view, zone: settings.zone, stages: settings.stages };
}

/** The published pitches with the settings they were published with; the event's own before the first release. */
export async function publishedTimetable(
  visit: Visit,
  eventId: string,
): Promise<(Omit<PublicTimetable, 'zone' | 'stages'> & Pick<Event, 'settings'>) | Refusal> {
  const event = await readStanding(visit.table, eventId);
  if (!event || !maySeeEvent(visit.actor, event)) return whyUnseen(visit, eventId);
  const { releaseId } = await readTimetable(visit.table, eventId);
  const nothing = { eventId, release: null, pitches: [] };
  if (!releaseId) return { ...nothing, settings: event.settings };
  const [placements, releases, participations, { settings }] = await Promise.all([
    listPlacements(visit.table, eventId, releaseId),
    listReleases(visit.table, eventId),
    listParticipations(visit.table, eventId),
    readShown(visit.table, event, releaseId),
  ]);
  const pitches = placements.filter(({ kind, cancelled }) => kind === 'pitch' && !cancelled);
  const organisations = new Map(
    (
      await readOrganisations(
        visit.table,
        pitches.flatMap(({ organisationIds }) => organisationIds),
      )
    ).map((organisation) => [organisation.id, organisation]),
  );
  const parts = new Map(participations.map(({ organisationId, pitch }) => [organisationId, pitch.parts]));
  const release = releases.find(({ id }) => id === releaseId);
  return {
    ...nothing,
    settings,
    release: release ? { number: release.number, publishedAt: release.publishedAt } : null,
    pitches: pitches
      .flatMap(({ id, start, end, placeId, tier, organisationIds: [organisationId = ''] }) => {
        const organisation = organisations.get(organisationId);
        if (!organisation) return [];
        const { name, kind, sample } = organisation;
        const business = parts.get(organisationId)?.business ?? { ja: null, en: null };
        return [{ id, start, end, placeId, tier, organisation: { id: organisationId, name, kind, sample }, business }];
      })
      .sort((one, other) => one.start.localeCompare(other.start)),
  };
}

/** Of the organisations one looks after at a time; each is a query of its own. */
async function participationsOf({ table, actor }: Visit) {
  const own = actor ? lookedAfter(actor).memberships : [];
  return (await Promise.all(own.map(({ organisationId }) => listParticipationsOf(table, organisationId)))).flat();
}

/** An event, whole or as listed, with how the reader stands to it. */
function view<E extends Event | ListedEvent>(visit: Visit, event: E, participations: readonly Participation[], published: boolean) {
  const { draftPlanId: _, ...rest } = event;
  return {
    ...rest,
    mayOrganise: visit.actor !== null && mayOrganise(visit.actor, event),
    mayPrepare: visit.actor !== null && mayPrepare(visit.actor, event),
    participations: participations.filter(({ eventId }) => eventId === event.id),
    published,
  };
}
