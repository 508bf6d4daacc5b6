/** A set of cards by their positions, 32 to a word. */
export type Bits = Uint32Array;

export const none = (size: number): Bits => new Uint32Array(Math.ceil(size / 32));

export const add = (bits: Bits, position: number): void => {
  bits[position >>> 5] = (bits[position >>> 5] ?? 0) | (1 << (position & 31));
};

export function all(size: number): Bits {
  const bits = none(size).fill(0xffffffff);
  if (size % 32 !== 0) bits[bits.length - 1] = (1 << (size % 32)) - 1;
  return bits;
}

export const union = (some: Bits, others: Bits): Bits => some.map((word, index) => word | (others[index] ?? 0));
export const intersection = (some: Bits, others: Bits): Bits => some.map((word, index) => word & (others[index] ?? 0));

/** The number of bits set in a 32-bit word, by adding neighbouring fields of 1, 2, 4 … bits. */
function countWord(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

export const has = (bits: Bits, position: number): boolean => ((bits[position >>> 5] ?? 0) & (1 << (position & 31))) !== 0;

/** How many are in both. */
export function countBoth(some: Bits, others: Bits): number {
  let count = 0;
  for (let index = 0; index < some.length; index++) count += countWord((some[index] ?? 0) & (others[index] ?? 0));
  return count;
}

/** The positions in the set, rising. */
export function positions(bits: Bits): number[] {
  const found: number[] = [];
  for (let index = 0; index < bits.length; index++)
    for (let word = bits[index] ?? 0; word !== 0; word &= word - 1) found.push(index * 32 + 31 - Math.clz32(word & -word));
  return found;
}
