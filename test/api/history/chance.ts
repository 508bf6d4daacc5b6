/** Chance that can be had again: the same seed gives the same walk. */
export type Chance = {
  /** 0 ≤ x < 1. */
  next: () => number;
  isLucky: (probability: number) => boolean;
  /** 0 ≤ n < below. */
  below: (below: number) => number;
  pick: <T>(values: readonly T[]) => T | undefined;
};

/** mulberry32 (Tommy Ettinger): 32 bits of state, good enough to wander with. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return { next, below, isLucky: (probability) => next() < probability, pick: (values) => values[below(values.length)] };
}
