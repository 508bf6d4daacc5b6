const mostListed = 20;

/** Row numbers for a sentence: each once, in order, the first twenty of them. */
export function listedRows(rows: readonly number[]): string {
  const all = [...new Set(rows)].sort((one, other) => one - other);
  return `${all.slice(0, mostListed).join(', ')}${all.length > mostListed ? ', …' : ''}`;
}
