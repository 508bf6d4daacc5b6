/** A stream of chances that is the same for the same seed and label, on every machine. Never for secrets. */
export type Random = {
  /** From 0 up to, not including, 1. */
  next: () => number;
  /** A whole number from `least` to `most`, both included. */
  int: (least: number, most: number) => number;
  chance: (probability: number) => boolean;
  pick: <T>(values: readonly T[]) => T;
  /** One value, more often the heavier ones. Weights need not add up to 1; at least one must be above 0. */
  weighted: <T>(values: readonly T[], weight: (value: T) => number) => T;
  shuffle: <T>(values: readonly T[]) => T[];
  /** Up to `count` different values. */
  some: <T>(values: readonly T[], count: number) => T[];
};

/** FNV-1a over the label, so that each part of the world has a stream of its own and a change in one leaves the others alone. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return value >>> 0;
}

/** Mulberry32 (Tommy Ettinger, public domain): small, fast and good enough to deal out a sample world. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const at = <T>(values: readonly T[], index: number): T => {
  const value = values[index];
  if (value === undefined) throw new Error(`Nothing to choose from at ${index} of ${values.length}.`);
  return value;
};

export function randomFor(seed: number, label: string): Random {
  const next = mulberry32(hash(`${seed}:${label}`));
  const pick = <T>(values: readonly T[]): T => at(values, Math.floor(next() * values.length));
  const shuffle = <T>(values: readonly T[]): T[] =>
    values
      .map((value) => ({ value, key: next() }))
      .sort((one, other) => one.key - other.key)
      .map(({ value }) => value);
  return {
    next,
    pick,
    shuffle,
    int: (least, most) => least + Math.floor(next() * (most - least + 1)),
    chance: (probability) => next() < probability,
    some: (values, count) => shuffle(values).slice(0, count),
    weighted: (values, weight) => {
      const weights = values.map(weight);
      let rest = next() * weights.reduce((sum, one) => sum + one, 0);
      const index = weights.findIndex((one) => {
        rest -= one;
        return rest < 0;
      });
      return at(values, index < 0 ? values.length - 1 : index);
    },
  };
}
