/** A pattern on a record of the change feed, in the notation of Lambda's event filters: every leaf lists the values it may have. */
export type RecordPattern = { readonly [attribute: string]: RecordPattern | readonly string[] };

export type ConsumerSettings = {
  /** A record that fits none of them never reaches the handler. */
  readonly filters: readonly RecordPattern[];
  readonly batchSize: number;
  /** How often a record is tried again before it goes to the failures. */
  readonly retryAttempts: number;
};

/** The two readers of the change feed, one description for Lambda's event sources and for the local server. */
export const consumers = {
  /** Notices, mails and derived views. */
  feed: {
    filters: [
      { eventName: ['INSERT', 'MODIFY'] },
      // A request whose time is over: TTL takes its marker away.
      // Somebody no longer belongs to an organisation.
      { eventName: ['REMOVE'], dynamodb: { OldImage: { type: { S: ['Expiry', 'Membership'] } } } },
    ],
    batchSize: 100,
    retryAttempts: 8,
  },
  /** Engine runs, publishing, imports and the crowd of an event. Only first appearances: a run writes its progress onto its plan, which must not start it again. */
  jobs: {
    filters: [{ eventName: ['INSERT'], dynamodb: { NewImage: { type: { S: ['Plan', 'Release', 'Import', 'CrowdWish'] } } } }],
    batchSize: 1,
    retryAttempts: 2,
  },
} as const satisfies Record<string, ConsumerSettings>;
