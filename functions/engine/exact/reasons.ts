/** Why not every meeting can be held. Everything is counted from 0. */
export type Reason =
  /** A meeting has no slot at which all of its people could come and a place is there. */
  | { readonly code: 'no-slot'; readonly meeting: number }
  /** The order of meetings leaves a meeting none. */
  | { readonly code: 'no-slot-in-order'; readonly meeting: number }
  /** A person cannot even attend all of theirs if nobody else met. */
  | { readonly code: 'too-many-meetings'; readonly person: number }
  /** There are too few places at the times at which meetings can be, whoever attends. */
  | { readonly code: 'too-few-places' }
  /** Each rule alone can be kept; people's time and these rules together cannot. Rules that were shown not to matter are not listed. */
  | { readonly code: 'together'; readonly rules: readonly Rule[] };

/** The rules beside those about a person's time. */
export type Rule = 'fairness' | 'precedences' | 'places';
