import { fold } from '../../../../shared/rules/text/fold.ts';

export interface ZoneOption {
  readonly value: string;
  /** `日本（東京） Asia/Tokyo`; the id alone where its place has no name here. */
  readonly label: string;
  /** Under which it is found: its place in both languages and its id. */
  readonly words: string;
}

/** The zones an event can be held in: those with a named place first, in the order they are named, then all others by id. */
export function zoneOptions(
  current: string,
  places: Readonly<Record<string, string>>,
  elsewhere: Readonly<Record<string, string>>,
): ZoneOption[] {
  const ids = new Set([...Object.keys(places), current, ...Intl.supportedValuesOf('timeZone')]);
  return [...ids].map((value) => ({
    value,
    label: places[value] ? `${places[value]} ${value}` : value,
    words: fold([places[value], elsewhere[value], value, value.replace(/_/g, ' ')].filter(Boolean).join(' ')),
  }));
}

/** Those whose words hold everything that was typed, at most so many. */
export function foundZones<O extends Pick<ZoneOption, 'words'>>(options: readonly O[], typed: string, most: number): O[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  return options.filter((option) => words.every((word) => option.words.includes(word))).slice(0, most);
}
