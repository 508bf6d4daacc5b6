import { createHash } from 'node:crypto';
import ICAL from 'ical.js';
import type { Mail } from '../../../functions/post/mime.ts';
import { uidOf } from '../../../shared/rules/calendar/component.ts';
import type { Kept, Mirror } from './mirror.ts';

/** Of the address that mails come from, and so of every UID. */
const domain = 'musubi.example';

type Sent = { method: string; sequence: number; seen: string; start: string };

/**
 * What was mailed into calendars, by mailbox and meeting, as a calendar keeps it: numbers never fall, and rise where what is seen changes;
 * what was sent stands, and what no longer stands was taken out.
 */
export class Calendars {
  readonly #sent = new Map<string, Sent>();
  #read = 0;
  readonly wrong: string[] = [];

  /** Reads the mails that have come since. */
  take(mails: readonly Mail[]): void {
    for (const mail of mails.slice(this.#read)) {
      for (const file of [...(mail.ics ? [mail.ics] : []), ...mail.calendars]) {
        const calendar = new ICAL.Component(ICAL.parse(file.content));
        const method = String(calendar.getFirstPropertyValue('method'));
        for (const event of calendar.getAllSubcomponents('vevent')) this.#note(mail.to.email, method, event);
      }
    }
    this.#read = mails.length;
  }

  #note(mailbox: string, method: string, event: ICAL.Component): void {
    const value = (name: string) => String(event.getFirstPropertyValue(name) ?? '');
    const key = `${mailbox} ${value('uid')}`;
    const before = this.#sent.get(key);
    const start = (event.getFirstPropertyValue('dtstart') as ICAL.Time).toJSDate().toISOString();
    const now = {
      method,
      sequence: Number(value('sequence')),
      seen: [start, value('dtend'), value('location'), value('summary')].join(' | '),
      start,
    };
    if (before && now.sequence < before.sequence) this.wrong.push(`${key}: SEQUENCE falls from ${before.sequence} to ${now.sequence}`);
    if (before && before.method === 'REQUEST' && method === 'REQUEST' && before.seen !== now.seen && now.sequence <= before.sequence)
      this.wrong.push(`${key}: SEQUENCE stays ${now.sequence} from ${before.seen} to ${now.seen}`);
    this.#sent.set(key, now);
  }

  /** Calendars that hold something else than what is published now, of people who are still here and of what is still ahead of `now`. */
  outdated(mirror: Mirror, now: string): string[] {
    const people = new Map(mirror.all('Person').map((person) => [person.email, person]));
    const standing = standingOf(mirror);
    // Nobody is written to whose account is gone; whoever has the address later is somebody else.
    for (const key of [...this.#sent.keys()]) if (!people.has(key.split(' ')[0] ?? '')) this.#sent.delete(key);
    return [...this.#sent].flatMap(([key, { method, sequence, start }]) => {
      const [mailbox = '', uid = ''] = key.split(' ');
      const person = people.get(mailbox);
      if (person?.invitations !== 'mail') return [];
      const placement = standing.get(`${person.id} ${uid}`);
      if (method === 'CANCEL')
        return placement && placement.start > now && placement.sequence <= sequence
          ? [`${mailbox} had ${uid} taken out, which stands`]
          : [];
      if (start <= now) return [];
      if (!placement) return [`${mailbox} still has ${uid}, which is off`];
      return placement.start === start ? [] : [`${mailbox} has ${uid} at ${start}, it is at ${placement.start}`];
    });
  }
}

/** What is published now, by whom it is for and what calendars know it by. */
function standingOf(mirror: Mirror): Map<string, Kept['Placement']> {
  const releaseOf = new Map(mirror.all('Timetable').map(({ eventId, releaseId }) => [eventId, releaseId]));
  return new Map(
    mirror
      .all('Placement')
      .filter(({ eventId, releaseId, cancelled }) => !cancelled && releaseOf.get(eventId) === releaseId)
      .flatMap((placement) =>
        placement.personIds.map((personId) => [`${personId} ${uidOf({ placementId: placement.id, ...placement }, domain)}`, placement]),
      ),
  );
}

/** Whose calendar is at an address; nobody's if it was given up. */
export function ownerOf(mirror: Mirror, path: string): string | undefined {
  const token = path.slice(path.lastIndexOf('/') + 1).replace('.ics', '');
  const hash = createHash('sha256').update(token).digest('base64url');
  return mirror.all('CalendarSubscription').find((one) => one.hash === hash)?.personId;
}

/** What a secret address answers that it should not: it is there as long as its owner has no newer one, and shows what is published of them. */
export function wrongCalendar(mirror: Mirror, path: string, status: number, body: string, now: string): string[] {
  const owner = ownerOf(mirror, path);
  if (owner === undefined) return status === 404 ? [] : [`an address that was given up answers ${status}`];
  if (status !== 200) return [`the calendar of ${owner} answers ${status}`];
  const shown = new ICAL.Component(ICAL.parse(body)).getAllSubcomponents('vevent').flatMap((event) => {
    const start = (event.getFirstPropertyValue('dtstart') as ICAL.Time).toJSDate().toISOString();
    const isOff = event.getFirstPropertyValue('status') === 'CANCELLED';
    return isOff || start <= now ? [] : [`${event.getFirstPropertyValue('uid')} ${start}`];
  });
  const published = [...standingOf(mirror)].flatMap(([key, { start }]) =>
    key.startsWith(`${owner} `) && start > now ? [`${key.slice(owner.length + 1)} ${start}`] : [],
  );
  const [seen, wanted] = [shown.sort().join(', '), published.sort().join(', ')];
  return seen === wanted ? [] : [`the calendar of ${owner} shows [${seen}] of [${wanted}]`];
}
