import { Temporal } from 'temporal-polyfill';
import type { Language } from '../../schemas/basics.ts';

/** A zone as its people call it, in summer too; `hour12`: in English they read the clock with am and pm. */
interface ZoneWords {
  readonly ja: string;
  readonly en: string;
  /** English name while the clock is put forward. */
  readonly summer?: string;
  readonly hour12?: boolean;
}

const like = (words: ZoneWords, ...zones: string[]): Record<string, ZoneWords> => Object.fromEntries(zones.map((zone) => [zone, words]));

/** Zones that our readers know by name. Others are shown by their offset, which everybody can read. */
const knownZones: Readonly<Record<string, ZoneWords>> = {
  ...like({ ja: '日本時間', en: 'JST' }, 'Asia/Tokyo', 'Japan'),
  ...like({ ja: '協定世界時', en: 'UTC' }, 'UTC', 'Etc/UTC'),
  ...like({ ja: '韓国時間', en: 'KST' }, 'Asia/Seoul'),
  ...like({ ja: '中国時間', en: 'China time' }, 'Asia/Shanghai'),
  ...like({ ja: '台湾時間', en: 'Taiwan time' }, 'Asia/Taipei'),
  ...like({ ja: '香港時間', en: 'Hong Kong time' }, 'Asia/Hong_Kong'),
  ...like({ ja: 'シンガポール時間', en: 'Singapore time' }, 'Asia/Singapore'),
  ...like({ ja: '英国時間', en: 'GMT', summer: 'BST' }, 'Europe/London'),
  ...like(
    { ja: '中央ヨーロッパ時間', en: 'CET', summer: 'CEST' },
    ...['Paris', 'Berlin', 'Brussels', 'Amsterdam', 'Zurich', 'Vienna', 'Rome', 'Madrid', 'Copenhagen', 'Stockholm', 'Oslo', 'Prague'].map(
      (city) => `Europe/${city}`,
    ),
  ),
  ...like({ ja: '米国東部時間', en: 'EST', summer: 'EDT', hour12: true }, 'America/New_York', 'America/Detroit'),
  ...like({ ja: '米国中部時間', en: 'CST', summer: 'CDT', hour12: true }, 'America/Chicago'),
  ...like({ ja: '米国山岳部時間', en: 'MST', summer: 'MDT', hour12: true }, 'America/Denver', 'America/Phoenix'),
  ...like({ ja: '米国太平洋時間', en: 'PST', summer: 'PDT', hour12: true }, 'America/Los_Angeles'),
  ...like({ ja: 'ハワイ時間', en: 'HST', hour12: true }, 'Pacific/Honolulu'),
};

const at = (instant: string, zone: string) => Temporal.Instant.from(instant).toZonedDateTimeISO(zone);

const isSummer = (moment: Temporal.ZonedDateTime): boolean =>
  moment.offsetNanoseconds > moment.with({ month: 1, day: 1 }).offsetNanoseconds;

/** `日本時間` / `JST`, `PST` or `PDT` by the season, or `UTC+9`, `UTC−3:30` at that moment. */
export function zoneName(instant: string, zone: string, language: Language): string {
  const moment = at(instant, zone);
  const known = knownZones[zone];
  if (known) return language === 'en' && known.summer && isSummer(moment) ? known.summer : known[language];
  const minutes = moment.offsetNanoseconds / 60e9;
  const rest = Math.abs(minutes) % 60;
  return `UTC${minutes < 0 ? '−' : '+'}${Math.floor(Math.abs(minutes) / 60)}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`;
}

/** Whether people of this zone read the clock with am and pm when they read English. */
export const isTwelveHour = (zone: string, language: Language): boolean => language === 'en' && (knownZones[zone]?.hour12 ?? false);

/** Whether two clocks show the same at that moment. */
export const isSameClock = (instant: string, zone: string, other: string): boolean =>
  at(instant, zone).offsetNanoseconds === at(instant, other).offsetNanoseconds;
