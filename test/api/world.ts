import { availabilityItem, eventItems, participationItem } from '../../functions/table/events.ts';
import { introductionItem, pairItem } from '../../functions/table/introductions.ts';
import { membershipItem, organisationItem, profileItem } from '../../functions/table/organisations.ts';
import { emailItem, personItem } from '../../functions/table/people.ts';
import type { Item } from '../../functions/table/table.ts';
import { releaseItem, timetableItem } from '../../functions/table/timetable.ts';
import { doneAtOnce } from '../../shared/rules/jobs/transitions.ts';
import type { Event } from '../../shared/schemas/event.ts';
import type { EventSettings } from '../../shared/schemas/eventSettings.ts';
import type { Introduction } from '../../shared/schemas/introduction.ts';
import type { MembershipRole, Organisation, Person } from '../../shared/schemas/organisation.ts';
import type { Participation } from '../../shared/schemas/participation.ts';
import { emptyContent, type Profile } from '../../shared/schemas/profile.ts';
import type { OrganisationKind } from '../../shared/schemas/vocabularies.ts';

/*
 * Small worlds for API tests, made of real entities. Everything has a name of its own and secrets say whose they are, so that a
 * leak shows in an exact assertion.
 */

const at = '2026-11-01T00:00:00.000Z';
export const emailOf = (person: string) => `${person}@test.example`;

export function person(id: string): Item[] {
  const entity: Person = {
    id,
    email: emailOf(id),
    name: { family: id, given: 'Test', familyKana: null, givenKana: null, romaji: `Test ${id}` },
    title: { ja: null, en: null },
    language: 'en',
    invitations: 'mail',
    noticeMails: 'instant',
    sample: true,
    createdAt: at,
    version: 1,
  };
  return [personItem(entity), emailItem(entity)];
}

export const member = (organisationId: string, personId: string, kind: OrganisationKind, role: MembershipRole = 'owner'): Item =>
  membershipItem({ organisationId, personId, role, kind, since: at, version: 1 });

/** What somebody registers by themselves: nobody has confirmed it. */
export const selfMade: Partial<Organisation> = { sample: false };

/** An organisation with a published profile whose confidential attributes name it. Of a kind with rights it is confirmed, unless `said` otherwise. */
export function organisation(id: string, kind: OrganisationKind, content: Partial<Profile> = {}, said: Partial<Organisation> = {}): Item[] {
  const entity: Organisation = {
    id,
    kind,
    name: { ja: `組織 ${id}`, en: `Organisation ${id}` },
    kana: null,
    corporateNumber: null,
    country: 'JP',
    region: null,
    website: null,
    sample: true,
    sources: [],
    // Marked as sample: confirmed where its kind needs it.
    confirmation: null,
    createdAt: at,
    version: 1,
    ...said,
  };
  const profile: Profile = {
    ...emptyContent,
    tagline: { ja: `${id} の一行`, en: `${id} in one line` },
    contact: { name: `Contact of ${id}`, romaji: null, email: `secret-${id}@contact.example`, phone: '03-0000-0000' },
    confidential: { ja: `${id} の秘密`, en: `Secret of ${id}` },
    organisationId: id,
    kind,
    visibility: {},
    published: true,
    writtenAt: { ja: null, en: null },
    updatedAt: at,
    version: 1,
    ...content,
  };
  return [organisationItem(entity), profileItem(profile)];
}

/** One day, 10:00–12:00 in Tokyo: five slots of 20 minutes with 5 between them; pitches from 13:00. */
export const settings: EventSettings = {
  zone: 'Asia/Tokyo',
  days: ['2026-12-10'],
  tables: [
    { id: 'table-1', name: '1', room: 'A', kind: 'table' },
    { id: 'table-2', name: '2', room: 'A', kind: 'table' },
  ],
  stages: [{ id: 'stage-1', name: { ja: '舞台', en: 'Stage' } }],
  sessions: [
    { id: 'morning', kind: 'meetings', name: { ja: '午前', en: 'Morning' }, date: '2026-12-10', from: '10:00', to: '12:00' },
    {
      id: 'showcase',
      kind: 'pitches',
      name: { ja: 'ピッチ', en: 'Showcase' },
      date: '2026-12-10',
      from: '13:00',
      to: '13:30',
      stageId: 'stage-1',
      tier: 'short',
    },
  ],
  meeting: { minutes: 20, turnoverMinutes: 5 },
  pitches: { short: { seconds: 90, turnoverSeconds: 30 }, long: { seconds: 420, turnoverSeconds: 60 } },
  requests: { pendingLimit: 3, expireAfterDays: 7, selfBooking: true },
};
export const firstSlot = '2026-12-10T01:00:00.000Z';

export function event(id: string, organiserId: string, changes: Partial<Event> = {}): Item[] {
  return eventItems({
    id,
    name: { ja: `催し ${id}`, en: `Event ${id}` },
    description: { ja: null, en: null },
    organiserId,
    organiserName: { ja: organiserId, en: organiserId },
    status: 'open',
    venue: { ja: null, en: null },
    contact: null,
    datesText: null,
    settings,
    facts: [],
    sample: true,
    sources: [],
    draftPlanId: null,
    createdAt: at,
    version: 1,
    ...changes,
  });
}

export const participation = (
  eventId: string,
  organisationId: string,
  delegateIds: string[],
  changes: Partial<Participation> = {},
): Item => {
  const nothing = { ja: null, en: null };
  return participationItem({
    eventId,
    organisationId,
    status: 'admitted',
    wants: true,
    invitedAgain: false,
    exhibitor: false,
    delegateIds,
    pitch: { wanted: false, selected: false, parts: { business: nothing, usefulness: nothing, promise: nothing }, speakerId: null },
    by: null,
    createdAt: at,
    version: 1,
    ...changes,
  });
};

export function introduction(
  id: string,
  eventId: string,
  from: [string, string],
  to: [string, string],
  changes: Partial<Introduction> = {},
): Item[] {
  const entity: Introduction = {
    id,
    eventId,
    fromOrganisationId: from[0],
    fromPersonId: from[1],
    toOrganisationId: to[0],
    toPersonId: to[1],
    message: `Message of ${id}`,
    preference: 'wanted',
    status: 'accepted',
    readAt: null,
    answer: { personId: to[1], at, reason: null, text: null },
    by: null,
    agreedBy: [],
    createdAt: at,
    expiresAt: '2026-12-01T00:00:00.000Z',
    version: 1,
    ...changes,
  };
  return [introductionItem(entity), pairItem(entity)];
}

/** A first release with nothing in it: from now on slots can be booked. */
export const emptyRelease = (eventId: string): Item[] => [
  releaseItem({
    id: 'r0001',
    eventId,
    number: 1,
    planId: 'plan-0',
    job: doneAtOnce('nobody', at),
    counts: { meetings: 0, pitches: 0, people: 0, notices: 0 },
    displaced: 0,
    revision: 1,
    publishedBy: 'nobody',
    createdAt: at,
    publishedAt: at,
    version: 1,
  }),
  timetableItem({ eventId, releaseId: 'r0001', revision: 1, version: 1 }),
];

export const available = (eventId: string, personId: string, start: string, end: string): Item =>
  availabilityItem({ eventId, personId, available: [{ start, end }], version: 1 });
