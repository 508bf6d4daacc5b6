import type { Temporal } from 'temporal-polyfill';
import { localText } from '../../locales/translator.ts';
import { type PublicSchedule, type ScheduleDay, type ScheduleItem, scheduleDays, scheduleRooms } from './publicSchedule.ts';
import { uuidOf } from './uuid.ts';

/*
 * The two forms in which conference programmes travel: `schedule.json` and `schedule.xml`, begun by Pentabarf and frab, written today by
 * pretalx, read by Giggity, EventFahrplan, info-beamer and others. Shapes: https://c3voc.de/schedule/schema.json and …/schema.xsd.
 */

/** The public timetable as `schedule.json`, `application/json`. */
export function scheduleJson(schedule: PublicSchedule): string {
  const { event, release, language, origin } = schedule;
  const days = scheduleDays(schedule);
  const facts = conference(schedule, days);
  const document = {
    $schema: 'https://c3voc.de/schedule/schema.json',
    generator: { name: 'Musubi', url: origin },
    schedule: {
      url: facts.url,
      version: String(release?.number ?? 0),
      base_url: origin,
      conference: {
        acronym: facts.acronym,
        title: facts.title,
        description: localText(event.description, language) ?? '',
        start: facts.start,
        end: facts.end,
        daysCount: days.length,
        timeslot_duration: facts.timeslot,
        time_zone_name: event.settings.zone,
        url: facts.url,
        rooms: scheduleRooms(schedule).map((name) => ({ name, guid: roomGuid(schedule, name) })),
        tracks: [...new Set(days.flatMap(({ rooms }) => [...rooms.values()].flat().map(({ track }) => track)))].map((name) => ({ name })),
        days: days.map(({ date, rooms }, index) => ({
          index: index + 1,
          date: date.toString(),
          ...dayBounds(date, event.settings.zone, 'day_'),
          rooms: Object.fromEntries([...rooms].map(([room, items]) => [room, items.map((item) => eventJson(item, schedule))])),
        })),
      },
    },
  };
  return JSON.stringify(document);
}

function eventJson(item: ScheduleItem, schedule: PublicSchedule) {
  return {
    guid: item.guid,
    id: item.number,
    date: offsetTime(item.start),
    start: clock(item.start),
    end: offsetTime(item.end),
    duration: durationOf(item).rounded,
    room: item.room,
    slug: slugOf(item, schedule),
    url: itemUrl(item, schedule),
    title: item.title,
    subtitle: item.subtitle,
    track: item.track,
    type: item.type,
    language: schedule.language,
    abstract: item.abstract,
    description: '',
    persons: item.speakers.map((name) => ({ name })),
    links: [],
    attachments: [],
  };
}

/** What both forms say of the event. `acronym`: letters, digits and `_`, at least four, as both schemas want it. */
export function conference(schedule: PublicSchedule, days: readonly ScheduleDay[]) {
  const { event, language } = schedule;
  return {
    acronym: acronymOf(event.id),
    title: localText(event.name, language) ?? event.id,
    start: days[0]?.date.toString() ?? null,
    end: days.at(-1)?.date.toString() ?? null,
    /** The grid that viewers draw, not a unit of ours. */
    timeslot: '00:05',
    url: eventUrl(schedule),
  };
}

const acronymOf = (eventId: string): string => eventId.toLowerCase().replaceAll('-', '_').padEnd(4, '_');

/** Readable, and unique by the end of the UUID: ids that differ only in their case would fall together otherwise. */
export const slugOf = ({ key, guid }: ScheduleItem, { event }: PublicSchedule): string =>
  `${acronymOf(event.id)}-${key.toLowerCase()}-${guid.slice(-8)}`;

const eventUrl = ({ event, origin }: PublicSchedule): string => new URL(`/events/${encodeURIComponent(event.id)}`, origin).href;

export const itemUrl = ({ key }: ScheduleItem, schedule: PublicSchedule): string => `${eventUrl(schedule)}#${key}`;

export const roomGuid = ({ event }: PublicSchedule, room: string): string => uuidOf(`${event.id}\n${room}`);

/** From midnight to midnight, whatever the clocks do in between. */
export function dayBounds<P extends string>(date: Temporal.PlainDate, zone: string, prefix: P) {
  const at = (day: Temporal.PlainDate) => offsetTime(day.toZonedDateTime(zone));
  return { [`${prefix}start`]: at(date), [`${prefix}end`]: at(date.add({ days: 1 })) } as Record<`${P}start` | `${P}end`, string>;
}

/** `2026-11-25T10:01:30+09:00`. */
export const offsetTime = (time: Temporal.ZonedDateTime): string => time.toString({ timeZoneName: 'never', smallestUnit: 'second' });
export const clock = (time: Temporal.ZonedDateTime): string => time.toPlainTime().toString({ smallestUnit: 'minute' });

/** `exact` has seconds where there are any. schedule.json knows hours and minutes only: `rounded` is up, so that no pitch lasts 00:00. */
export function durationOf({ start, end }: ScheduleItem): { exact: string; rounded: string } {
  const seconds = (end.epochMilliseconds - start.epochMilliseconds) / 1000;
  const minutes = (count: number) => `${two(Math.floor(count / 60))}:${two(count % 60)}`;
  const rounded = minutes(Math.ceil(seconds / 60));
  return { exact: seconds % 60 === 0 ? rounded : `${minutes(Math.floor(seconds / 60))}:${two(seconds % 60)}`, rounded };
}

const two = (value: number): string => String(value).padStart(2, '0');
