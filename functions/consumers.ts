/** A pattern on a record of the change feed, in the notation of Lambda's event filters: every leaf lists the values it may have. */
export type RecordPattern = { readonly [attribute: string]: RecordPattern | readonly string[] };

export type ConsumerSettings = {
  /** A record that fits none of them never reaches the handler. */
  readonly filters: readonly RecordPattern[];
  readonly batchSize: number;
  /** How often a record is tried again before it goes to the failures. */
  readonly retryAttempts: number;
};

/** A job's carrier has appeared, or has been asked for again. Its own progress starts nothing. */
const askedFor = (...types: string[]): RecordPattern[] => [
  { eventName: ['INSERT'], dynamodb: { NewImage: { type: { S: types } } } },
  {
    eventName: ['MODIFY'],
    dynamodb: {
      NewImage: { type: { S: types }, job: { M: { state: { S: ['queued'] } } } },
      OldImage: { job: { M: { state: { S: ['failed', 'cancelled'] } } } },
    },
  },
];

/** An import has ended without its result: what it had written is to be taken back, whether or not anybody is still at work on it. */
const importEnded: RecordPattern = {
  eventName: ['MODIFY'],
  dynamodb: {
    NewImage: { type: { S: ['Import'] }, job: { M: { state: { S: ['failed', 'cancelled'] } } } },
    OldImage: { job: { M: { state: { S: ['queued', 'running'] } } } },
  },
};

/** Runs of the engine and the crowd of an event: mostly computing. */
const computed = ['Plan', 'CrowdWish'];
export const isComputed = (type: string): boolean => computed.includes(type);

/**
 * The lanes in which changes are worked off, one description for Lambda and for the local server. Jobs have two: nobody's publishing or
 * import stands behind a minute of somebody else's computing.
 */
export const consumers = {
  /** Notices, mails and derived views. */
  feed: {
    filters: [
      { eventName: ['INSERT', 'MODIFY'] },
      // A request whose time is over, a job to be looked after: TTL takes the marker away. Somebody no longer belongs to an organisation.
      // An event is deleted.
      { eventName: ['REMOVE'], dynamodb: { OldImage: { type: { S: ['Expiry', 'JobWatch', 'Membership', 'Event'] } } } },
    ],
    batchSize: 100,
    retryAttempts: 8,
  },
  /** Publishing and imports: mostly writing. */
  jobs: { filters: [...askedFor('Release', 'Import'), importEnded], batchSize: 1, retryAttempts: 2 },
  runs: { filters: askedFor(...computed), batchSize: 1, retryAttempts: 2 },
} as const satisfies Record<string, ConsumerSettings>;

/**
 * The readers of the table's stream in the cloud, which serves two of a shard at full speed and turns a third one's polls away: the lane
 * of the jobs reads what is for computing too, and hands it over to a function of its own (`jobs/handOver.ts`).
 */
export const streamReaders = {
  feed: consumers.feed,
  jobs: { ...consumers.jobs, filters: [...consumers.jobs.filters, ...consumers.runs.filters] },
} as const satisfies Record<string, ConsumerSettings>;
