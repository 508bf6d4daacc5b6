/** What is known of how much somebody reads at an event. */
export interface ReadingRecord {
  /** Times at which meetings can be held, and how many come to hold them. */
  readonly slots: number;
  readonly delegates: number;
  /** Requests it has read so far, and those that ran out unread. */
  readonly read: number;
  readonly leftUnread: number;
}

/**
 * Whoever lets requests run out unread reads about as many as it has read; else as many as it can hold meetings for, and no fewer than
 * it has read already. Null where neither is known: no meeting times yet, or nobody named to come.
 */
export function capacityAt({ slots, delegates, read, leftUnread }: ReadingRecord): number | null {
  if (leftUnread > 0) return Math.max(1, read);
  const room = slots * delegates;
  return room === 0 ? null : Math.max(room, read);
}
