/** An id for a table, stage or session made here; the event holds it from then on. */
export const newPlaceId = (kind: 'table' | 'stage' | 'session'): string => `${kind}-${crypto.randomUUID().slice(0, 13)}`;
