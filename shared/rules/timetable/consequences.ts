import type { PublishedPlacement } from '../../schemas/placement.ts';
import { type Shown, shownAfter, sinceAfter, unchanged, unfit } from './shown.ts';

/** What saving an event does to what it has published. */
export interface Consequences {
  /** What is published and not cancelled. */
  readonly published: number;
  /** Meetings and pitches that would fill no slot of the new settings. */
  readonly unfitMeetings: number;
  readonly unfitPitches: number;
  /** How many of these lose their table or stage altogether, and how many their whole day. */
  readonly withoutPlace: number;
  readonly withoutDay: number;
  /** Those that keep their time and read otherwise: another name of the event, venue, table or room. */
  readonly renamed: number;
  /** Who would be told of that at once. */
  readonly personIds: readonly string[];
}

/** Counts what changes for what is published, before anything is saved. */
export function consequencesOf(
  release: Shown,
  event: Shown,
  placements: readonly (PublishedPlacement & { readonly day: string })[],
): Consequences {
  const { settings } = event;
  const lost = unfit(placements, settings);
  const places = new Set([...settings.tables, ...settings.stages].map(({ id }) => id));
  const shown = shownAfter(release, event, placements);
  const since = sinceAfter(unchanged, release, shown, placements, 1);
  const renamed = placements.filter(({ placeId }) => since && (since.all > 0 || placeId in since.places));
  return {
    published: placements.length,
    unfitMeetings: lost.filter(({ kind }) => kind === 'meeting').length,
    unfitPitches: lost.filter(({ kind }) => kind === 'pitch').length,
    withoutPlace: lost.filter(({ placeId }) => !places.has(placeId)).length,
    withoutDay: lost.filter(({ day }) => !settings.days.includes(day)).length,
    renamed: renamed.length,
    personIds: [...new Set(renamed.flatMap(({ personIds }) => personIds))].sort(),
  };
}
