import { isMember, mayManageMembers, mayOrganise, maySeeEvent } from '../../shared/rules/access/actor.ts';
import { carriesRights, isConfirmed } from '../../shared/rules/access/confirmation.ts';
import { lookedAfter } from '../../shared/rules/access/lookedAfter.ts';
import { seeksSite } from '../../shared/rules/directory/posted.ts';
import { type Situation, tasksOf } from '../../shared/rules/home/tasks.ts';
import { statusAt } from '../../shared/rules/introduction/status.ts';
import { exclusionOf } from '../../shared/rules/matching/exclusions.ts';
import { isAdmitted } from '../../shared/rules/participation/admitted.ts';
import { missingForPublishing } from '../../shared/rules/profile/attributes.ts';
import { meetingId } from '../../shared/rules/timetable/items.ts';
import type { Organisation } from '../../shared/schemas/organisation.ts';
import type { Profile } from '../../shared/schemas/profile.ts';
import type { OrganisationKind } from '../../shared/schemas/vocabularies.ts';
import { allStanding } from '../access/standing.ts';
import { agendaOf } from '../agenda/entries.ts';
import { countApplications } from '../confirmations/operations.ts';
import { seenAs } from '../directory/published.ts';
import { candidatesFor } from '../matches/candidates.ts';
import { introductionsOf, relationsOf, settledBy } from '../matches/standing.ts';
import type { Call } from '../services.ts';
import { timestamp } from '../services.ts';
import { listJoinRequests } from '../table/confirmations.ts';
import { listEvents, listParticipations, listParticipationsOf, readAvailability } from '../table/events.ts';
import { listReceived, listSent } from '../table/introductions.ts';
import {
  listShortlist,
  listTrialsOfHub,
  listTrialsOfStartup,
  readOrganisations,
  readProfile,
  readProfiles,
} from '../table/organisations.ts';
import { listNotices } from '../table/people.ts';
import type { Table } from '../table/table.ts';
import { readPlacements, readTimetables } from '../table/timetable.ts';
import type { Home } from './views.ts';

/** What is the reader's to do, what is new, and their next appointment. */
export async function readHome(call: Call): Promise<Home> {
  const now = timestamp(call);
  const [situation, notices, agenda] = await Promise.all([
    readSituation(call, now),
    listNotices(call.table, call.actor.personId, 10),
    agendaOf(call.table, call.actor.personId),
  ]);
  return {
    tasks: tasksOf(situation),
    news: notices,
    next: agenda.find(({ end }) => end > now) ?? null,
    beyond: lookedAfter(call.actor).beyond,
  };
}

async function readSituation(call: Call, now: string): Promise<Situation> {
  const { table, actor } = call;
  const events = (await allStanding(table, await listEvents(table))).filter(
    (event) => maySeeEvent(actor, event) && (event.days.at(-1) ?? '') >= now.slice(0, 10),
  );
  const timetables = await readTimetables(
    table,
    events.map(({ id }) => id),
  );
  const releases = new Map(timetables.flatMap(({ eventId, releaseId }) => (releaseId ? [[eventId, releaseId] as const] : [])));
  const { memberships } = lookedAfter(actor);
  const own = await readOwn(
    table,
    memberships.map(({ organisationId }) => organisationId),
  );
  const organisations = await Promise.all(
    memberships.map(({ organisationId, kind }) => readOrganisationSituation(call, own, { id: organisationId, kind }, releases, now)),
  );
  const delegateEvents = organisations.flatMap(({ participations }) =>
    participations
      .filter((participation) => isAdmitted(participation) && participation.delegateIds.includes(actor.personId))
      .map(({ eventId }) => eventId),
  );
  const unsaid = await Promise.all(
    delegateEvents.map(async (eventId) => ((await readAvailability(table, eventId, actor.personId))?.available == null ? [eventId] : [])),
  );
  return {
    organisations,
    applications: await countApplications(call),
    unsaid: unsaid.flat(),
    events: await Promise.all(
      events.map(async (event) => {
        const organised = mayOrganise(actor, event);
        const applied = organised ? (await listParticipations(table, event.id)).filter(({ status }) => status === 'applied').length : 0;
        return { ...event, organised, applied, published: releases.has(event.id) };
      }),
    ),
  };
}

