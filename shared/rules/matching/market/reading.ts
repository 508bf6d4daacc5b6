/*
 * How likely a receiver still reads a request when R stronger ones are expected. Requests come independently, so the number that lies
 * before one is taken as Poisson with mean R: a(R) = Σ_r v(r) · R^r e^−R / r!, with v(r) the chance that the request after r others is read.
 */

/** Points per unit of √R: the spread of a Poisson number grows with √R, and so does the width on which a(R) changes. */
const fineness = 24;

export interface ReadingCurve {
  /** v(r): the chance that a request with r others before it is read. */
  readonly read: Float64Array;
  /** a(R) at R = (k / fineness)². */
  readonly chance: Float64Array;
  /** a′(R) at the same points: what one more stronger request changes; never above 0 where v falls. */
  readonly slope: Float64Array;
}

/** A reader of so many requests: the first `capacity` are read, the rest is not; a fraction is the chance to read one more. */
export function readsOf(capacity: number, requests: number): Float64Array {
  const whole = Math.min(Math.floor(capacity), requests);
  const fraction = whole < requests ? capacity - Math.floor(capacity) : 0;
  return Float64Array.from({ length: fraction > 0 ? whole + 1 : whole }, (_, before) => (before < whole ? 1 : fraction));
}

/** Where the Poisson weights of mean R are worth adding: ten deviations to either side. */
function poissonSum(mean: number, most: number, add: (count: number, weight: number) => void): void {
  const width = 10 * Math.sqrt(mean) + 20;
  const first = Math.max(0, Math.floor(mean - width));
  const last = Math.min(most, Math.ceil(mean + width));
  let log = -mean;
  for (let count = 1; count <= first; count++) log += Math.log(mean / count);
  for (let count = first; count <= last; count++) {
    add(count, Math.exp(log));
    log += Math.log(mean / (count + 1));
  }
}

/** The curve of a receiver that reads by `read`, for loads up to `most` requests. */
export function readingCurve(read: Float64Array, most: number): ReadingCurve {
  const points = Math.ceil(Math.sqrt(most) * fineness) + 2;
  const chance = new Float64Array(points);
  const slope = new Float64Array(points);
  chance[0] = read[0] ?? 0;
  slope[0] = (read[1] ?? 0) - (read[0] ?? 0);
  for (let point = 1; point < points; point++) {
    poissonSum((point / fineness) ** 2, read.length - 1, (count, weight) => {
      chance[point]! += weight * read[count]!;
      slope[point]! += weight * ((read[count + 1] ?? 0) - read[count]!);
    });
  }
  return { read, chance, slope };
}

/** The value of a curve's table at a load, between its points by a straight line. */
export function at(table: Float64Array, load: number): number {
  const point = Math.sqrt(load) * fineness;
  const before = Math.floor(point);
  if (before >= table.length - 1) return table[table.length - 1]!;
  const low = table[before]!;
  return low + (point - before) * (table[before + 1]! - low);
}
