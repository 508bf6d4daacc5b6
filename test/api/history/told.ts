import type { DynamoDBRecord } from 'aws-lambda';
import type { Mail } from '../../../functions/post/mime.ts';
import { changeOf } from '../../../functions/table/change.ts';
import { hasSignedIn } from '../../../shared/rules/people/signedIn.ts';
import { placeLabels } from '../../../shared/rules/timetable/shown.ts';
import type { Notice } from '../../../shared/schemas/notice.ts';
import type { Kept, Mirror } from './mirror.ts';

/*
 * Who has to be told what of a single happening, worked out from how things stood before and stand after it: nobody is left out, and nobody
 * is told twice.
 */

/** What a moment of the walk looks like to whoever works out what came of it. */
export type Moment = Pick<{ [K in keyof Kept]: Kept[K][] }, (typeof types)[number]>;
const types = [
  'Person',
  'Organisation',
  'Membership',
  'Event',
  'Participation',
  'Availability',
  'Introduction',
  'Placement',
  'Timetable',
  'ReleaseSettings',
  'Release',
  'Import',
  'Plan',
] as const;
export const momentOf = (mirror: Mirror): Moment => Object.fromEntries(types.map((type) => [type, mirror.all(type)])) as unknown as Moment;

/** Notices by code, and how many mails there may be. A code with a number names how many changes it speaks of. */
type Share = { codes: string[]; least: number; most: number };

const counted: Notice['code'][] = ['release-published', 'schedule-details-changed'];

/** What somebody was told: the notices that are new in these changes. */
export function noticesIn(records: readonly DynamoDBRecord[]): { personId: string; code: string }[] {
  return records.flatMap((record) => {
    const { type, before, after } = changeOf(record);
    if (type !== 'Notice' || before || !after) return [];
    const { personId, code, values } = after as unknown as Notice;
    return [{ personId, code: counted.includes(code) ? `${code} ${values.count}` : code }];
  });
}

/** What the change between two moments has to tell, by person. `doer`: whoever made it, if a person did. */
export class Owed {
  readonly #shares = new Map<string, Share>();
  readonly #before: Moment;
  readonly #after: Moment;
  readonly #doer: string | null;
  readonly #now: string;

  constructor(before: Moment, after: Moment, doer: string | null, now: string) {
    this.#now = now;
    this.#before = before;
    this.#after = after;
    this.#doer = doer;
    this.#participations();
    this.#requests();
    this.#bookings();
    this.#releases();
    this.#details();
    this.#zones();
    this.#jobs();
  }

