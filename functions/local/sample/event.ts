import type { Event } from '../../../shared/schemas/event.ts';
import type { EventSettings } from '../../../shared/schemas/eventSettings.ts';
import type { Session, Table } from '../../../shared/schemas/session.ts';
import { t } from './ideas/idea.ts';
import type { Party } from './party.ts';
import { hoursFrom, twoWeekdaysAfter } from './time.ts';

export const sampleEventId = 'sample-summit';
export const zone = 'Asia/Tokyo';

/** Thirty tables in three rooms, and four online. */
const tables: Table[] = [
  ...numbered('A', 12, 'ホールA / Hall A', 'table'),
  ...numbered('B', 12, 'ホールB / Hall B', 'table'),
  ...numbered('C', 6, '会議室C / Room C', 'room'),
  ...numbered('ON', 4, 'オンライン / Online', 'online'),
];

function numbered(letter: string, count: number, room: string, kind: Table['kind']): Table[] {
  return Array.from({ length: count }, (_, index) => {
    const name = `${letter}-${String(index + 1).padStart(2, '0')}`;
    return { id: `table-${name.toLowerCase()}`, name, room, kind };
  });
}

const stages = [
  { id: 'stage-main', name: t('メインステージ', 'Main stage') },
  { id: 'stage-studio', name: t('スタジオステージ', 'Studio stage') },
];

/**
 * Meetings before and after lunch on both days (29 slots of 20 minutes with 5 between), and beside them 90-second pitches on the
 * main stage (90 slots) and 7-minute ones in the studio (13 slots).
 */
function sessionsOn([first, second]: [string, string]): Session[] {
  const meetings = (id: string, name: Session['name'], date: string, from: string, to: string): Session => ({
    id,
    kind: 'meetings',
    name,
    date,
    from,
    to,
  });
  const pitches = (id: string, name: Session['name'], date: string, [from, to]: [string, string], tier: 'short' | 'long'): Session => ({
    id,
    kind: 'pitches',
    name,
    date,
    from,
    to,
    stageId: tier === 'short' ? 'stage-main' : 'stage-studio',
    tier,
  });
  return [
    meetings('meetings-1-morning', t('1日目 午前の面談', 'Day 1, morning meetings'), first, '10:00', '12:00'),
    meetings('meetings-1-afternoon', t('1日目 午後の面談', 'Day 1, afternoon meetings'), first, '13:00', '17:30'),
    meetings('meetings-2-morning', t('2日目 午前の面談', 'Day 2, morning meetings'), second, '10:00', '12:00'),
    meetings('meetings-2-afternoon', t('2日目 午後の面談', 'Day 2, afternoon meetings'), second, '13:00', '16:15'),
    pitches('showcase-1', t('90秒ピッチ 第1部', '90-second pitches, part 1'), first, ['10:00', '11:00'], 'short'),
    pitches('showcase-2', t('90秒ピッチ 第2部', '90-second pitches, part 2'), first, ['13:30', '14:30'], 'short'),
    pitches('showcase-3', t('90秒ピッチ 第3部', '90-second pitches, part 3'), second, ['10:00', '11:00'], 'short'),
    pitches('selected-1', t('選抜ピッチ 第1部', 'Selected pitches, part 1'), first, ['15:00', '16:00'], 'long'),
    pitches('selected-2', t('選抜ピッチ 第2部', 'Selected pitches, part 2'), second, ['13:30', '14:40'], 'long'),
  ];
}

function settingsFor(now: string): EventSettings {
  const days = twoWeekdaysAfter(now, 3, zone);
  return {
    zone,
    days,
    tables,
    stages,
    sessions: sessionsOn(days),
    meeting: { minutes: 20, turnoverMinutes: 5 },
    pitches: { short: { seconds: 90, turnoverSeconds: 30 }, long: { seconds: 420, turnoverSeconds: 180 } },
    requests: { pendingLimit: 20, expireAfterDays: 7, selfBooking: true },
  };
}

/** The sample event: of the size of JHVS, about three weeks ahead, open, nothing scheduled or published yet. */
export const sampleEvent = (organiser: Party, now: string): Event => ({
  id: sampleEventId,
  name: t('サンプル・ヘルスケアベンチャー・サミット', 'Sample Healthcare Venture Summit'),
  description: t(
    'このイベントと参加者はすべて架空です。スタートアップ、投資家、CDMO、医療機器企業、実証先が2日間に集まり、90秒ピッチと20分の面談を行うという想定で、日程づくりや公開を自由にお試しいただけます。',
    'This event and everybody in it are invented. Startups, investors, CDMOs, device companies and demonstration sites meet for two days of 90-second pitches and 20-minute meetings, so that scheduling and publishing can be tried freely.',
  ),
  organiserId: organiser.organisation.id,
  organiserName: organiser.organisation.name,
  status: 'open',
  contact: null,
  venue: t('サンプル国際会議場（架空の会場）', 'Sample Convention Centre (an invented venue)'),
  datesText: null,
  settings: settingsFor(now),
  facts: [],
  sample: true,
  sources: [],
  draftPlanId: null,
  createdAt: hoursFrom(now, -24 * 45),
  version: 1,
});
