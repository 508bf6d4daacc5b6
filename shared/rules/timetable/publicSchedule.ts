import { Temporal } from 'temporal-polyfill';
import en from '../../locales/en/calendar.json' with { type: 'json' };
import ja from '../../locales/ja/calendar.json' with { type: 'json' };
import { localText, translator } from '../../locales/translator.ts';
import type { Instant, Language, Localised } from '../../schemas/basics.ts';
import type { Event } from '../../schemas/event.ts';
import type { PitchTier, Session } from '../../schemas/session.ts';
import { uuidOf } from './uuid.ts';

/** A pitch as everybody may know it. Speakers' names only where they are public. */
export type PublicPitch = {
  readonly id: string;
  readonly start: Instant;
  readonly end: Instant;
  /** The stage. */
  readonly placeId: string;
  readonly tier: PitchTier | null;
  readonly organisation: { readonly id: string; readonly name: Localised };
  readonly business: Localised;
  readonly speakers?: readonly string[];
};

export type PublicSchedule = {
  readonly event: Pick<Event, 'id' | 'name' | 'description' | 'settings'>;
  /** `null` before anything is published: the sessions are known, the pitches are not. */
  readonly release: { readonly number: number } | null;
  /** Only pitches. A meeting that gets in among them by mistake, known by its id, is left out. */
  readonly pitches: readonly PublicPitch[];
  readonly language: Language;
  /** The web app's origin. */
  readonly origin: string;
};

/** One thing on the public timetable, on the event's own clock. */
export type ScheduleItem = {
  readonly key: string;
  readonly guid: string;
  /** A positive number, for readers older than `guid`: unique in the document, but not across releases. */
  readonly number: number;
  readonly start: Temporal.ZonedDateTime;
  readonly end: Temporal.ZonedDateTime;
  readonly room: string;
  readonly title: string;
  readonly subtitle: string;
  readonly track: string;
  readonly type: 'pitch' | 'session' | 'meetings';
  readonly abstract: string;
  readonly speakers: readonly string[];
};

export type ScheduleDay = { readonly date: Temporal.PlainDate; readonly rooms: ReadonlyMap<string, readonly ScheduleItem[]> };

const words = translator({ ja, en });

/**
 * The public timetable by day and room: every pitch; the sessions whose pitches are not placed yet, as a whole; and the time for meetings
 * as one block, without who meets whom.
 */
export function scheduleDays(schedule: PublicSchedule): ScheduleDay[] {
  const { settings } = schedule.event;
  const pitches = schedule.pitches.filter(({ id }) => id.startsWith('pitch-'));
  const drafts = [...pitches.map((pitch) => pitchItem(pitch, schedule)), ...sessionItems(schedule)];
  const items = numbered(drafts).sort((a, b) => Temporal.ZonedDateTime.compare(a.start, b.start) || a.number - b.number);
  const dates = new Set([...settings.days, ...items.map(({ start }) => start.toPlainDate().toString())]);
  return [...dates].sort().map((date) => {
    const ofDay = items.filter(({ start }) => start.toPlainDate().toString() === date);
    return { date: Temporal.PlainDate.from(date), rooms: byRoom(ofDay) };
  });
}

function byRoom(items: readonly ScheduleItem[]): Map<string, ScheduleItem[]> {
  const rooms = new Map<string, ScheduleItem[]>();
  for (const item of items) rooms.set(item.room, [...(rooms.get(item.room) ?? []), item]);
  return rooms;
}

/** The rooms in their order: stages as the organiser lists them, then where meetings are held. */
export const scheduleRooms = (schedule: PublicSchedule): string[] => [
  ...stageNames(schedule).values(),
  ...(schedule.event.settings.sessions.some(({ kind }) => kind === 'meetings') ? [meetingRoom(schedule)] : []),
];

type Draft = Omit<ScheduleItem, 'number' | 'guid'>;

