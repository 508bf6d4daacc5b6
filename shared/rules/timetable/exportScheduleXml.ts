import { clock, conference, dayBounds, durationOf, itemUrl, offsetTime, roomGuid, slugOf } from './exportSchedule.ts';
import { type PublicSchedule, type ScheduleDay, type ScheduleItem, scheduleDays } from './publicSchedule.ts';

/** The public timetable as `schedule.xml`, `application/vnd.c3voc.schedule+xml`. */
export function scheduleXml(schedule: PublicSchedule): string {
  const { release, origin, event } = schedule;
  const days = scheduleDays(schedule);
  const { title, acronym, start, end, timeslot, url } = conference(schedule, days);
  const facts = [
    element('title', {}, title),
    element('acronym', {}, acronym),
    ...(start && end ? [element('start', {}, start), element('end', {}, end)] : []),
    element('days', {}, String(days.length)),
    element('timeslot_duration', {}, timeslot),
    element('base_url', {}, origin),
    element('url', {}, url),
    element('time_zone_name', {}, event.settings.zone),
  ];
  const parts = [
    element('generator', { name: 'Musubi', system: new URL(origin).host }),
    element('url', {}, new URL(`/api/events/${encodeURIComponent(event.id)}/schedule.xml`, origin).href),
    element('version', {}, String(release?.number ?? 0)),
    parent('conference', {}, facts),
    ...days.map((day, index) => dayXml(day, index + 1, schedule)),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n${parent('schedule', {}, parts)}\n`;
}

function dayXml({ date, rooms }: ScheduleDay, index: number, schedule: PublicSchedule): string {
  const attributes = { index: String(index), date: date.toString(), ...dayBounds(date, schedule.event.settings.zone, '') };
  const roomElements = [...rooms].map(([name, items]) => {
    const events = items.map((item) => eventXml(item, schedule));
    return parent('room', { name, guid: roomGuid(schedule, name) }, events);
  });
  return parent('day', attributes, roomElements);
}

function eventXml(item: ScheduleItem, schedule: PublicSchedule): string {
  return parent('event', { guid: item.guid, id: String(item.number) }, [
    element('room', {}, item.room),
    element('title', {}, item.title),
    element('subtitle', {}, item.subtitle),
    element('type', {}, item.type),
    element('date', {}, offsetTime(item.start)),
    element('start', {}, clock(item.start)),
    element('duration', {}, durationOf(item).exact),
    element('abstract', {}, item.abstract),
    element('slug', {}, slugOf(item, schedule)),
    element('track', {}, item.track),
    element('language', {}, schedule.language),
    element('description', {}, ''),
    element('url', {}, itemUrl(item, schedule)),
    parent(
      'persons',
      {},
      item.speakers.map((name) => element('person', {}, name)),
    ),
    element('links', {}),
    element('attachments', {}),
  ]);
}

type Attributes = Readonly<Record<string, string>>;

/** An element with text in it, and nothing around the text. */
function element(name: string, attributes: Attributes, text = ''): string {
  return text === '' ? `<${opening(name, attributes)}/>` : `<${opening(name, attributes)}>${escapeXml(text)}</${name}>`;
}

/** An element with elements in it, one a line. */
function parent(name: string, attributes: Attributes, children: readonly string[]): string {
  const inner = children.map((child) => child.replace(/^/gm, '  ')).join('\n');
  return inner === '' ? element(name, attributes) : `<${opening(name, attributes)}>\n${inner}\n</${name}>`;
}

const opening = (name: string, attributes: Attributes): string =>
  [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escapeXml(value)}"`)].join(' ');

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** Text for XML 1.0: its five entities, line breaks that survive the parser, and none of the characters that no document may hold (§2.2). */
function escapeXml(text: string): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/[&<>"']/g, (character) => entities[character] ?? character)
      .replace(/\r/g, '&#13;')
      .replace(/[\n\t]/g, (space) => `&#${space.charCodeAt(0)};`)
  );
}
