/** The Lorenz curve of amounts as an SVG path in a square of the given size: the share that the least seen so many have of all. */
export function lorenzPath(amounts: readonly number[], size: number): string {
  const sorted = amounts.toSorted((one, other) => one - other);
  const total = sorted.reduce((sum, amount) => sum + amount, 0);
  let sum = 0;
  const points = sorted.map((amount, index) => {
    sum += amount;
    const share = total === 0 ? (index + 1) / sorted.length : sum / total;
    return `L${round(((index + 1) / sorted.length) * size)} ${round(size - share * size)}`;
  });
  return `M0 ${size}${points.join('')}`;
}

const round = (value: number) => Math.round(value * 100) / 100;

/** What each fifth of those shown has of all attention, the least seen fifth first: the table behind the curve. */
export function sharesByFifth(amounts: readonly number[]): number[] {
  const sorted = amounts.toSorted((one, other) => one - other);
  const total = sorted.reduce((sum, amount) => sum + amount, 0);
  const at = (share: number) => {
    const place = share * sorted.length;
    const whole = sorted.slice(0, Math.floor(place)).reduce((sum, amount) => sum + amount, 0);
    return whole + (place - Math.floor(place)) * (sorted[Math.floor(place)] ?? 0);
  };
  return [0, 1, 2, 3, 4].map((fifth) => (total === 0 ? 0 : (at((fifth + 1) / 5) - at(fifth / 5)) / total));
}
