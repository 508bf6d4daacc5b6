import { at } from '../../../../shared/rules/format/date.ts';
import type { EventSettings } from '../../../../shared/schemas/eventSettings.ts';
import type { Stage } from '../../../../shared/schemas/session.ts';
import type { PublicTimetable } from '../api/getTimetable.ts';

export type PublicPitch = PublicTimetable['pitches'][number];

/** The pitches of one stage on one day, in the order of time. */
export interface PitchBlock {
  readonly day: string;
  readonly stageId: string;
  /** `null` when the stage has been taken out of the settings since. */
  readonly stage: Stage | null;
  readonly pitches: readonly PublicPitch[];
}

/** Pitches by day, and within it by stage in the event's own order. */
export function blocksOf(pitches: readonly PublicPitch[], { zone, stages }: Pick<EventSettings, 'zone' | 'stages'>): PitchBlock[] {
  const blocks = new Map<string, { day: string; stageId: string; pitches: PublicPitch[] }>();
  for (const pitch of pitches) {
    const day = at(pitch.start, zone).toPlainDate().toString();
    const key = `${day} ${pitch.placeId}`;
    const block = blocks.get(key) ?? { day, stageId: pitch.placeId, pitches: [] };
    block.pitches.push(pitch);
    blocks.set(key, block);
  }
  const order = (stageId: string) => stages.findIndex(({ id }) => id === stageId);
  return [...blocks.values()]
    .map((block) => ({
      ...block,
      stage: stages.find(({ id }) => id === block.stageId) ?? null,
      pitches: block.pitches.toSorted((one, other) => one.start.localeCompare(other.start)),
    }))
    .sort((one, other) => one.day.localeCompare(other.day) || order(one.stageId) - order(other.stageId));
}

/** The day asked for, else today while the event is on, else the first. */
export function dayToShow(days: readonly string[], asked: string | undefined, now: string, zone: string): string {
  const today = at(now, zone).toPlainDate().toString();
  return [asked, today].find((day) => day !== undefined && days.includes(day)) ?? days[0] ?? today;
}
