/*
 * Figures an organiser can see and a regulator can audit: whom the lists show, whom requests reach, and what comes of them at which rank.
 * All are counted from records (lists as shown, requests as read and answered), never from what a model expects.
 */

/** How unequally an amount is shared: 0 when all have the same, near 1 when one has everything; 0 when nobody has any (Gini 1912). */
export function gini(amounts: readonly number[]): number {
  const sorted = [...amounts].sort((one, other) => one - other);
  const total = sorted.reduce((sum, amount) => sum + amount, 0);
  if (total === 0) return 0;
  const weighted = sorted.reduce((sum, amount, index) => sum + (2 * (index + 1) - sorted.length - 1) * amount, 0);
  return weighted / (sorted.length * total);
}

/** A list as somebody was shown it, best first. */
export interface ShownList {
  readonly readerId: string;
  readonly shownIds: readonly string[];
}

export interface Exposure {
  /** Everybody who could be shown, the least seen first: on how many lists, and with how much attention in all. */
  readonly shown: readonly { readonly id: string; readonly lists: number; readonly attention: number }[];
  readonly gini: number;
  /** The share of them on nobody's list. */
  readonly neverShown: number;
}

/** How attention is shared among those who could be shown. `attention(k)` is the chance that the k-th entry (from 1) is looked at; 1/k unless said. */
export function exposureOf(lists: readonly ShownList[], ids: readonly string[], attention = (rank: number): number => 1 / rank): Exposure {
  const seen = new Map(ids.map((id) => [id, { lists: 0, attention: 0 }]));
  for (const { shownIds } of lists)
    for (const [index, id] of shownIds.entries()) {
      const one = seen.get(id);
      if (!one) continue;
      one.lists++;
      one.attention += attention(index + 1);
    }
  const shown = [...seen]
    .map(([id, counts]) => ({ id, ...counts }))
    .sort((one, other) => one.attention - other.attention || (one.id < other.id ? -1 : 1));
  return {
    shown,
    gini: gini(shown.map((one) => one.attention)),
    neverShown: shown.length === 0 ? 0 : shown.filter((one) => one.lists === 0).length / shown.length,
  };
}

/** A request as it went: at which place of its sender's list the receiver stood (from 1; null = not found through a list), whether it was read, and what was said. */
export interface RequestRecord {
  readonly receiverId: string;
  readonly rank: number | null;
  readonly read: boolean;
  /** Null = not answered, which is no refusal. */
  readonly accepted: boolean | null;
}

export interface ReceiverLoad {
  readonly id: string;
  readonly requests: number;
  readonly read: number;
  /** What it can read; null = it has not said. */
  readonly capacity: number | null;
  /** Requests ÷ capacity; null without a capacity, or with none left. Over 1: more come than can be read. */
  readonly load: number | null;
}

/** What reached each receiver against what it can read, the most crowded first; those without a capacity come after, by requests. */
export function receiverLoads(requests: readonly RequestRecord[], capacities: ReadonlyMap<string, number | null>): ReceiverLoad[] {
  const counts = new Map([...capacities.keys()].map((id) => [id, { requests: 0, read: 0 }]));
  for (const { receiverId, read } of requests) {
    const one = counts.get(receiverId) ?? { requests: 0, read: 0 };
    counts.set(receiverId, { requests: one.requests + 1, read: one.read + (read ? 1 : 0) });
  }
  return [...counts]
    .map(([id, one]) => {
      const capacity = capacities.get(id) ?? null;
      return { id, ...one, capacity, load: capacity === null || capacity === 0 ? null : one.requests / capacity };
    })
    .sort((one, other) => (other.load ?? -1) - (one.load ?? -1) || other.requests - one.requests || (one.id < other.id ? -1 : 1));
}

export interface RankBand {
  /** First and last rank, from 1; `to` null = and beyond. */
  readonly from: number;
  readonly to: number | null;
  readonly requests: number;
  readonly read: number;
  readonly answered: number;
  readonly accepted: number;
  /** Accepted ÷ answered; null where nobody has answered. */
  readonly rate: number | null;
}

/** What becomes of requests by where the receiver stood on the sender's list: good lists have falling rates. Bands begin at the given ranks. */
export function acceptanceByRank(requests: readonly RequestRecord[], begins: readonly number[] = [1, 4, 11, 21]): RankBand[] {
  return begins.map((from, index) => {
    const next = begins[index + 1];
    const within = requests.filter(({ rank }) => rank !== null && rank >= from && (next === undefined || rank < next));
    const answered = within.filter(({ accepted }) => accepted !== null);
    const accepted = answered.filter((request) => request.accepted).length;
    return {
      from,
      to: next === undefined ? null : next - 1,
      requests: within.length,
      read: within.filter(({ read }) => read).length,
      answered: answered.length,
      accepted,
      rate: answered.length === 0 ? null : accepted / answered.length,
    };
  });
}
