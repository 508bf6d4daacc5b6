import type { MeetingProblem } from '../problem.ts';

export type Pause = NonNullable<MeetingProblem['pauses']>[number];

/** Everybody keeps so many slots of a pause free; whoever is not at the event then is free. */
export const pauseKept = (pause: Pause, isBusy: (slot: number) => boolean): boolean =>
  new Set(pause.slots).size - busyIn(pause, isBusy) >= pause.free;

const busyIn = (pause: Pause, isBusy: (slot: number) => boolean): number => [...new Set(pause.slots)].filter(isBusy).length;
