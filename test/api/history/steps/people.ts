import { wrongCalendar } from '../calendars.ts';
import { mayKnowOf } from '../secrets.ts';
import type { Walk } from '../walk.ts';

const name = (email: string) => ({ family: email.split('@')[0], given: 'Test', familyKana: null, givenKana: null, romaji: null });

export const register = (walk: Walk) => registerAs(walk, walk.anybody());

/** Registers an address, or changes what its person said of themselves. */
export async function registerAs(walk: Walk, email: string): Promise<void> {
  await walk.call(email, 'PUT', '/me', {
    name: name(email),
    title: { ja: null, en: null },
    language: walk.chance.pick(['ja', 'en']),
    invitations: walk.chance.isLucky(0.85) ? 'mail' : 'calendar',
    noticeMails: walk.chance.isLucky(0.7) ? 'instant' : 'never',
  });
}

export const deleteAccount = (walk: Walk) => walk.call(walk.anybody(), 'DELETE', '/me');

export async function subscribe(walk: Walk): Promise<void> {
  const { body } = await walk.call(walk.anybody(), 'POST', '/me/calendar');
  if (body.url) walk.addresses.push(new URL(body.url).pathname.replace('/api', ''));
}

export const unsubscribe = (walk: Walk) => walk.call(walk.anybody(), 'DELETE', '/me/calendar');

/** Reads a calendar at a secret address, at times one that has long been given up: it shows what is published of its owner, or is not there. */
export async function readCalendar(walk: Walk): Promise<void> {
  const path = walk.chance.isLucky(0.7) ? walk.addresses.at(-1) : walk.chance.pick(walk.addresses);
  if (!path) return;
  await walk.quiet();
  const { status, body } = await walk.call(null, 'GET', path);
  for (const difference of wrongCalendar(walk.mirror, path, status, body, walk.now())) walk.note(difference);
}
export const readNotices = (walk: Walk) => walk.call(walk.anybody(), 'POST', '/me/notices/read', { until: walk.now() });

/** Reads a page as anybody, or as a stranger: nobody may see there what is not theirs. */
export async function read(walk: Walk): Promise<void> {
  const { chance, mirror } = walk;
  const organisation = chance.pick(mirror.all('Organisation'))?.id;
  const own = chance.pick(mirror.all('Membership'));
  const event = walk.event()?.id;
  const introduction = chance.pick(mirror.all('Introduction'))?.id;
  const mine = own && walk.emailOf(own.personId);
  const anybody = chance.isLucky(0.1) ? null : walk.anybody();
  const pages: [string | null, string][] = [
    [anybody, '/me'],
    [anybody, '/me/agenda'],
    [anybody, '/me/home'],
    [anybody, '/me/notices'],
    [anybody, '/me/export'],
    [anybody, '/events'],
    [anybody, `/organisations/${organisation}`],
    [anybody, `/organisations/${organisation}/profile`],
    [anybody, `/organisations/${organisation}/members`],
    [anybody, `/organisations/${organisation}/introductions`],
    [anybody, `/organisations/${organisation}/trials`],
    [mine ?? null, `/organisations/${own?.organisationId}/introductions`],
    [mine ?? null, `/organisations/${own?.organisationId}/trials`],
    [mine ?? null, `/organisations/${own?.organisationId}/shortlist`],
    [mine ?? null, `/organisations/${own?.organisationId}/matches?kinds=startup`],
    [mine ?? null, `/organisations/${own?.organisationId}/matches?kinds=investor&eventId=${event}`],
    [mine ?? null, `/organisations/${own?.organisationId}/matches/${organisation}`],
    [mine ?? null, '/me/home'],
    [mine ?? null, '/me/agenda'],
    ...[
      '',
      '/timetable',
      '/participations',
      '/board',
      '/figures',
      '/releases',
      '/plans',
      '/draft/difference',
      '/exposure',
      '/schedule.json',
      '/schedule.xml',
    ].flatMap((page): [string | null, string][] => [
      [anybody, `/events/${event}${page}`],
      [walk.memberOf(walk.events().find(({ id }) => id === event)?.organiserId), `/events/${event}${page}`],
    ]),
    ...['participants', 'meetings', 'pitches', 'unplaced', 'introductions', 'pairs'].map((kind): [string | null, string] => [
      walk.memberOf(walk.events().find(({ id }) => id === event)?.organiserId),
      `/events/${event}/exports/${kind}`,
    ]),
    [anybody, `/introductions/${introduction}`],
    [anybody, `/introductions/${introduction}/slots`],
  ];
  const [who, path] = chance.pick(pages) ?? [null, '/events'];
  if (!path.includes('undefined')) await walk.call(who, 'GET', path);
}

/** Searches, at times among those who take part in an event: of a draft nobody but its organiser learns who they are. */
export async function search(walk: Walk): Promise<void> {
  const eventId = walk.chance.isLucky(0.5) ? (walk.event()?.id ?? null) : null;
  const who = walk.chance.isLucky(0.3) ? null : walk.anybody();
  const text = eventId ? '' : 'secret words confidential';
  const { status } = await walk.call(who, 'POST', '/directory/search', { text, eventId });
  if (eventId && status === 200 && !mayKnowOf(walk.mirror, who, eventId)) walk.note(`${who} finds who takes part in the draft ${eventId}`);
}
