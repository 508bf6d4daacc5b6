import ICAL from 'ical.js';
import type { Mail } from '../../../functions/mail/mime.ts';
import { uidOf } from '../../../shared/rules/calendar/component.ts';
import type { Mirror } from './mirror.ts';

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
    const releaseOf = new Map(mirror.all('Timetable').map(({ eventId, releaseId }) => [eventId, releaseId]));
    const standing = new Map(
      mirror
        .all('Placement')
        .filter(({ eventId, releaseId, cancelled }) => !cancelled && releaseOf.get(eventId) === releaseId)
        .flatMap((placement) =>
          placement.personIds.map((personId) => [`${personId} ${uidOf({ placementId: placement.id, ...placement }, domain)}`, placement]),
        ),
    );
    // Nobody is written to whose account is gone; whoever has the address later is somebody else.
    for (const key of [...this.#sent.keys()]) if (!people.has(key.split(' ')[0] ?? '')) this.#sent.delete(key);
    return [...this.#sent].flatMap(([key, { method, start }]) => {
      const [mailbox = '', uid = ''] = key.split(' ');
      const person = people.get(mailbox);
      if (!person || method !== 'REQUEST' || start <= now || person.invitations !== 'mail') return [];
      const placement = standing.get(`${person.id} ${uid}`);
      if (!placement) return [`${mailbox} still has ${uid}, which is off`];
      return placement.start === start ? [] : [`${mailbox} has ${uid} at ${start}, it is at ${placement.start}`];
    });
  }
}
