import { createHash, randomBytes } from 'node:crypto';
import { calendarFeed } from '../../shared/rules/calendar/feed.ts';
import { personName } from '../../shared/rules/people/names.ts';
import { type Refusal, refuse } from '../../shared/schemas/problem.ts';
import type { Call } from '../services.ts';
import { type Services, timestamp } from '../services.ts';
import { keys } from '../table/keys.ts';
import { calendarItem, calendarOfItem, readCalendar, readCalendarOf, readPerson } from '../table/people.ts';
import { commit, put, remove } from '../table/table.ts';
import { agendaOf } from './entries.ts';

const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url');

/** Makes a new secret address for one's calendar; an older one stops working. The secret is shown once and kept only as a hash. */
export async function subscribe(call: Call): Promise<{ url: string; webcal: string }> {
  const token = randomBytes(24).toString('base64url');
  const previous = await readCalendarOf(call.table, call.actor.personId);
  const subscription = { personId: call.actor.personId, hash: hashOf(token), createdAt: timestamp(call) };
  await commit(call.table, [
    put(call.table, calendarItem(subscription)),
    put(call.table, calendarOfItem(subscription)),
    ...(previous ? [remove(call.table, keys.calendar(previous.hash))] : []),
  ]);
  const url = `${call.webOrigin}/api/calendar/${token}.ics`;
  return { url, webcal: url.replace(/^https?:/, 'webcal:') };
}

/** Ends the subscription: the address answers as if it had never been. */
export async function unsubscribe(call: Call): Promise<void> {
  const previous = await readCalendarOf(call.table, call.actor.personId);
  if (previous)
    await commit(call.table, [remove(call.table, keys.calendar(previous.hash)), remove(call.table, keys.calendarOf(previous.personId))]);
}

/** The calendar behind a secret address, as iCalendar text in its owner's language. */
export async function readFeed(services: Services, token: string): Promise<string | Refusal> {
  const subscription = await readCalendar(services.table, hashOf(token));
  const person = subscription && (await readPerson(services.table, subscription.personId));
  if (!person) return refuse('not-found');
  const entries = await agendaOf(services.table, person.id);
  return calendarFeed({
    name: `Musubi – ${personName(person.name, person.language)}`,
    language: person.language,
    zone: entries[0]?.zone ?? 'Asia/Tokyo',
    entries,
    organiser: services.sender,
    now: timestamp(services),
    origin: services.webOrigin,
    domain: new URL(services.webOrigin).hostname,
  });
}
