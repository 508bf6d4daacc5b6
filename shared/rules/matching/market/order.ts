/*
 * Sorting many rows of scores. Buckets first, insertion after: on spread scores three times as fast as sorting numbers natively, and as
 * exact. Everywhere: the highest first, equal ones by index, −∞ (a forbidden pair) never.
 */

/** Where scores crowd into one bucket, insertion would become slow. */
const crowded = 64;

let kept = new Int32Array(0);
let bucketOf = new Int32Array(0);
let starts = new Int32Array(0);

function makeRoom(count: number): void {
  if (kept.length >= count) return;
  kept = new Int32Array(2 * count);
  bucketOf = new Int32Array(2 * count);
  starts = new Int32Array(4 * count + 1);
}

/** Indices of all values but −∞, sorted into `into`; returns how many. */
export function sortDescending(values: Float32Array, from: number, count: number, into: Int32Array): number {
  makeRoom(count);
  let found = 0;
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < count; index++) {
    const value = values[from + index]!;
    if (value === Number.NEGATIVE_INFINITY) continue;
    kept[found++] = index;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (intoBuckets(values, from, found, low, high, into) <= crowded) insert(values, from, found, into);
  else into.subarray(0, found).sort((one, other) => values[from + other]! - values[from + one]! || one - other);
  return found;
}

/** Lays the kept indices out by falling bucket; most scores are small, so buckets are even in the root of the score. Returns the fullest. */
function intoBuckets(values: Float32Array, from: number, found: number, low: number, high: number, into: Int32Array): number {
  const buckets = 2 * found;
  const scale = high > low ? (buckets - 1) / Math.sqrt(high - low) : 0;
  starts.fill(0, 0, buckets + 1);
  for (let index = 0; index < found; index++) {
    const bucket = buckets - 1 - Math.floor(Math.sqrt(values[from + kept[index]!]! - low) * scale);
    bucketOf[index] = bucket;
    starts[bucket + 1]!++;
  }
  let fullest = 0;
  for (let bucket = 1; bucket <= buckets; bucket++) {
    if (starts[bucket]! > fullest) fullest = starts[bucket]!;
    starts[bucket]! += starts[bucket - 1]!;
  }
  for (let index = 0; index < found; index++) into[starts[bucketOf[index]!]!++] = kept[index]!;
  return scale === 0 ? 0 : fullest;
}

function insert(values: Float32Array, from: number, found: number, into: Int32Array): void {
  for (let next = 1; next < found; next++) {
    const index = into[next]!;
    const value = values[from + index]!;
    let place = next;
    while (place > 0 && values[from + into[place - 1]!]! < value) {
      into[place] = into[place - 1]!;
      place--;
    }
    into[place] = index;
  }
}

/** Up to this length a list is kept sorted while everybody is looked through once. */
const shortList = 48;

/** The `most` highest of `count` values from `from` on, as indices at the head of `into` (which has room for all); returns how many there are. */
export function bestOf(values: Float32Array, from: number, count: number, most: number, into: Int32Array): number {
  if (most > shortList) return Math.min(most, sortDescending(values, from, count, into));
  let found = 0;
  let least = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < count && most > 0; index++) {
    const value = values[from + index]!;
    if (found === most ? value <= least : value === Number.NEGATIVE_INFINITY) continue;
    let place = found === most ? most - 1 : found++;
    while (place > 0 && values[from + into[place - 1]!]! < value) {
      into[place] = into[place - 1]!;
      place--;
    }
    into[place] = index;
    least = values[from + into[found - 1]!]!;
  }
  return found;
}
