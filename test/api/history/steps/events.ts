import type { EventSettings } from '../../../../shared/schemas/eventSettings.ts';
import { settings } from '../../world.ts';
import type { Kept } from '../mirror.ts';
import { pitchOf, wordsOfEvent } from '../secrets.ts';
import type { Walk } from '../walk.ts';

const dayAfter = (now: string, days: number) => new Date(Date.parse(now) + days * 86_400_000).toISOString().slice(0, 10);

const hall = (day: string): EventSettings => ({
  ...settings,
  days: [day],
  sessions: settings.sessions.map((session) => ({ ...session, date: day })),
  requests: { pendingLimit: 8, expireAfterDays: 3, selfBooking: true },
});

export async function createEvent(walk: Walk): Promise<void> {
  if (walk.events().length >= 3 && !walk.chance.isLucky(0.05)) return;
  const organiser = walk.chance.pick(walk.organisations('organiser'));
  if (!organiser) return;
  const name = `fair-${walk.step}`;
  await walk.call(walk.memberOf(organiser.id), 'POST', '/events', {
    organiserId: organiser.id,
    name: { ja: null, en: name },
    description: { ja: null, en: wordsOfEvent(name) },
    venue: { ja: null, en: 'Hall' },
    // Several on one day: who goes to two of them has one time.
    settings: hall(dayAfter(walk.now(), 9 + walk.chance.below(2))),
    status: walk.chance.isLucky(0.8) ? 'open' : 'draft',
  });
}

/** What may become of an event's settings, each a change that hangs on something else. */
const changes: ((event: Kept['Event'], walk: Walk) => Partial<Pick<Kept['Event'], 'venue' | 'status' | 'settings'>>)[] = [
  ({ settings: now }, walk) => ({
    settings: { ...now, zone: walk.chance.pick(['Asia/Tokyo', 'Europe/Paris', 'Asia/Kolkata']) ?? now.zone },
  }),
  (_, walk) => ({ venue: { ja: null, en: `Hall ${walk.step}` } }),
  ({ settings: now }, walk) => ({
    settings: { ...now, tables: now.tables.map((table, index) => (index === 0 ? { ...table, room: `R${walk.step % 50}` } : table)) },
  }),
  ({ settings: now }, walk) => ({
    settings: {
      ...now,
      tables:
        now.tables.length > 1 && walk.chance.isLucky(0.5)
          ? now.tables.slice(1)
          : [...now.tables, { id: `t-${walk.step}`, name: `T${walk.step}`, room: 'B', kind: 'table' as const }].slice(-5),
    },
  }),
  ({ settings: now }, walk) => ({ settings: { ...now, meeting: { minutes: walk.chance.pick([15, 20, 30]) ?? 20, turnoverMinutes: 5 } } }),
  ({ settings: now }, walk) => ({
    settings: {
      ...now,
      sessions: now.sessions.map((one) => (one.kind === 'meetings' ? { ...one, from: walk.chance.isLucky(0.5) ? '09:00' : '10:00' } : one)),
    },
  }),
  (_, walk) => ({ status: walk.chance.isLucky(0.8) ? 'open' : 'draft' }),
];

export async function changeEvent(walk: Walk): Promise<void> {
  const event = walk.event();
  const change = event && walk.chance.pick(changes)?.(event, walk);
  if (!event || !change) return;
  const { id, name, description, venue, settings: now, status, version } = event;
  await walk.call(walk.memberOf(event.organiserId), 'PUT', `/events/${id}`, {
    name,
    description,
    venue,
    settings: now,
    status,
    version,
    ...change,
  });
}

export async function apply(walk: Walk): Promise<void> {
  const [event, organisation] = [walk.event(), walk.chance.pick(walk.organisations('startup', 'investor', 'cdmo'))];
  if (!event || !organisation) return;
  const who = walk.memberOf(organisation.id);
  await walk.call(who, 'POST', `/events/${event.id}/participations`, { organisationId: organisation.id });
}

const participation = (walk: Walk, ...statuses: string[]) => {
  const event = walk.event();
  return walk.chance.pick(
    walk.mirror.all('Participation').filter((one) => one.eventId === event?.id && (statuses.length === 0 || statuses.includes(one.status))),
  );
};
const change = (walk: Walk, who: string, { eventId, organisationId, version }: Kept['Participation'], body: object) =>
  walk.call(who, 'PATCH', `/events/${eventId}/participations/${organisationId}`, { ...body, version });
const organiserOf = (walk: Walk, eventId: string) => walk.memberOf(walk.mirror.all('Event').find(({ id }) => id === eventId)?.organiserId);

export async function admit(walk: Walk): Promise<void> {
  const one = participation(walk, 'applied', 'refused', 'withdrawn');
  if (one) await change(walk, organiserOf(walk, one.eventId), one, { status: 'admitted' });
}

export async function refuse(walk: Walk): Promise<void> {
  const one = participation(walk);
  if (one) await change(walk, organiserOf(walk, one.eventId), one, { status: walk.chance.pick(['refused', 'withdrawn']), words: 'Sorry' });
}

export async function withdraw(walk: Walk): Promise<void> {
  const one = participation(walk);
  if (one) await change(walk, walk.memberOf(one.organisationId), one, { status: 'withdrawn' });
}

export async function sayYes(walk: Walk): Promise<void> {
  const one = participation(walk, 'invited');
  if (one) await change(walk, walk.memberOf(one.organisationId), one, { status: 'admitted' });
}

export async function changeDelegates(walk: Walk): Promise<void> {
  const one = participation(walk);
  const members = one ? walk.membersOf(one.organisationId) : [];
  const chosen = members.filter(() => walk.chance.isLucky(0.6));
  const delegateIds = chosen.length > 0 ? chosen : members.slice(0, 1);
  if (one && delegateIds.length > 0) await change(walk, walk.memberOf(one.organisationId), one, { delegateIds });
}

export async function wantPitch(walk: Walk): Promise<void> {
  const one = participation(walk);
  if (!one) return;
  // What a pitch is about is published with it; the rest is said to the organiser only.
  const [business, unpublished] = ['Said', pitchOf(one.eventId, one.organisationId)].map((en) => ({ ja: null, en }));
  const speakerId = walk.chance.isLucky(0.5) ? (walk.chance.pick(walk.membersOf(one.organisationId)) ?? null) : null;
  await change(walk, walk.memberOf(one.organisationId), one, {
    exhibitor: true,
    pitch: { wanted: walk.chance.isLucky(0.8), parts: { business, usefulness: unpublished, promise: unpublished }, speakerId },
  });
}

export async function sayHours(walk: Walk): Promise<void> {
  const one = participation(walk, 'admitted');
  const personId = walk.chance.pick(one?.delegateIds ?? []);
  const day = walk.mirror.all('Event').find(({ id }) => id === one?.eventId)?.settings.days[0];
  if (!one || !personId || !day) return;
  const version =
    walk.mirror.all('Availability').find((hours) => hours.eventId === one.eventId && hours.personId === personId)?.version ?? 0;
  const available = walk.chance.isLucky(0.3)
    ? null
    : [{ start: `${day}T0${walk.chance.below(2)}:00:00.000Z`, end: `${day}T0${3 + walk.chance.below(3)}:00:00.000Z` }];
  const who = walk.chance.isLucky(0.7) ? (walk.emailOf(personId) ?? walk.anybody()) : walk.memberOf(one.organisationId);
  await walk.call(who, 'PUT', `/events/${one.eventId}/availability/${personId}`, { available, version });
}
