import { Temporal } from 'temporal-polyfill';

/** The instant with its seconds cut off, for moments that were measured rather than planned: when something was saved, sent, or runs out. */
export const wholeMinute = (instant: string): string =>
  Temporal.Instant.from(instant).round({ smallestUnit: 'minute', roundingMode: 'trunc' }).toString();
