import type { DynamoDBRecord } from 'aws-lambda';

/** A change that a consumer could not handle after all its attempts. `handler`: what follows from changes, or what does jobs. */
export type GivenUp = { readonly handler: 'feed' | 'jobs'; readonly record: DynamoDBRecord };

/** What was given up on together, where that is kept. */
export type Parcel = {
  /** When, as far as is known (ISO). */
  readonly at: string | null;
  /** Null: what lies there cannot be read. It stays where it is. */
  readonly changes: readonly GivenUp[] | null;
  /** How whoever kept it calls it. */
  readonly name: string;
  /** Puts it aside: it was delivered again, and is listed no more. */
  readonly putAside: () => Promise<void>;
};
