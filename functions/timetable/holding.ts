import type { Call } from '../services.ts';
import { timestamp } from '../services.ts';
import { readTimetable } from '../table/timetable.ts';

/** How often a change is tried again because another one of the same event came first; the slot itself may still be free. */
export const attempts = 60;

/** How often, and how long in between (milliseconds), a change looks whether a publishing still holds the timetable. */
const looks = { most: 80, every: 150 };

/** Waits while a publishing takes in the last bookings, which is a moment. False if it did not end. */
export async function mayChangeNow(call: Call, eventId: string): Promise<boolean> {
  for (let look = 1; look <= looks.most; look += 1) {
    const { heldUntil } = await readTimetable(call.table, eventId);
    if (!heldUntil || heldUntil <= timestamp(call)) return true;
    await new Promise((resolve) => setTimeout(resolve, looks.every));
  }
  return false;
}

/** Waits longer the more others there seem to be, never the same for two: a step more milliseconds an attempt, at most `most`. */
const pausing = (step: number, most: number) => (attempt: number) =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(most, step * attempt)));

/** Between tries of a booking. */
export const pause = pausing(5, 200);
/** Between tries of a change to the whole: a publishing makes it wait, and bookings come in between. */
export const pauseLonger = pausing(20, 1000);
