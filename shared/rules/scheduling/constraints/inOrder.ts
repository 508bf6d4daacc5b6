import type { Span } from '../../time/spans.ts';

/** Of two meetings that must follow each other, the first is over before the second begins. */
export const inOrder = (first: Span, second: Span): boolean => first.end <= second.start;