function pitchItem(pitch: PublicPitch, schedule: PublicSchedule): Draft {
  const { language, event } = schedule;
  const t = words(language);
  const { zone } = event.settings;
  const session = event.settings.sessions.find((one) => one.kind === 'pitches' && holds(one, pitch, zone));
  return {
    key: pitch.id,
    start: Temporal.Instant.from(pitch.start).toZonedDateTimeISO(zone),
    end: Temporal.Instant.from(pitch.end).toZonedDateTimeISO(zone),
    room: stageNames(schedule).get(pitch.placeId) ?? t('gone.place'),
    title: localText(pitch.organisation.name, language) ?? t('gone.organisation'),
    subtitle: pitch.tier ? t(`schedule.${pitch.tier}`) : '',
    track: (session && localText(session.name, language)) ?? t('category.pitch'),
    type: 'pitch',
    abstract: localText(pitch.business, language) ?? '',
    speakers: pitch.speakers ?? [],
  };
}

function sessionItems(schedule: PublicSchedule): Draft[] {
  const { language, event, pitches } = schedule;
  const { sessions, zone } = event.settings;
  const t = words(language);
  return sessions
    .filter((session) => session.kind === 'meetings' || !pitches.some((pitch) => holds(session, pitch, zone)))
    .map((session) => ({ session, track: t(session.kind === 'meetings' ? 'category.meeting' : 'category.pitch') }))
    .map(({ session, track }) => ({
      key: `session-${session.id}`,
      ...spanOf(session, zone),
      room: session.kind === 'meetings' ? meetingRoom(schedule) : (stageNames(schedule).get(session.stageId) ?? t('gone.place')),
      title: localText(session.name, language) ?? track,
      subtitle: session.kind === 'meetings' ? '' : t(`schedule.${session.tier}`),
      track,
      type: session.kind === 'meetings' ? ('meetings' as const) : ('session' as const),
      abstract: '',
      speakers: [],
    }));
}

/** Whether a pitch is given on the session's stage within its time. */
function holds(session: Session, pitch: PublicPitch, zone: string): boolean {
  if (session.kind !== 'pitches' || session.stageId !== pitch.placeId) return false;
  const { start, end } = spanOf(session, zone);
  const [from, to] = [Date.parse(pitch.start), Date.parse(pitch.end)];
  return start.epochMilliseconds <= from && to <= end.epochMilliseconds;
}

function spanOf({ date, from, to }: Session, zone: string) {
  const at = (time: string) => Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) });
  return { start: at(from), end: at(to) };
}

/** Stages by id. Readers of the format know a room by its name alone, so stages that share one are counted: Hall (1), Hall (2). */
function stageNames({ event, language }: PublicSchedule): ReadonlyMap<string, string> {
  const names = event.settings.stages.map(({ id, name }) => ({ id, name: localText(name, language) ?? words(language)('gone.place') }));
  const sharing = (name: string) => names.filter((other) => other.name === name);
  return new Map(
    names.map((stage) => {
      const alike = sharing(stage.name);
      return [stage.id, alike.length > 1 ? `${stage.name} (${alike.indexOf(stage) + 1})` : stage.name];
    }),
  );
}

/** Where meetings are held: the tables' room if they are all in one, else a word for it. Never a stage's name. */
function meetingRoom(schedule: PublicSchedule): string {
  const rooms = new Set(schedule.event.settings.tables.filter(({ kind }) => kind !== 'online').map(({ room }) => room));
  const [only = ''] = rooms;
  const isFree = only !== '' && ![...stageNames(schedule).values()].includes(only);
  return rooms.size === 1 && isFree ? only : words(schedule.language)('schedule.meeting-room');
}

/** Gives every item its UUID and a number made from it, the next free one where two collide. */
function numbered(drafts: readonly Draft[]): ScheduleItem[] {
  const taken = new Set<number>();
  return drafts
    .map((draft) => ({ ...draft, guid: uuidOf(draft.key) }))
    .sort((a, b) => (a.guid < b.guid ? -1 : 1))
    .map((draft) => {
      let number = Number.parseInt(draft.guid.slice(-7), 16) + 1;
      while (taken.has(number)) number += 1;
      taken.add(number);
      return { ...draft, number };
    });
}
