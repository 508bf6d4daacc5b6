import { isAdmitted } from '../../../shared/rules/participation/admitted.ts';
import type { Availability, Interval } from '../../../shared/schemas/availability.ts';
import type { Event } from '../../../shared/schemas/event.ts';
import type { Participation } from '../../../shared/schemas/participation.ts';
import type { Party, PitchParts } from './party.ts';
import type { Random } from './random.ts';
import { hoursFrom, instantOf } from './time.ts';

const nothing: PitchParts = {
  business: { ja: null, en: null },
  usefulness: { ja: null, en: null },
  promise: { ja: null, en: null },
};

/** Who must be there for the story, whatever the dice say: those with an address of their own. */
const inStory = ({ people }: Party) => people.some((person) => /^(startup|investor|cdmo|device|site)@/.test(person.email));

/** How many of each kind have not been admitted, by what has become of their application. */
const notAdmitted: { kind: Party['organisation']['kind']; status: Participation['status']; count: number }[] = [
  { kind: 'startup', status: 'applied', count: 6 },
  { kind: 'startup', status: 'refused', count: 1 },
  { kind: 'startup', status: 'withdrawn', count: 1 },
  { kind: 'investor', status: 'applied', count: 3 },
  { kind: 'investor', status: 'withdrawn', count: 1 },
  { kind: 'cdmo', status: 'applied', count: 1 },
  { kind: 'site', status: 'applied', count: 1 },
];

function statuses(random: Random, parties: Party[]): Map<string, Participation['status']> {
  const free = random.shuffle(parties.filter((party) => !inStory(party)));
  const found = new Map<string, Participation['status']>();
  for (const { kind, status, count } of notAdmitted) {
    const chosen = free.filter(({ organisation }) => organisation.kind === kind && !found.has(organisation.id)).slice(0, count);
    for (const { organisation } of chosen) found.set(organisation.id, status);
  }
  return found;
}

/** Owners and editors come; those who only read come every other time. */
const delegatesOf = (random: Random, { memberships }: Party) =>
  memberships.filter(({ role }) => role !== 'viewer' || random.chance(0.5)).map(({ personId }) => personId);

const wantedPitches = 80;
const selectedPitches = 12;
const halfWritten = 4;

/** Who is at the event: nearly everybody admitted, about eighty with a pitch of three parts, twelve of them selected for a long one. */
export function participationsAt(random: Random, event: Event, parties: Party[], now: string): Participation[] {
  const statusOf = statuses(random, parties);
  const admitted = (party: Party) => !statusOf.has(party.organisation.id);
  const speakers = [
    ...parties.filter((party) => party.pitch && inStory(party)),
    ...random.shuffle(parties.filter((party) => party.pitch && admitted(party) && !inStory(party))),
  ].map(({ organisation }) => organisation.id);
  const wanting = new Set(speakers.slice(0, wantedPitches));
  const selected = new Set(speakers.slice(0, selectedPitches));
  const begun = new Set(speakers.slice(wantedPitches, wantedPitches + halfWritten));

  return parties.map((party) => {
    const { id, kind } = party.organisation;
    const delegateIds = delegatesOf(random, party);
    const wants = wanting.has(id) && party.pitch !== null;
    return {
      eventId: event.id,
      organisationId: id,
      status: statusOf.get(id) ?? 'admitted',
      wants: true,
      invitedAgain: false,
      exhibitor: wants || begun.has(id) || ((kind === 'startup' || kind === 'cdmo' || kind === 'device-company') && random.chance(0.7)),
      delegateIds,
      pitch: {
        wanted: wants,
        selected: wants && selected.has(id),
        parts: wants && party.pitch ? party.pitch : begun.has(id) && party.pitch ? { ...nothing, business: party.pitch.business } : nothing,
        speakerId: wants ? random.pick(delegateIds) : null,
      },
      by: null,
      createdAt: hoursFrom(now, -random.int(24 * 20, 24 * 24)),
      version: 1,
    };
  });
}

/** The hours somebody can be there on a day; null = not that day. */
type Hours = [string, string] | null;
const patterns: { weight: number; days: [Hours, Hours] }[] = [
  {
    weight: 40,
    days: [
      ['09:30', '18:00'],
      ['09:30', '18:00'],
    ],
  },
  { weight: 14, days: [['09:30', '18:00'], null] },
  { weight: 14, days: [null, ['09:30', '18:00']] },
  {
    weight: 10,
    days: [
      ['11:00', '18:00'],
      ['09:30', '15:00'],
    ],
  },
  {
    weight: 8,
    days: [
      ['09:30', '12:00'],
      ['09:30', '12:00'],
    ],
  },
  {
    weight: 8,
    days: [
      ['13:00', '18:00'],
      ['13:00', '18:00'],
    ],
  },
  {
    weight: 6,
    days: [
      ['13:00', '18:00'],
      ['09:30', '14:00'],
    ],
  },
];

function intervals(random: Random, { settings }: Event): Interval[] {
  const { days } = random.weighted(patterns, ({ weight }) => weight);
  return days.flatMap((hours, index) => {
    const date = settings.days[index];
    if (!hours || !date) return [];
    const at = (time: string) => instantOf(date, time, settings.zone);
    return [{ start: at(hours[0]), end: at(hours[1]) }];
  });
}

/** When delegates can meet: about a third have never said, some have said "any time", the rest gave hours on one day or both. */
export const availabilitiesAt = (random: Random, event: Event, participations: Participation[]): Availability[] =>
  participations
    .filter(isAdmitted)
    .flatMap(({ delegateIds }) => delegateIds)
    .filter(() => random.chance(0.68))
    .map((personId) => ({
      eventId: event.id,
      personId,
      available: random.chance(0.2) ? null : intervals(random, event),
      version: 1,
    }));
