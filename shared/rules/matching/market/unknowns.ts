/** How many observations the overall mean is worth against what a row or a column has shown of itself. */
const caution = 4;

interface Means {
  readonly overall: number;
  readonly row: Float64Array;
  readonly column: Float64Array;
}

/** How far each row and each column stands above the mean of the known, drawn towards nothing where little is known. */
function meansOf(values: Float64Array, rows: number, columns: number): Means {
  const isKnown = (value: number) => value >= 0;
  const known = values.filter(isKnown);
  const overall = known.length === 0 ? 0.5 : known.reduce((sum, value) => sum + value, 0) / known.length;
  const row = new Float64Array(rows);
  const column = new Float64Array(columns);
  const seen = new Float64Array(columns).fill(caution);
  for (let i = 0; i < rows; i++) {
    let count = caution;
    for (let j = 0; j < columns; j++) {
      const value = values[i * columns + j]!;
      if (!isKnown(value)) continue;
      row[i]! += value - overall;
      count++;
    }
    row[i]! /= count;
    for (let j = 0; j < columns; j++) {
      const value = values[i * columns + j]!;
      if (!isKnown(value)) continue;
      column[j]! += value - overall - row[i]!;
      seen[j]!++;
    }
  }
  for (let j = 0; j < columns; j++) column[j]! /= seen[j]!;
  return { overall, row, column };
}

/**
 * Probabilities with what is not known (NaN) filled in: the mean of the known, moved by how its row and its column stand to that mean.
 * Never less than half the mean, so that an unknown excludes nobody. Forbidden pairs (negative) stay as they are.
 */
export function fillUnknown(values: Float64Array, rows: number, columns: number): Float64Array {
  if (!values.some(Number.isNaN)) return values;
  const { overall, row, column } = meansOf(values, rows, columns);
  const least = overall / 2;
  return values.map((value, cell) => {
    if (!Number.isNaN(value)) return value;
    const i = Math.floor(cell / columns);
    return Math.min(1, Math.max(least, overall + row[i]! + column[cell - i * columns]!));
  });
}