  /** Where what was told is not what had to be. */
  differences(notices: readonly { personId: string; code: string }[], mails: readonly Pick<Mail, 'to' | 'subject'>[]): string[] {
    return this.#after.Person.flatMap((person) => {
      const { codes, least, most } = this.#shares.get(person.id) ?? { codes: [], least: 0, most: 0 };
      const got = notices.flatMap(({ personId, code }) => (personId === person.id ? [code] : [])).sort();
      const wanted = [...codes].sort();
      const posted = mails.filter(({ to }) => to.email === person.email).map(({ subject }) => subject);
      return [
        ...(got.join() === wanted.join() ? [] : [`${person.email} has to be told [${wanted}] and is told [${got}]`]),
        ...(posted.length >= least && posted.length <= most
          ? []
          : [`${person.email} has to get ${least} to ${most} mails of [${wanted}] and gets ${posted.length}: ${posted.join(' | ')}`]),
      ];
    });
  }

  /** News for the bell, by mail as well to whoever takes news so. */
  #news(personIds: Iterable<string>, code: string): void {
    for (const id of new Set(personIds)) this.#owe(id, code, ({ noticeMails }) => (noticeMails === 'instant' ? [1, 1] : [0, 0]));
  }

  #owe(personId: string, code: string | null, mails: (person: Kept['Person']) => [number, number]): void {
    const person = this.#after.Person.find(({ id }) => id === personId);
    if (!person) return;
    const share = this.#shares.get(personId) ?? { codes: [], least: 0, most: 0 };
    // Whoever has never signed in gets one invitation, ever.
    const [least, most] = hasSignedIn(person) ? mails(person) : [0, 1];
    this.#shares.set(personId, {
      codes: code ? [...share.codes, code] : share.codes,
      least: share.least + least,
      most: share.most + most,
    });
  }

  #acting(organisationId: string): string[] {
    return this.#before.Membership.filter((one) => one.organisationId === organisationId && one.role !== 'viewer').map(
      ({ personId }) => personId,
    );
  }

  /** The other side of an application, an invitation and an answer. Who leaves is another matter. */
  #participations(): void {
    const before = new Map(this.#before.Participation.map((one) => [`${one.eventId} ${one.organisationId}`, one.status]));
    for (const { eventId, organisationId, status, by } of this.#after.Participation) {
      const was = before.get(`${eventId} ${organisationId}`);
      if (was === status || by?.reason === 'imported') continue;
      const organiserId = this.#after.Event.find(({ id }) => id === eventId)?.organiserId ?? '';
      if (status === 'applied') this.#news(this.#acting(organiserId), 'participation-applied');
      if (status === 'invited') this.#news(this.#acting(organisationId), 'participation-invited');
      if (status === 'admitted' && was === 'invited') this.#news(this.#acting(organiserId), 'participation-joined');
      if (status === 'admitted' && was && was !== 'invited') this.#news(this.#acting(organisationId), 'participation-admitted');
    }
  }

  #requests(): void {
    const before = new Map(this.#before.Introduction.map((one) => [one.id, one]));
    for (const now of this.#after.Introduction) {
      const was = before.get(now.id);
      const [from, to] = [now.fromOrganisationId, now.toOrganisationId];
      const agreed = now.agreedBy.filter((side) => was && !was.agreedBy.includes(side));
      for (const side of agreed.length > 0 ? [from, to].filter((one) => !agreed.includes(one)) : [])
        for (const id of this.#acting(side)) this.#owe(id, now.agreedBy.includes(side) ? 'meeting-opened' : 'meeting-agreed', () => [0, 0]);
      if (was?.status === now.status || now.by?.reason === 'imported') continue;
      if (now.status === 'pending') this.#news(this.#acting(to), 'introduction-received');
      if (now.status === 'accepted') this.#news(this.#acting(from), 'introduction-accepted');
      if (now.status === 'declined') this.#news(this.#acting(from), 'introduction-declined');
      if (now.status === 'expired') this.#news(this.#acting(from), 'introduction-expired');
      if (now.status === 'withdrawn') this.#ended(now, was?.status === 'accepted');
    }
  }

  /** Both sides but the one that ended it, and whoever would have come; not whoever did it. */
  #ended(introduction: Kept['Introduction'], wasAccepted: boolean): void {
    const sides = [introduction.fromOrganisationId, introduction.toOrganisationId];
    const others = sides.filter((side) => introduction.by?.organisationId !== side || introduction.by.as !== 'party');
    const isOf = ({ introductionId }: Kept['Placement']) => introductionId === introduction.id;
    // As it was when it was called off: a release may have come out in between.
    const held = pointedTo(this.#after).find(isOf) ?? liveIn(this.#before).find(isOf);
    const seated = wasAccepted ? [...(held?.personIds ?? []), introduction.fromPersonId, introduction.toPersonId] : [];
    const concerned = new Set([...others.flatMap((side) => this.#acting(side)), ...seated.filter((id) => id !== null)]);
    for (const id of concerned) {
      const inCalendar = held?.personIds.includes(id) ?? false;
      const isDoer = id === this.#doer;
      this.#owe(id, isDoer ? null : wasAccepted ? 'meeting-called-off' : 'introduction-withdrawn', (person) => {
        if (inCalendar && person.invitations === 'mail') return [1, 1];
        const news = !isDoer && person.noticeMails === 'instant' ? 1 : 0;
        return [news, inCalendar ? 1 : news];
      });
    }
  }

  /** Whoever meets hears it, both alike. */
  #bookings(): void {
    const before = new Set(liveIn(this.#before).map(nameOf));
    const same = new Set(this.#before.Timetable.map(({ eventId, releaseId }) => `${eventId} ${releaseId}`));
    for (const placement of liveIn(this.#after))
      if (same.has(`${placement.eventId} ${placement.releaseId}`) && !before.has(nameOf(placement)))
        for (const id of placement.personIds) this.#owe(id, 'meeting-booked', ({ invitations }) => [invitations === 'mail' ? 1 : 0, 1]);
  }

  /** Whoever has something new, moved or gone: one notice that counts it, one mail, and one that mends a calendar nobody keeps by mail any more. */
  #releases(): void {
    const before = new Map(this.#before.Timetable.map(({ eventId, releaseId }) => [eventId, releaseId]));
    for (const { eventId, releaseId } of this.#after.Timetable) {
      if (!releaseId || releaseId === (before.get(eventId) ?? null)) continue;
      const [was, is] = [this.#before, this.#after].map((moment) => liveIn(moment).filter((one) => one.eventId === eventId));
      const label = (moment: Moment) => {
        const live = moment.Timetable.find((one) => one.eventId === eventId)?.releaseId;
        const shown = moment.ReleaseSettings.find((one) => one.eventId === eventId && one.releaseId === live);
        return shown ? placeLabels(shown.settings) : String;
      };
      const [old, now] = [label(this.#before), label(this.#after)];
      // What was called off since has its own news.
      const off = new Map(pointedTo(this.#after).flatMap((one) => (one.eventId === eventId && one.cancelled ? [[one.id, one]] : [])));
      const reads = (one: Kept['Placement'], place: (id: string) => string) =>
        JSON.stringify([one.start, one.end, place(one.placeId), [...one.personIds].sort()]);
      for (const person of this.#after.Person) {
        const mine = (placements: Kept['Placement'][] | undefined) =>
          new Map((placements ?? []).filter(({ personIds }) => personIds.includes(person.id)).map((one) => [one.id, one]));
        const [had, has] = [mine(was), mine(is)];
        const gone = [...had.keys()].filter((id) => !has.has(id) && !off.get(id)?.personIds.includes(person.id));
        const changed = [...has.values()].filter((one) => {
          const earlier = had.get(one.id);
          return !earlier || reads(earlier, old) !== reads(one, now);
        });
        const count = gone.length + changed.length;
        if (count === 0) continue;
        this.#schedule(person.id, `release-published ${count}`);
      }
    }
  }

  #schedule(personId: string, code: string): void {
    this.#owe(personId, code, ({ invitations, noticeMails }) =>
      invitations === 'mail' ? [1, 1] : noticeMails === 'instant' ? [1, 2] : [0, 1],
    );
  }

  /** Whoever has something before them that reads differently although it stays where it is: another name, venue, room or zone. */
  #details(): void {
    const was = new Map(liveIn(this.#before).map((one) => [`${one.releaseId} ${nameOf(one)}`, reading(this.#before, one)]));
    const told = new Map<string, number>();
    for (const one of liveIn(this.#after)) {
      const before = was.get(`${one.releaseId} ${nameOf(one)}`);
      if (before === undefined || before === reading(this.#after, one) || one.end <= this.#now) continue;
      for (const id of one.personIds) told.set(`${id} ${one.eventId}`, (told.get(`${id} ${one.eventId}`) ?? 0) + 1);
    }
    for (const [key, count] of told) this.#schedule(key.split(' ')[0] ?? '', `schedule-details-changed ${count}`);
  }

  /** Whoever has said hours hears that they are meant on another clock. */
  #zones(): void {
    const before = new Map(this.#before.Event.map(({ id, settings }) => [id, settings.zone]));
    for (const { id, settings } of this.#after.Event)
      if ((before.get(id) ?? settings.zone) !== settings.zone)
        for (const { eventId, personId, available } of this.#after.Availability)
          if (eventId === id && available) this.#owe(personId, 'event-zone-changed', () => [0, 0]);
  }

  /** Whoever asked for long work hears how it ended; of a failure by mail too. */
  #jobs(): void {
    const codes = { Plan: 'plan', Release: 'publishing', Import: 'import' };
    for (const type of ['Plan', 'Release', 'Import'] as const) {
      const before = new Map(this.#before[type].map((one) => [`${one.eventId} ${one.id}`, one.job]));
      for (const { eventId, id, job } of this.#after[type]) {
        const was = before.get(`${eventId} ${id}`);
        const isNew = !was || was.endedAt !== job.endedAt || was.state !== job.state;
        // Done without ever having been begun: nobody waited.
        if (!isNew || !job.startedBy || (job.state === 'done' && job.attempts === 0)) continue;
        if (job.state === 'failed') this.#news([job.startedBy], `${codes[type]}-failed`);
        if (job.state === 'done') this.#owe(job.startedBy, `${codes[type]}-finished`, () => [0, 0]);
      }
    }
  }
}

/** What is shown of a placement beside when it is, as text to compare. */
function reading(
  { ReleaseSettings: all, Organisation }: Moment,
  { eventId, releaseId, placeId, organisationIds }: Kept['Placement'],
): string {
  const shown = all.find((one) => one.eventId === eventId && one.releaseId === releaseId);
  const names = organisationIds.map((id) => Organisation.find((one) => one.id === id)?.name);
  return JSON.stringify([shown?.name, shown?.venue, shown && placeLabels(shown.settings)(placeId), names]);
}

const nameOf = ({ eventId, id }: Kept['Placement']) => `${eventId} ${id}`;

/** What is published at a moment. */
export const liveIn = (moment: Moment): Kept['Placement'][] => pointedTo(moment).filter(({ cancelled }) => !cancelled);

function pointedTo({ Placement, Timetable }: Moment): Kept['Placement'][] {
  const pointers = new Map(Timetable.map(({ eventId, releaseId }) => [eventId, releaseId]));
  return Placement.filter(({ eventId, releaseId }) => pointers.get(eventId) === releaseId);
}
