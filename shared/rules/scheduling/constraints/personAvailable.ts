import { type Span, within } from '../../time/spans.ts';

/** People are asked only for time they have: the whole sitting lies in one stretch (`merged`) of it. null = not said, so any time. */
export const personAvailable = (available: readonly Span[] | null, sitting: Span): boolean =>
  available === null || available.some((stretch) => within(sitting, stretch));
