import type { z } from 'zod';
import { isMember, isParty, mayEdit, mayOrganise } from '../../shared/rules/access/actor.ts';
import { statusAt } from '../../shared/rules/introduction/status.ts';
import { sidesToAgree } from '../../shared/rules/introduction/writtenDown.ts';
import { viewBeside } from '../../shared/rules/profile/audience.ts';
import { meetingId } from '../../shared/rules/timetable/items.ts';
import type { Introduction } from '../../shared/schemas/introduction.ts';
import { type Refusal, refuse } from '../../shared/schemas/problem.ts';
import { bothWays, readOpen } from '../disclosures/open.ts';
import type { Call } from '../services.ts';
import { timestamp } from '../services.ts';
import { listParticipationsOf, readEvent, readEvents } from '../table/events.ts';
import { listReceived, listSent, readIntroduction } from '../table/introductions.ts';
import { readOrganisations, readProfiles } from '../table/organisations.ts';
import { readPeople } from '../table/people.ts';
import { readPlacements, readTimetables } from '../table/timetable.ts';
import type { Inbox, IntroductionView, Party } from './views.ts';

/** All introductions of an organisation, newest first, and how many it may still ask for. Members only. */
export async function viewInbox(call: Call, organisationId: string, eventId?: string): Promise<Inbox | Refusal> {
  if (!isMember(call.actor, organisationId)) return refuse('not-found');
  const [sent, received, participations] = await Promise.all([
    listSent(call.table, organisationId, eventId),
    listReceived(call.table, organisationId, eventId),
    listParticipationsOf(call.table, organisationId),
  ]);
  const views = await viewAll(call, [...sent, ...received], (introduction) =>
    introduction.fromOrganisationId === organisationId ? 'sent' : 'received',
  );
  const events = await readEvents(
    call.table,
    participations.map((participation) => participation.eventId),
  );
  const waiting = views.filter(({ status, direction }) => status === 'pending' && direction === 'sent');
  return {
    introductions: views.sort((one, other) => other.createdAt.localeCompare(one.createdAt)),
    remaining: events.map((event) => ({
      eventId: event.id,
      pending: waiting.filter((introduction) => introduction.eventId === event.id).length,
      limit: event.settings.requests.pendingLimit,
    })),
  };
}

/** One introduction, for its two sides; its organiser sees that it exists and how it stands, not what was written. */
export async function viewIntroduction(call: Call, id: string): Promise<IntroductionView | Refusal> {
  const introduction = await readIntroduction(call.table, id);
  if (!introduction) return refuse('not-found');
  const party = isParty(call.actor, introduction);
  const event = party ? null : await readEvent(call.table, introduction.eventId);
  if (!party && !(event && mayOrganise(call.actor, event))) return refuse('not-found');
  const [view] = await viewAll(call, [introduction], () => (isMember(call.actor, introduction.fromOrganisationId) ? 'sent' : 'received'));
  if (!view) return refuse('not-found');
  return party
    ? view
    : {
        ...view,
        message: '',
        answer: view.answer && { ...view.answer, text: null },
        from: { ...view.from, contact: null },
        to: { ...view.to, contact: null },
      };
}

/** Introductions as the asking member sees them, names and meeting times beside. */
export async function viewAll(
  call: Call,
  introductions: readonly Introduction[],
  directionOf: (introduction: Introduction) => IntroductionView['direction'],
): Promise<IntroductionView[]> {
  const organisationIds = introductions.flatMap(({ fromOrganisationId, toOrganisationId }) => [fromOrganisationId, toOrganisationId]);
  const personIds = introductions.flatMap(({ fromPersonId, toPersonId }) => [fromPersonId, ...(toPersonId ? [toPersonId] : [])]);
  const sides = introductions.flatMap(({ fromOrganisationId: from, toOrganisationId: to }) => bothWays(from, to));
  const [organisations, profiles, people, timetables, isOpen] = await Promise.all([
    readOrganisations(call.table, organisationIds),
    readProfiles(call.table, organisationIds),
    readPeople(call.table, personIds),
    readTimetables(
      call.table,
      introductions.map(({ eventId }) => eventId),
    ),
    readOpen(call.table, sides),
  ]);
  const releases = new Map(timetables.map(({ eventId, releaseId }) => [eventId, releaseId]));
  const wanted = introductions.flatMap(({ id, eventId, status }) => {
    const releaseId = releases.get(eventId);
    return status === 'accepted' && releaseId ? [{ eventId, releaseId, id: meetingId(id) }] : [];
  });
  const meetings = new Map(
    (await readPlacements(call.table, wanted))
      .filter(({ cancelled }) => !cancelled)
      .map((placement) => [placement.introductionId, placement]),
  );
  const organisationOf = new Map(organisations.map((organisation) => [organisation.id, organisation]));
  const profileOf = new Map(profiles.map((profile) => [profile.organisationId, profile]));
  const personOf = new Map(people.map((person) => [person.id, person]));

  const party = (organisationId: string, otherId: string, personId: string | null): z.infer<typeof Party> | null => {
    const organisation = organisationOf.get(organisationId);
    if (!organisation) return null;
    const { name, kind, sample } = organisation;
    const profile = profileOf.get(organisationId);
    const person = personId ? personOf.get(personId) : undefined;
    const own = isMember(call.actor, organisationId);
    const relation = own ? 'self' : isOpen(organisationId, otherId) ? 'accepted' : 'public';
    return {
      organisationId,
      name,
      kind,
      sample,
      tagline: profile ? viewBeside(organisation, profile, { relation }).tagline : { ja: null, en: null },
      person: person ? { id: person.id, name: person.name, title: person.title } : null,
      contact: relation === 'public' ? null : (profile?.contact ?? null),
    };
  };
  const now = timestamp(call);
  return introductions.flatMap((introduction) => {
    const status = statusAt(introduction, now);
    const from = party(introduction.fromOrganisationId, introduction.toOrganisationId, introduction.fromPersonId);
    const to = party(introduction.toOrganisationId, introduction.fromOrganisationId, introduction.toPersonId);
    if (!from || !to) return [];
    const meeting = meetings.get(introduction.id);
    return [
      {
        ...introduction,
        status,
        direction: directionOf(introduction),
        from,
        to,
        meeting: meeting ? { id: meeting.id, start: meeting.start, end: meeting.end, placeId: meeting.placeId } : null,
        mayAgree: sidesToAgree(introduction).some((side) => mayEdit(call.actor, side)),
        mayAnswer: status === 'pending' && mayEdit(call.actor, introduction.toOrganisationId),
      },
    ];
  });
}
