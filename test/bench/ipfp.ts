/**
 * The stable matching under transferable utility, μ_ij = K_ij a_i b_j with Σ_j μ_ij + a_i² = rows_i and Σ_i μ_ij + b_j² = columns_j, by
 * iterative proportional fitting (Decker et al. 2013). What is slow in it is one number, the balance between the sides; it is known, since
 * both sides have as many matched: after each pass a is scaled by t and b by 1/t so that t²Σa² − Σb²/t² = Σrows − Σcolumns.
 */
export function ipfp(
  kernel: Float32Array,
  rows: Float64Array,
  columns: Float64Array,
  { most, tolerance, rescale = true }: { most: number; tolerance: number; rescale?: boolean },
): { a: Float64Array; b: Float64Array; iterations: number } {
  const [n, m] = [rows.length, columns.length];
  const a = rows.map(Math.sqrt);
  const b = columns.map(Math.sqrt);
  const surplus = sum(rows) - sum(columns);
  for (let iteration = 1; iteration <= most; iteration++) {
    const across = new Float64Array(n);
    for (let i = 0; i < n; i++) {
      let total = 0;
      for (let j = 0, cell = i * m; j < m; j++, cell++) total += kernel[cell]! * b[j]!;
      across[i] = total;
    }
    for (let i = 0; i < n; i++) a[i] = fitted(rows[i]!, across[i]!);
    const down = new Float64Array(m);
    for (let i = 0; i < n; i++) for (let j = 0, cell = i * m; j < m; j++, cell++) down[j]! += kernel[cell]! * a[i]!;
    let moved = 0;
    for (let j = 0; j < m; j++) {
      const next = fitted(columns[j]!, down[j]!);
      moved = Math.max(moved, Math.abs(next - b[j]!) / Math.max(next, 1e-12));
      b[j] = next;
    }
    if (moved < tolerance) return { a, b, iterations: iteration };
    if (rescale) balance(a, b, surplus);
  }
  return { a, b, iterations: most };
}

const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);

/** x with x² + x·others = margin, without cancellation. */
const fitted = (margin: number, others: number): number => (2 * margin) / (others + Math.sqrt(others * others + 4 * margin));

function balance(a: Float64Array, b: Float64Array, surplus: number): void {
  const [squaresA, squaresB] = [sum(a.map((x) => x * x)), sum(b.map((x) => x * x))];
  const t = Math.sqrt((surplus + Math.sqrt(surplus * surplus + 4 * squaresA * squaresB)) / (2 * squaresA));
  for (let i = 0; i < a.length; i++) a[i]! *= t;
  for (let j = 0; j < b.length; j++) b[j]! /= t;
}
