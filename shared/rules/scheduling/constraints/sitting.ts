import type { Span } from '../../time/spans.ts';

/**
 * Something at a time and a place with people: what the rules about time speak of. A meeting in a plan, a placement on the
 * board and a claim from elsewhere are all sittings, so that solver's checker and screen apply the very same rules.
 */
export interface Sitting extends Span {
  readonly id: string;
  readonly people: readonly string[];
  /** null = somewhere that is none of our places. */
  readonly place: string | null;
}
