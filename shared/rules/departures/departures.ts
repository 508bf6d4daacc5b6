/*
 * What follows when somebody goes. Every way out and everything that hangs on it stands in one table; `functions/departures` carries it
 * out, and a test asks the platform about each pair.
 */

/**
 * The ways out. Of a person: taken out of an organisation by others · left it · replaced as delegate at an event, still a member · account
 * deleted. Of an organisation at an event: withdrew · was refused after all.
 */
export const departures = ['removed', 'left', 'replaced', 'withdrawn', 'refused', 'deleted'] as const;
export type Departure = (typeof departures)[number];

/** What hangs on somebody being there. */
export const followers = [
  'delegation',
  'draft',
  'timetable',
  'requests',
  'claims',
  'news',
  'calendar',
  'contact',
  'agenda',
  'address',
  'availability',
  'invitations',
] as const;
export type Follower = (typeof followers)[number];

/**
 * `ends`: it is gone, or closed to whoever went · `passes-on`: a colleague who is a delegate takes it over; where nobody can it ends, and
 * waits for a new delegate · `told`: whoever it concerns hears of it once · `cancelled`: calendars that were told of it are told that it is off ·
 * `stays`: nothing changes.
 */
export type Consequence = 'ends' | 'passes-on' | 'told' | 'cancelled' | 'stays';

const personGoes = {
  delegation: 'ends',
  draft: 'passes-on',
  timetable: 'passes-on',
  requests: 'passes-on',
  claims: 'ends',
  news: 'told',
  calendar: 'cancelled',
  contact: 'ends',
  agenda: 'ends',
  // The secret address belongs to the person, who may sit for another organisation: it goes on, and shows nothing of this one.
  address: 'stays',
  availability: 'ends',
  invitations: 'ends',
} as const satisfies Record<Follower, Consequence>;

const organisationGoes = {
  // Kept for the case that they come back.
  delegation: 'stays',
  draft: 'ends',
  timetable: 'ends',
  requests: 'ends',
  claims: 'ends',
  news: 'told',
  calendar: 'cancelled',
  contact: 'ends',
  agenda: 'ends',
  address: 'stays',
  availability: 'stays',
  invitations: 'stays',
} as const satisfies Record<Follower, Consequence>;

/** What follows from each way out, for everything that hangs on it. */
export const consequences = {
  removed: personGoes,
  left: personGoes,
  // Still a member: they read what the organisation reads, and may be sent again.
  replaced: { ...personGoes, contact: 'stays', availability: 'stays', invitations: 'stays' },
  withdrawn: organisationGoes,
  refused: organisationGoes,
  deleted: { ...personGoes, address: 'ends' },
} as const satisfies Record<Departure, Record<Follower, Consequence>>;

/** Why a request or a meeting was ended or passed on by what follows from a departure: the reason of its `Act`. */
export const departureReasons = { organisation: 'no-longer-takes-part', delegate: 'delegate-left' } as const;

/** Whether a change was made by what follows from a departure: it is told in one piece, not change by change. */
export const followsDeparture = (by: { readonly reason: string | null } | null): boolean =>
  by?.reason === departureReasons.organisation || by?.reason === departureReasons.delegate;

/** What hangs on an event that an organiser deletes before anything of it was published. */
export const eventFollowers = [
  'participations',
  'proposals',
  'availability',
  'plans',
  'imports',
  'lists',
  'notices',
  'contact',
  'news',
] as const;
export type EventFollower = (typeof eventFollowers)[number];

/** What follows from that: nothing of it is left, contact details it had opened close, and whoever had heard of it is told once. */
export const eventConsequences = {
  participations: 'ends',
  proposals: 'ends',
  availability: 'ends',
  plans: 'ends',
  // One under way finds no event any more and takes back what it wrote.
  imports: 'ends',
  lists: 'ends',
  notices: 'ends',
  contact: 'ends',
  news: 'told',
} as const satisfies Record<EventFollower, Consequence>;
