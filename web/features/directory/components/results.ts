import type { Asides } from '../../fit/components/useAsides.ts';
import type { Hit } from '../api/directory.ts';

/** What list and table of found organisations are given alike. */
export interface ResultsProps {
  hits: readonly Hit[];
  asides: Asides;
  /** The event one looks within, for the request to meet. */
  eventId: string | undefined;
  compared: readonly string[];
  onCompare: (organisationId: string) => void;
}

/** The place in the list from which on something asked for is not known; −1 when everybody has said everything. Such stand below all others. */
export const firstUnknown = (hits: readonly Pick<Hit, 'unknown'>[]): number => hits.findIndex(({ unknown }) => unknown.length > 0);