type Own = { readonly organisations: ReadonlyMap<string, Organisation>; readonly profiles: ReadonlyMap<string, Profile> };

/** The reader's organisations and their profiles, read together. */
async function readOwn(table: Table, ids: string[]): Promise<Own> {
  const [organisations, profiles] = await Promise.all([readOrganisations(table, ids), readProfiles(table, ids)]);
  return {
    organisations: new Map(organisations.map((organisation) => [organisation.id, organisation])),
    profiles: new Map(profiles.map((profile) => [profile.organisationId, profile])),
  };
}

async function readOrganisationSituation(
  call: Call,
  { organisations, profiles }: Own,
  { id, kind }: { id: string; kind: OrganisationKind },
  releases: ReadonlyMap<string, string>,
  now: string,
): Promise<Situation['organisations'][number]> {
  const { table } = call;
  const owns = mayManageMembers(call.actor, id);
  const [organisation, profile] = [organisations.get(id), profiles.get(id) ?? null];
  const [trials, joining, received, sent, participations] = await Promise.all([
    listTrialsOfStartup(table, id),
    owns ? listJoinRequests(table, id) : [],
    listReceived(table, id),
    listSent(table, id),
    listParticipationsOf(table, id),
  ]);
  const accepted = [...received, ...sent].filter(({ status, eventId }) => status === 'accepted' && releases.has(eventId));
  const scheduled = new Set(
    (
      await readPlacements(
        table,
        accepted.map((introduction) => ({
          eventId: introduction.eventId,
          releaseId: releases.get(introduction.eventId) ?? '',
          id: meetingId(introduction.id),
        })),
      )
    )
      .filter(({ cancelled }) => !cancelled)
      .map(({ introductionId }) => introductionId),
  );
  return {
    id,
    kind,
    profile,
    publishable: profile !== null && missingForPublishing(profile).length === 0,
    waiting: isMember(call.actor, id) ? received.filter((introduction) => statusAt(introduction, now) === 'pending').length : 0,
    participations,
    bookable: accepted
      .filter((introduction) => !scheduled.has(introduction.id))
      .map((introduction) => ({ introductionId: introduction.id })),
    candidates: kind === 'hub' && call.actor.confirmed.includes(id) ? await countCandidates(call, id) : 0,
    proposals: trials.filter(({ startupId, status }) => startupId === id && status === 'proposed').length,
    joining: joining.filter(({ status }) => status === 'pending').length,
    confirmation: organisation && carriesRights(kind) ? standingOf(organisation) : null,
  };
}

const standingOf = (organisation: Organisation) =>
  isConfirmed(organisation) ? 'confirmed' : (organisation.confirmation?.status ?? 'unconfirmed');

/** How many wait in a hub's list: what it may see of them says that they look for a site, and neither side has settled the other. */
async function countCandidates(call: Call, hubId: string): Promise<number> {
  const [own, trials, shortlist, introductions, { relation }] = await Promise.all([
    readProfile(call.table, hubId),
    listTrialsOfHub(call.table, hubId),
    listShortlist(call.table, hubId),
    introductionsOf(call, hubId),
    relationsOf(call, hubId),
  ]);
  if (!own) return 0;
  const { byId } = await candidatesFor(call, { kinds: ['startup', 'academia'] }, relation);
  const taken = new Set(trials.filter(({ status }) => status !== 'named').map(({ startupId }) => startupId));
  const settled = settledBy(hubId, shortlist, introductions);
  return [...byId.values()].filter(({ organisation, profile }) => {
    const view = seenAs(profile, relation(organisation.id));
    return !taken.has(organisation.id) && seeksSite(view) && !exclusionOf(own, view, settled);
  }).length;
}
